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

/** An element of a list that holds no other list, and nothing that a page may refer to. */
const ROW = /<li\b(?:(?!<li\b|\sid=)[^])*?<\/li>/g;

/**
 * Looks at every page below a folder. A row that stood byte for byte on a page before is not looked
 * at again: the same papers stand in many lists.
 *
 * @returns a line for each fault: file, line and column, rule, what is wrong
 */
export async function findInvalidHtml(folder: string): Promise<readonly string[]> {
  const validator = new HtmlValidate(new SameForAll(config));
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const file of (await filesOf(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    const { results } = await validator.validateString(
      html.replace(ROW, (row) => (seen.has(row) ? '' : row)),
    );
    for (const [row] of html.matchAll(ROW)) seen.add(row);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}
