import { describe, expect, it } from 'vitest';
import { textSource } from '../../src/model/source.ts';
import { readSource } from '../../src/sources/index.ts';

const SAID =
  'We agreed to buy two kites and to fly them on the beach in the next month, if the wind allows it. ';

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
