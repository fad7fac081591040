/** The texts of the documentation, and the samples in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'content/docs';

/** Whether this clone has documentation: a library of one's own may have none. */
export const isDocumented = existsSync(`${FOLDER}/settings.mdx`);

/** The pages, and the texts beside the code. */
export const documents: readonly string[] = [
  'README.md',
  ...(isDocumented ? readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`) : []),
];

/** A block of code in a document. */
export interface CodeSample {
  /** Document and line. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

const FENCE = /^([ \t]*)```(\w*)[^\n]*\n(.*?)^\1```/gmsu;

/** Every block of code of all documents, without the indentation of the list that it stands in. */
export function codeSamples(): readonly CodeSample[] {
  return documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(FENCE)].map(
      ({ index, 1: indent = '', 2: language = '', 3: code = '' }) => ({
        place: `${file}:${text.slice(0, index).split('\n').length}`,
        language,
        text: code.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
      }),
    );
  });
}
