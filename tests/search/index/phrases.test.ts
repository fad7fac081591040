import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phraseFinder } from '../../../src/search/index/aliases.ts';

it('finds what a search through the text for each phrase finds', () => {
  const word = fc.stringMatching(/^[ab]{1,3}$/);
  const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most });
  const phrase = fc
    .tuple(words(3), fc.boolean())
    .map(([parts, whole]) => ` ${parts.join(' ')}${whole ? ' ' : ''}`)
    .filter((it) => it.length > 2);
  const sets = fc.array(fc.array(phrase, { maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(sets, words(12), (groups, parts) => {
      const text = ` ${parts.join(' ')} `;
      const found = phraseFinder(groups)(text);
      const has = (it: string) => text.includes(it);
      expect(found.phrases).toEqual(new Set(groups.flat().filter(has)));
      const held = groups.flatMap((group, at) => (group.some(has) ? [at] : []));
      expect(found.sets).toEqual(held);
    }),
  );
});
