/** Holds the pages of a built site against the rules of HTML. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import { filesOf } from '../../src/publish/files.ts';

/** Works the rules out once: they are the same for every page, and cost a fourth of the checks. */
class SameForAll extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

/**
 * Looks at every page below a folder.
 *
 * @returns a line for each fault: file, line and column, rule, what is wrong
 */
export async function findInvalidHtml(folder: string): Promise<readonly string[]> {
  const validator = new HtmlValidate(new SameForAll(config));
  const faults: string[] = [];
  for (const file of (await filesOf(folder)).filter((name) => name.endsWith('.html'))) {
    const { results } = await validator.validateString(await readFile(join(folder, file), 'utf8'));
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}
