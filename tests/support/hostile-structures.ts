/** Files that are dear to read by their structure: each is written in a size that can be chosen. */

type Make = (size: number) => string;

const numbered = (size: number, write: (at: number) => string, between = '\n'): string =>
  Array.from({ length: size }, (_, at) => write(at)).join(between);
const nested =
  (open: string, close: string, inner = '1'): Make =>
  (size) =>
    open.repeat(size) + inner + close.repeat(size);

const yaml = (rest: string): string =>
  `references:\n- title: A\n  type: book\n  id: a\n  author:\n  - literal: B\n  issued: 2020\n${rest}\n`;
const atom = (rest: string): string =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2101.00001v1</id><title>A</title><summary>B</summary>${rest}`;
const csl = (rest: string): string =>
  `[{"title": "A", "type": "book", "author": [{"family": "R"}], "issued": {"date-parts": [[2020]]}, "x": ${rest}}]`;

/** What it is → the text; the size is about the number of its characters divided by eight. */
export const STRUCTURES: Readonly<Record<string, Make>> = {
  'BibTeX, macros of macros': (size) =>
    `@string{a0 = "xxxxxxxx"}\n${numbered(size / 4, (at) => `@string{a${at + 1} = a${at} # a${at}}`)}\n@misc{k, title = {A}, note = a${Math.floor(size / 4)}}`,
  'BibTeX, a macro many times': (size) =>
    `@string{a = "${'x'.repeat(9_000)}"}\n@misc{k, title = {A}, note = ${'a # '.repeat(size)} a}`,
  'BibTeX, open braces': (size) => `@misc{k, title = {A}, note = ${'{'.repeat(size * 4)}}`,
  'BibTeX, open braces one by one': (size) =>
    `@misc{k, title = {A}, note = {${'a{ '.repeat(size)}}`,
  'BibTeX, deep braces': (size) => `@misc{k, title = {A}, note = {${nested('{', '}')(size * 2)}}}`,
  'BibTeX, quotes': (size) => `@misc{k, title = {A}, note = ${'" '.repeat(size * 3)}}`,
  'BibTeX, braces in quotes': (size) => `@misc{k, title = "${'{'.repeat(size * 3)}", year = 2020}`,
  'BibTeX, fields': (size) =>
    `@misc{k, title = {A},\n${numbered(size, (at) => `f${at} = 1`, ',\n')}}`,
  'BibTeX, broken fields': (size) => `@misc{k, title = {A},\n${'a = b c\n'.repeat(size)}}`,
  'BibTeX, beginnings': (size) => '@a{'.repeat(size * 2),
  'BibTeX, beginnings on lines': (size) => '@misc{k, title = {\n'.repeat(size / 2),
  'BibTeX, signs of entries': (size) => `@misc{k, title = {${'@'.repeat(size * 8)}}}`,
  'BibTeX, comments': (size) => `@misc{k, title = {A}}\n${'%\n'.repeat(size * 3)}`,
  'BibTeX, commas': (size) => `@misc{k, title = {A}${', '.repeat(size * 3)}}`,
  'BibTeX, concatenations': (size) => `@misc{k, title = "a"${' # "a"'.repeat(size)}}`,
  'BibTeX, a long key': (size) => `@misc{${'k'.repeat(size * 8)}, title = {A}}`,
  'BibTeX, a circle of parents': (size) =>
    numbered(
      size / 6,
      (at) => `@misc{k${at}, title = {A ${at}}, crossref = {k${(at + 1) % Math.floor(size / 6)}}}`,
    ),
  'BibTeX, a large parent': (size) =>
    `${numbered(size / 8, (at) => `@misc{k${at}, title = {A ${at}}, crossref = {p}}`)}\n@proceedings{p, ${numbered(size / 2, (at) => `f${at} = {x}`, ',')}}`,
  'RIS, a tag': (size) => `TY  - JOUR\nTI  - A\n${'AU  - B\n'.repeat(size)}ER  - \n`,
  'RIS, continued lines': (size) =>
    `TY  - JOUR\nTI  - A\nAB  - a\n${'a\n'.repeat(size * 4)}ER  - \n`,
  'RIS, beginnings': (size) => 'TY  - JOUR\n'.repeat(size),
  'RIS, ends': (size) => `TY  - JOUR\nTI  - A\nAU  - B\n${'ER  - \n'.repeat(size)}`,
  'MEDLINE, a tag': (size) => `PMID- 1\nOWN - NLM\nTI  - A\n${'FAU - B, C\n'.repeat(size)}`,
  'Refer, a tag': (size) => `%0 Journal Article\n%T A\n${'%A B\n'.repeat(size)}`,
  'Web of Science, a tag': (size) =>
    `FN Clarivate\nVR 1.0\nPT J\nTI A\nAU ${'B, C\n   '.repeat(size)}\nER\nEF\n`,
  'XML, deep elements': (size) => atom(nested('<a>', '</a>')(size)),
  'XML, open elements': (size) => atom('<a>'.repeat(size * 2)),
  'XML, records in records': (size) => atom('<entry>'.repeat(size)),
  'XML, attributes': (size) =>
    atom(`<a ${numbered(size, (at) => `b${at}="c"`, ' ')}/></entry></feed>`),
  'XML, an attribute twice': (size) => atom(`<a ${'b="c" '.repeat(size)}/></entry></feed>`),
  'XML, unknown entities': (size) => atom(`<name>${'&a;'.repeat(size * 2)}</name></entry></feed>`),
  'XML, open comments': (size) => atom('<!--'.repeat(size * 2)),
  'XML, open sections': (size) => atom(`<summary>${'<![CDATA['.repeat(size)}`),
  'XML, open brackets': (size) => atom('<'.repeat(size * 8)),
  'XML, ampersands': (size) => atom(`<name>${'&'.repeat(size * 8)}</name></entry></feed>`),
  'XML, entities of entities': (size) =>
    `<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a0 "x">\n${numbered(size / 4, (at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`)}]>\n${atom(`<name>&a${Math.floor(size / 4)};</name></entry></feed>`).slice(22)}`,
  'XML, beginnings of documents': (size) =>
    `${atom('</entry></feed>')}\n${'<?xml version="1.0"?>\n'.repeat(size / 2)}`,
  'MathML, open rows': (size) => csl('1').replace('"A"', `"a ${'<math><mi>'.repeat(size / 25)}"`),
  'MathML, deep rows': (size) =>
    csl('1').replace(
      '"A"',
      `"<math>${nested('<mrow>', '</mrow>', '<mi>x</mi>')(size / 25)}</math>"`,
    ),
  'JSON, deep lists': (size) => csl(nested('[', ']')(size * 4)),
  'JSON, deep objects': (size) => csl(nested('{"a":', '}')(size)),
  'JSON, lists and objects': (size) => csl(nested('[{"items":', '}]')(size)),
  'JSON, open lists': (size) => csl('['.repeat(size * 8)),
  'JSON, quotes': (size) => csl('"'.repeat(size * 8 + 1)),
  'JSON, backslashes': (size) => csl(`"${'\\'.repeat(size * 8)}`),
  'JSON, keys': (size) => csl(`{${numbered(size, (at) => `"k${at}": 1`, ',')}}`),
  'JSON, a key many times': (size) => csl(`{${'"k": 1, '.repeat(size)}"k": 2}`),
  'JSON, authors': (size) =>
    csl('1').replace('{"family": "R"}', '{"family": "R"}, '.repeat(size / 2) + '{"family": "S"}'),
  'JSON, items that are none': (size) => `${csl('1').slice(0, -1)}${', 1'.repeat(size * 2)}]`,
  'JSON lines, deep': (size) =>
    `${'{"id":"2101.00001","title":"A","categories":"cs.LG","abstract":"B","update_date":"2021-01-01","versions":[]}\n'.repeat(2)}{"id":"2101.00003","title":${nested('[', ']')(size * 4)}}\n`,
  'YAML, deep lists': (size) => yaml(`  x: ${'['.repeat(size * 4)}`),
  'YAML, closed deep lists': (size) => yaml(`  x: ${nested('[', ']')(size)}`),
  'YAML, deep dashes': (size) => yaml(`  x:\n    ${'- '.repeat(size)}a`),
  'YAML, deep maps': (size) =>
    yaml(numbered(Math.sqrt(size * 8), (at) => `${' '.repeat(at + 2)}a:`)),
  'YAML, keys': (size) => yaml(numbered(size / 2, (at) => `  k${at}: 1`)),
  'YAML, aliases': (size) => yaml(`  x: &a [1]\n  y: [${'*a, '.repeat(size)}1]`),
  'YAML, aliases of aliases': (size) =>
    yaml(
      `  a0: &a0 [1]\n${numbered(size / 8, (at) => `  a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)}`,
    ),
  'YAML, an open quotation': (size) => yaml(`  x: "${'a '.repeat(size * 4)}`),
  'YAML, documents': (size) => `${yaml('')}${'---\n'.repeat(size)}`,
  'CSV, an open quotation': (size) =>
    `Title,Author,DOI\nA,B,10.1/x\n"C,D,10.1/y\n${'E,F,10.1/z\n'.repeat(size / 2)}`,
  'CSV, quotations': (size) => `Title,Author,DOI\nA,B,10.1/x\nC,${'"'.repeat(size * 8)},10.1/y\n`,
  'CSV, cells': (size) => `Title,Author,DOI\nA,B,10.1/x${','.repeat(size * 8)}\n`,
  'CSV, columns': (size) =>
    `Title,Author,DOI,${numbered(size, (at) => `c${at}`, ',')}\nA,B,10.1/x\n${'a,b\n'.repeat(size)}`,
  'CSV, rows': (size) => `Title,Author,DOI\n${'A,B,\n'.repeat(size)}`,
  'front matter, deep': (size) => `---\ntitle: A\nabstract: B\nx: ${'{a: '.repeat(size)}\n---\n`,
  'front matter, blank lines': (size) =>
    `---\ntitle: A\nabstract: B\n---\n${'\n'.repeat(size * 8)}x\n`,
  'Markdown, deep lists': (size) =>
    `# Papers\n\n- [A](https://arxiv.org/abs/2101.00001), B, 2020\n${'- '.repeat(size * 3)}a\n`,
  'Markdown, lists within lists': (size) =>
    `# Papers\n\n- [A](https://arxiv.org/abs/2101.00001), B, 2020\n${numbered(Math.sqrt(size * 8), (at) => `${' '.repeat(at)}- a`)}\n`,
  'Markdown, open links': (size) =>
    `# Papers\n\n- [A](https://arxiv.org/abs/2101.00001), B, 2020\n- ${'[a]('.repeat(size * 2)}\n`,
  'Markdown, brackets': (size) =>
    `# Papers\n\n- [A](https://arxiv.org/abs/2101.00001), B, 2020\n- ${'['.repeat(size * 8)}\n`,
  'Markdown, cells': (size) =>
    `| Title | Paper |\n|---|---|\n| A | [x](https://arxiv.org/abs/2101.00001) |\n|${' |'.repeat(size * 4)}\n`,
  'Markdown, headings': (size) =>
    `# Papers\n\n- [A](https://arxiv.org/abs/2101.00001), B, 2020\n${'# a\n'.repeat(size * 2)}`,
  'Markdown, items': (size) =>
    `# Papers\n\n${'- [A](https://arxiv.org/abs/2101.00001), B, 2020\n'.repeat(size / 6)}`,
  labels: (size) => 'Title: A\nAuthors: B C\nAbstract: D\n'.repeat(size / 5),
  'one label': (size) => `Title: A\nAuthors: B C\nAbstract: D\n${'Abstract: D\n'.repeat(size / 2)}`,
  'blank lines': (size) => `Title: A\nAuthors: B C\nAbstract: D\n${'\n'.repeat(size * 8)}`,
  'blank lines in BibTeX': (size) => `@misc{k, title = {A},${'\n'.repeat(size * 8)}note = {b}}`,
  'blank lines in a value': (size) =>
    `@misc{k, author = {A${'\n'.repeat(size * 8)}B}, title = {A${'\n'.repeat(size * 8)}B}}`,
  'blank lines before RIS': (size) => `${'\n'.repeat(size * 8)}TY  - JOUR\nTI  - A\nER  - \n`,
  'blank lines between YAML': (size) => yaml('\n'.repeat(size * 8)),
  'a long line': (size) => `Title: A\nAuthors: B C\nAbstract: ${'word '.repeat(size * 2)}\n`,
  'short lines': (size) => 'a b\n'.repeat(size * 2),
  names: (size) =>
    `A Title of a Paper\n\n${'Ann Lee, '.repeat(size)}Bo Chen\n\nWe study a thing at length.\n`,
  'numbered lines': (size) => numbered(size, (at) => `${at}. A study of things`),
  'parts of all kinds': (size) =>
    '@misc{a, title = {A}}\n\nTY  - JOUR\nTI  - A\nER  - \n\n'.repeat(size / 7),
};
