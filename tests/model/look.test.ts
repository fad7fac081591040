import { describe, expect, it } from 'vitest';
import { contrastOnGround, LEAST_CONTRAST, readable } from '../../src/model/contrast.ts';
import { checkSettings } from '../../src/model/settings.ts';

describe('an accent', () => {
  it.each(['#2457a8', '#8b2e1f', '#000000', '#0b6e4f'])('may be %s', (accent) => {
    expect(checkSettings({ look: { accent } }).look.accent).toBe(accent);
  });

  it.each([
    [
      '#ff8800',
      /contrast 4\.5\), but this has 2\.\d; take a darker one, such as "#[\da-f]{6}" \(found "#ff8800"\)$/,
    ],
    ['#ffffff', /but this has 1\.0|0\.9; take a darker one/],
    ['blue', /expected a colour such as "#2457a8" \(found "blue"\)$/],
    ['#24a', /expected a colour such as/],
  ])('may not be %s', (accent, told) => {
    expect(() => checkSettings({ look: { accent } })).toThrow(told);
  });

  it.each(['#ff8800', '#ffffff', '#ffff00', '#00ffff', '#ff00ff'])(
    'is suggested in a kind of %s that can be read',
    (accent) => {
      expect(contrastOnGround(readable(accent))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    },
  );

  it('has the contrast that WCAG defines: black on the ground 18.8, the ground on itself 1', () => {
    expect(contrastOnGround('#000000')).toBeCloseTo(18.8, 1);
  });
});

describe('links of the footer', () => {
  it.each(['https://x.org/', 'mailto:a@x.org', '/team/'])('may lead to %s', (href) => {
    const look = { footer: { links: [{ text: 'x', href }] } };
    expect(checkSettings({ look }).look.footer.links).toEqual([{ text: 'x', href }]);
  });

  it.each(['javascript:alert(1)', '//x.org', 'team', ''])('may not lead to %j', (href) => {
    expect(() => checkSettings({ look: { footer: { links: [{ text: 'x', href }] } } })).toThrow(
      /"look\.footer\.links\.0\.href": expected an address/,
    );
  });
});
