import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPage } from '../../src/mdx/index.ts';
import { keyPaths } from '../../src/model/key-hint.ts';
import { readOverrides } from '../../src/model/overrides-file.ts';
import { checkSettings, settingsSchema } from '../../src/model/settings.ts';
import { textSource } from '../../src/model/source.ts';
import { readSource } from '../../src/sources/index.ts';
import { readTopics } from '../../src/topics/topics-file.ts';
import { codeSamples, documents, isDocumented, type CodeSample } from '../support/documentation.ts';
import { runScript } from '../support/script.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const samples = codeSamples();
const inLanguage = (language: string) => samples.filter((sample) => sample.language === language);

/** Programs of others that the documents call. */
const OTHERS =
  /^(?:git|gh|cd|cp|curl|mkdir|rsync) |^npx (?:wrangler|netlify) |^npm (?:ci|install|test)\b/u;
/** `npm run build -- --portable`, `npm start`, `npx offprint build`: a command of ours and its options. */
const OURS = /^(?:npm run |npm (?=start)|npx offprint )([\w:]+)(?: --)?(.*)$/u;

const helps = new Map<string, Promise<string>>();

function helpOf(script: string): Promise<string> {
  const help = helps.get(script) ?? runScript(script, '--help').then(({ stdout }) => stdout);
  helps.set(script, help);
  return help;
}

/** What of a line of a shell is neither a command of ours with options that it has, nor another's. */
async function faultOf(line: string): Promise<string | undefined> {
  const command = line.replace(/\s+(?:#|&&|\|\||<|>).*$/u, '');
  if (OTHERS.test(`${command} `)) return undefined;
  const [, name = '', rest = ''] = OURS.exec(command) ?? [];
  const script = /^node scripts\/([\w-]+)\.ts$/u.exec(scripts[name] ?? '')?.[1] ?? name;
  if (!existsSync(`scripts/${script}.ts`)) return `no such command: ${line}`;
  const help = await helpOf(script);
  const options = [...rest.matchAll(/(?<=\s)--([\w-]+)/gu)].map(([, option = '']) => option);
  const unknown = options.find((option) => !new RegExp(`^ {2}--${option}\\b`, 'mu').test(help));
  return unknown === undefined ? undefined : `no option --${unknown}: ${line}`;
}

describe('the documents', () => {
  it('name commands that there are, with options that they have', async () => {
    const lines = inLanguage('sh').flatMap(({ place, text }) =>
      text.split('\n').map((line) => ({ place, line: line.trim() })),
    );
    const faults = [];
    for (const { place, line } of lines.filter(
      ({ line }) => line !== '' && !line.startsWith('#'),
    )) {
      const fault = await faultOf(line);
      if (fault !== undefined) faults.push(`${place}: ${fault}`);
    }
    expect(lines.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('name in their text only commands that there are', () => {
    const named = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run (?:--\w+ )?([\w:]+)/gu)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('the readme leads to files that there are', () => {
  const links = [
    ...readFileSync('README.md', 'utf8').matchAll(/(?:\]\(|src(?:set)?=")([^)":]+)[)"]/gu),
  ];
  const paths = links.map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(0);
  const kept = paths.filter((path) => isDocumented || !path.startsWith('content/'));
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

/** The object that a configuration exports. */
function configIn(text: string): unknown {
  const [, object = ''] = /export default defineConfig\((.*)\);\s*$/su.exec(text) ?? [];
  return runInNewContext(`(${object})`);
}

/** Reads a sample as the program reads the file that its first line names. */
function readAsFile({ text }: CodeSample): void {
  const file = /^(?:#|\/\/) (\S+)/u.exec(text)?.[1] ?? '';
  if (file === 'offprint.config.ts') checkSettings(structuredClone(configIn(text)));
  else if (file === 'content/overrides.yaml') readOverrides(text, file);
  else if (file === 'content/topics.yaml') readTopics(text, file);
  else if (file.startsWith('content/papers/')) {
    const reading = readPage('a-page.mdx', `---\n${text}---\n\nA text.\n`);
    expect(reading).toMatchObject({ ok: true, problems: [] });
  } else expect(parse(text)).toBeTypeOf('object');
}

describe.skipIf(!isDocumented)('the documentation', () => {
  const settingsPage = () => readFileSync('content/docs/settings.mdx', 'utf8');

  it.each([...inLanguage('ts'), ...inLanguage('yaml')])(
    'holds a sample that the program takes: $place',
    (sample) => {
      expect(() => {
        readAsFile(sample);
      }).not.toThrow();
    },
  );

  it('has a row for every option of the commands of a library, and for no other', async () => {
    const page = readFileSync('content/docs/commands.mdx', 'utf8');
    const rows = [...page.matchAll(/^\| `--([\w-]+)[^|]*\| ([^|]+) \|/gmu)];
    const told = rows.flatMap(([, option = '', of = '']) =>
      of.split(', ').map((command) => `${command.replaceAll('`', '')} --${option}`),
    );
    const commands = ['start', 'ingest', 'build', 'serve', 'changes', 'work'];
    const there = await Promise.all(
      commands.map(async (command) => {
        const options = (await helpOf(command)).matchAll(/^ {2}--([\w-]+)/gmu);
        return [...options].map(([, option = '']) => `${command} --${option}`);
      }),
    );
    const known = there.flat().filter((option) => !option.endsWith(' --help'));
    const ofThese = told.filter((option) => commands.includes(option.split(' ', 1)[0] ?? ''));
    expect(ofThese.toSorted()).toEqual(known.toSorted());
  });

  it('has a row for every key of the configuration, and for no other', () => {
    const rows = [...settingsPage().matchAll(/^\| `([\w.]+)`/gmu)].map(([, key]) => key);
    const keys = keyPaths(settingsSchema).map((path) => path.join('.'));
    expect(rows.toSorted()).toEqual(keys.toSorted());
  });

  it('shows a sample of each file of its fixtures, which is read as what it is called', () => {
    const folder = 'tests/fixtures/formats';
    const page = readFileSync('content/docs/formats.mdx', 'utf8');
    const shown = [...page.matchAll(/<Sample file="([^"]+)"/gu)].map(([, file = '']) => file);
    expect(shown.toSorted()).toEqual(readdirSync(folder).toSorted());
    for (const file of shown) {
      const reading = readSource(textSource(file, readFileSync(`${folder}/${file}`, 'utf8')));
      expect(reading).toMatchObject({ format: file.replace(/\.\w+$/u, ''), problems: [] });
    }
  });
});
