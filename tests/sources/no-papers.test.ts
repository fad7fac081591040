import { describe, expect, it } from 'vitest';
import { textSource } from '../../src/model/source.ts';
import { readSource } from '../../src/sources/index.ts';

const SAID =
  'We agreed to buy two kites and to fly them on the beach in the next month, if the wind allows it. ';

const STORY =
  'The kite rose over the roofs of the town and stayed there until the evening, when the wind went to sleep. ';

/** Texts that name people, days and things, and no paper: what each is called, and its first line. */
const TEXTS: readonly (readonly [string, RegExp, string])[] = [
  [
    'minutes',
    /minutes or notes/,
    `Minutes of the kite club, 3 March 2024\nPresent: Ann Lee, Bo Chen, Cy Young\n\n1. Kites\n${SAID}\n\n2. Lines\n${SAID}\n\nNext meeting: 10 March 2024\n`,
  ],
  [
    'an agenda',
    /minutes or notes/,
    `Agenda for the meeting of 10 March\n1. Kites (Ann Lee)\n2. Lines (Bo Chen)\n3. Any other business\nAttendees: Ann Lee, Bo Chen\n`,
  ],
  [
    'news',
    /a news page or a blog/,
    `Home\nNews\nSport\n\nKite that spells draws crowds\nBy Ann Lee\nPublished 12 May 2024\n\n${SAID.repeat(3)}\n\nRead more\nShare this article\n\nClock stops in the square\nBy Bo Chen\nPublished 11 May 2024\n\n${SAID.repeat(3)}\n`,
  ],
  [
    'stories',
    /prose/,
    `The Last Kite\nO. Henry\n${STORY.repeat(3)}\n\nThe Gift of the Wind\nO. Henry\n${STORY.repeat(3)}\n`,
  ],
  [
    'a news page that quotes what "we" said',
    /prose/,
    `Kite Hall Opens Its Doors\nAnn Lee, Bo Chen\n${STORY.repeat(3)}"We are glad", said the mayor.\n\nClock Tower Closes for Good\nCy Young, Dana Novak\n${STORY.repeat(3)}\n`,
  ],
  [
    'tickets',
    /chat or a log|prose/,
    'Title: Kite does not fly\nAuthor: annlee\nCreated: 2024-02-11\nDescription: It falls.\n\nTitle: Line too short\nAuthor: bochen\nCreated: 2024-02-12\nDescription: By far.\n',
  ],
  [
    'a post of a blog',
    /YAML front matter/,
    `---\ntitle: Hello\nauthor: Ann Lee\ndate: 2024-02-11\nlayout: post\n---\n\n${STORY}\n`,
  ],
  ['settings', /YAML/, 'title: My site\nauthor: Ann Lee\nplugins:\n  - sitemap\n  - feed\n'],
  [
    'a calendar',
    /a calendar/,
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Kites\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'a glossary',
    /prose/,
    `attention\n\na weighting of the parts of an input by their relevance, which is learned. ${SAID.repeat(2)}\n\nbatch normalisation\n\na rescaling of activations, which makes training faster. ${SAID.repeat(2)}\n`,
  ],
  [
    'the XML of an article',
    /XML of another shape: a document with root <article/,
    '<?xml version="1.0"?>\n<!DOCTYPE article>\n<article>\n<p>Kites.</p>\n<p>Clocks.</p>\n</article>\n',
  ],
  [
    'an Org file',
    /an Org file/,
    '* Papers\n** Kites that Spell\n:PROPERTIES:\n:AUTHOR: Ann Lee\n:END:\n',
  ],
  ['address cards', /address cards/, 'BEGIN:VCARD\nFN:Ann Lee\nTITLE:Professor\nEND:VCARD\n'],
  [
    'a patch',
    /a patch/,
    'diff --git a/a.tex b/a.tex\n--- a/a.tex\n+++ b/a.tex\n-\\title{A}\n+\\title{B}\n',
  ],
  ['subtitles', /subtitles/, '1\n00:00:01,000 --> 00:00:04,000\nWelcome to this talk.\n'],
  [
    'a log',
    /a log/,
    '2024-02-11T10:00:00Z INFO [main] Starting\n2024-02-11T10:00:01Z ERROR [main] org.kite.Worker failed\n\tat org.kite.Worker.run(Worker.java:42)\n',
  ],
  [
    'a bibliography in TeX',
    /bibliography in TeX/,
    '\\begin{thebibliography}{9}\n\\bibitem{a} A.~Lee.\n\\newblock Kites. 2019.\n\\end{thebibliography}\n',
  ],
  [
    'references that are wrapped',
    /a list of references/,
    '[1] A. Lee and B. Chen, “Kites that spell\nin the wind,” in Proc. Kites, 2019,\npp. 1–9.\n[2] C. Young, “Clocks that listen to\neach other,” Clocks, 2020.\n',
  ],
  [
    'references with the year behind the names',
    /a list of references/,
    'References\nLee, A., & Chen, B. (2019). Kites that spell in the wind. Proceedings of Kites.\nYoung, C. (2020). Clocks that listen. Clocks, 1(2), 3–4.\n',
  ],
  [
    'titles alone',
    /a list of titles/,
    'Deep Kites for Shallow Water\nClocks That Listen to Each Other\nWells Without Water and What They Return\n',
  ],
  ['a table', /a table/, 'name,mark,year\nAnn Lee,1,2024\nBo Chen,2,2024\n'],
  [
    'a curriculum vitae',
    /a curriculum vitae/,
    'Curriculum Vitae\nAnn Lee\n\nEducation\n2015-2019 PhD\n\nPublications\n1. Kites. 2019.\n\nService\nReviewer\n',
  ],
  [
    'a whole paper',
    /the text of a paper/,
    `Kites\n\nAnn Lee\nKite Works\n\nAbstract\n\n${STORY}\n\n1 Introduction\n\n${STORY}\n\nReferences\n\n[1] B. Chen. Lines.\n`,
  ],
  [
    'an Org file',
    /an Org file/,
    '#+TITLE: Kites\n* Papers\n** TODO Kites\n:PROPERTIES:\n:YEAR: 2019\n:END:\n',
  ],
  [
    'a chat',
    /a chat or a log/,
    '[10:31] Ann: did you read the kite paper?\n[10:32] Bo: yes, on arXiv\n[10:33] Ann: and?\n[10:35] Bo: fine\n',
  ],
  [
    'a chat by names',
    /a chat or a log/,
    'Ann Lee: did you read the kite paper?\nBo Chen: yes, on arXiv\nAnn Lee: and?\nBo Chen: it is fine\nAnn Lee: lunch?\nBo Chen: yes\n',
  ],
  [
    'a README',
    /README/,
    '# kitelib\n\nA library that draws.\n\n## Install\n\n```\nnpm install kitelib\n```\n\n## Use\n\n- [Guide](docs/guide.md)\n- [Examples](examples/)\n',
  ],
  [
    'a recipe',
    /a recipe/,
    'Bread\n\nIngredients\n500 g flour\n300 ml water\n2 tsp salt\n1 tbsp oil\n\nMethod\nMix flour and water.\nBake for 40 minutes.\n',
  ],
  [
    'references without titles',
    /a list of references/,
    '[1] A. Lee, B. Chen, J. Kites 12, 45 (2019).\n[2] C. Young, Phys. Rev. Lett. 7, 1 (2020).\n[3] D. Novak et al., Nature 5, 9 (2021).\n',
  ],
  [
    'a list of references',
    /a list of references/,
    '1. Liv Berg, Tor Aune. "Rings and Paths." Small Fields 2021.\n2. Tor Aune, Jan Holm. "Sods That Stay." Small Fields 2021.\n3. Siv Rud. "Moss by Compass." Slow Science 2022.\n',
  ],
  ['a list of people', /a list of names/, 'Ann Lee\nBo Chen\nCy Young\nDana Novak\nEbba Holm\n'],
  [
    'a to-do list',
    /a to-do list/,
    '- [ ] buy a kite\n- [x] buy a line\n- [ ] read the paper on kites\n',
  ],
  [
    'a schedule',
    /a timetable/,
    '09:00 Welcome\n09:15 Kites that spell, Ann Lee\n10:00 Break\n10:30 Clocks that listen, Bo Chen\n12:00 Lunch\n',
  ],
];

describe('a text that is no list of papers', () => {
  it.each(TEXTS)(
    'is refused by what it is, with the lines that told it and what to do: %s',
    (_, kind, text) => {
      const reading = readSource(textSource('file.txt', text));
      expect(reading).toMatchObject({ refused: 'unknown-format', file: 'file.txt' });
      const message = 'message' in reading ? reading.message : '';
      expect(message).toMatch(kind);
      const [shown = ''] = /line \d+ "([^"…]+)/u.exec(message)?.slice(1) ?? [];
      expect(shown).not.toBe('');
      expect(text).toContain(shown);
      expect(message).toMatch(/Nothing was read from it; \S/u);
    },
  );
});
