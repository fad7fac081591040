import { bulkList, recordsFolder } from './loader/content.ts';
import { byCodeUnits } from './order.ts';
import { urls } from './urls.ts';
import * as texts from '../texts/current.ts';

/** A file that holds many papers, or a part of them where one file would be too long. */
export interface BulkFile {
  readonly name: string;
  readonly href: string;
  /** `383 kB` */
  readonly size: string;
}

const NAME = /^papers(?:-(\d+))?\.(\w+)$/;

/**
 * The bulk files of a kind, in order. A build writes them before its pages; the development server
 * has none.
 *
 * @param extension `bib` or `jsonl`
 */
export async function bulkFiles(extension: string): Promise<readonly BulkFile[]> {
  const parts = (await bulkList(recordsFolder())).flatMap(({ name, bytes }) => {
    const [, part = '1', ending] = NAME.exec(name) ?? [];
    return ending === extension ? [{ name, bytes, part: Number(part) }] : [];
  });
  parts.sort((a, b) => a.part - b.part || byCodeUnits(a.name, b.name));
  return parts.map(({ name, bytes, part }) => ({
    name,
    href: urls.bulk(extension, part),
    size: texts.fileSize(bytes),
  }));
}
