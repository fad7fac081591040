/** Kinds of file that are no text, told by their first bytes. */
/* eslint-disable no-control-regex -- the first bytes of files are control characters */
import { type FileKind, COPY_TEXT, SAVE_AS_TEXT, EXPORT } from './file-kind.ts';

/** A kind of file that is told by its first bytes. */
interface BinaryKind extends FileKind {
  /** Matches the first bytes, a character each (Latin-1). */
  readonly begins: RegExp;
}

/** The first that fits is the kind. */
const BINARY_KINDS: readonly BinaryKind[] = [
  { name: 'a PDF', next: COPY_TEXT, begins: /^\s{0,20}%PDF-/ },
  { name: 'a Word document', next: SAVE_AS_TEXT, begins: /^PK\x03\x04.{0,4000}word\//s },
  { name: 'an Excel workbook', next: EXPORT, begins: /^PK\x03\x04.{0,4000}xl\//s },
  { name: 'a PowerPoint presentation', next: COPY_TEXT, begins: /^PK\x03\x04.{0,4000}ppt\//s },
  {
    name: 'an OpenDocument file',
    next: SAVE_AS_TEXT,
    begins: /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s,
  },
  {
    name: 'an Office document (Word, Excel or PowerPoint)',
    next: SAVE_AS_TEXT,
    begins: /^PK\x03\x04.{26}\[Content_Types\]\.xml/s,
  },
  { name: 'an EPUB book', next: COPY_TEXT, begins: /^PK\x03\x04.{26}mimetypeapplication\/epub/s },
  {
    name: 'an archive',
    next: 'unpack it and put its files here',
    begins: /^(?:PK[\x03\x05]|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|.{257}ustar)/s,
  },
  { name: 'an old Office document', next: SAVE_AS_TEXT, begins: /^\xd0\xcf\x11\xe0/ },
  { name: 'an RTF document', next: SAVE_AS_TEXT, begins: /^\{\\rtf/ },
  { name: 'a PostScript file', next: COPY_TEXT, begins: /^%!PS/ },
  {
    name: 'an image',
    next: 'copy the list of papers as text instead of its picture',
    begins:
      /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\x2a\x00|MM\x00\x2a|BM.{4}\x00{4}|.{4}ftyp(?:heic|avif|mif1))/s,
  },
  {
    name: 'a recording',
    next: 'put a list of papers as text in its place',
    begins: /^(?:ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3)/s,
  },
  { name: 'a database', next: EXPORT, begins: /^SQLite format 3\x00/ },
];

/** A file of which nothing else is known than that it is no text. */
export const NO_TEXT: FileKind = {
  name: 'binary data and no text',
  next: 'save the page as plain text (UTF-8) and put that file in its place',
};

/** The name of a binary file's kind, by its first bytes. */
export function binaryKindOf(bytes: Uint8Array): FileKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return BINARY_KINDS.find(({ begins }) => begins.test(head));
}
