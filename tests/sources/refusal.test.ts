import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/source.ts';
import { openSource, readSource, type SourceRefusal } from '../../src/sources/index.ts';
import { madeUpPapers, writeGroupAbstracts } from '../support/listing-pages.ts';

function refusalOf(bytes: Uint8Array | string, name = 'file.txt'): SourceRefusal {
  const opened = openSource(name, () => [Buffer.from(bytes)]);
  const reading = 'refused' in opened ? opened : readSource(opened.source);
  if (!('refused' in reading)) throw new Error('it was read');
  return reading;
}

const BINARY = Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256);
const zip = (first: string) => Buffer.from(`PK\x03\x04${' '.repeat(26)}${first}`, 'latin1');

describe('a file that is no list of papers', () => {
  it.each([
    ['nothing', '', 'empty', /an empty file/],
    ['white space', ' \n\n\t\n\u00A0', 'empty', /an empty file/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'binary', /a PDF/],
    ['a Word document', zip('word/document.xml'), 'binary', /a Word document/],
    ['a zip file', zip('a.txt'), 'binary', /an archive/],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'binary', /an image/],
    ['other bytes', BINARY, 'binary', /no text/],
    ['a page of a site', '<html>\n<body>\n<p>Hello</p>\n</html>', 'unknown-format', /HTML page/],
    ['a feed', '<?xml version="1.0"?>\n<rss></rss>', 'unknown-format', /XML/],
    ['a data file', '{\n  "title": "Foo"\n}\n', 'unknown-format', /JSON of another shape/],
    ['a list', '[1, 2, 3]', 'unknown-format', /JSON of another shape/],
    ['a TeX file', '\\documentclass{article}\n\\begin{document}', 'unknown-format', /TeX document/],
    [
      'addresses',
      'https://arxiv.org/abs/2301.00001\n- https://example.org/a\n',
      'unknown-format',
      /list of URLs/,
    ],
    ['numbers', '2301.00001\narXiv:2301.00002v2\n', 'unknown-format', /arXiv numbers/],
    ['code', 'import os\n\ndef main():\n    return 1\n', 'unknown-format', /source code/],
    ['a chat', '10:31 Ann: lunch?\n10:32 Bo: yes\n', 'unknown-format', /a chat/],
    [
      'a table',
      'id,title,year,venue,x\n1,Foo,2024,A,b\n2,Bar,2025,B,c',
      'unknown-format',
      /a table/,
    ],
    ['a mail', 'From: a@b.c\nTo: d@e.f\nSubject: hi\n\nHello', 'unknown-format', /a mail/],
    ['a README', '# Tools\n\n- [a](b)\n- [c](d)\n', 'unknown-format', /Markdown/],
    ['prose', 'It was a dark night.\n\nThe rain fell.', 'unknown-format', /prose/],
  ])('is refused by what it is: %s', (_, bytes, refused, message) => {
    const refusal = refusalOf(bytes);
    expect(refusal).toMatchObject({ refused, severity: 'set-aside', file: 'file.txt' });
    expect(refusal.message).toMatch(message);
  });

  it('is named by its content and never by its name', () => {
    expect(refusalOf('<html></html>', 'paper.pdf').message).toMatch(/HTML/);
  });

  it('is refused with the three lines that decided, and what to do', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `https://example.org/${at}`);
    const { message } = refusalOf(`\n\n${lines.join('\n')}`);
    expect(message).toContain('line 3 "https://example.org/0"; line 4');
    expect(message).toContain('line 5 "https://example.org/2")');
    expect(message).not.toContain('example.org/3');
    expect(message).toMatch(/copy titles and abstracts: nothing is fetched$/);
  });

  it('without a shape of its own is told of the nearest that is read', () => {
    const { message } = refusalOf('Bread, milk');
    expect(message).toContain('"Title:", with "Authors:" or "Abstract:" below (labelled-fields)');
    expect(message).not.toContain('LGJul 15');
    const cut = refusalOf(`Abstract: Kites spell.\n${'Bread, milk\n\n'.repeat(9)}`);
    expect(cut.message).toContain('lines that begin with "Abstract:" (group-abstracts)');
  });
});

describe('a gzip file', () => {
  const text = writeGroupAbstracts(madeUpPapers, 2026);
  const opened = (bytes: Uint8Array) => openSource('list.gz', () => [bytes]);

  it('is unwrapped', () => {
    const file = opened(gzipSync(text));
    expect('source' in file && textOf(file.source)).toBe(text);
  });

  it('that breaks off gives what there is of it', () => {
    const packed = gzipSync(text);
    const file = opened(packed.subarray(0, packed.length / 2));
    const read = 'source' in file ? textOf(file.source) : '';
    expect(read.length).toBeGreaterThan(100);
    expect(text.startsWith(read)).toBe(true);
  });

  it('that is none inside is refused with what to do', () => {
    const refusal = refusalOf(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6]));
    expect(refusal.message).toMatch(/gzip file that cannot be unpacked.*unpack it/);
    expect(refusalOf(gzipSync(gzipSync(text))).message).toMatch(/packed twice/);
    expect(refusalOf(gzipSync('%PDF-1.4')).message).toMatch(/a PDF/);
  });
});
