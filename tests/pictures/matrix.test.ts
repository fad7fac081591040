import { describe, expect, it } from 'vitest';
import { drawMatrix } from '../../src/pictures/matrix.ts';

const columns = (years: readonly (string | undefined)[]) =>
  drawMatrix([{ key: 'a', years }]).columns.map(({ year = 'undated' }) => year);

describe('papers by year', () => {
  it('gives a year between others a column, though no paper is of it; undated papers come last', () => {
    expect(columns(['2021', undefined, '2023'])).toEqual(['2021', '2022', '2023', 'undated']);
  });

  it('counts the years before the newest ones together', () => {
    const years = Array.from({ length: 40 }, (_, index) => String(1987 + index));
    const { columns: shown, rows } = drawMatrix([{ key: 'a', years }]);
    expect(shown).toHaveLength(9);
    expect(shown.map(({ year }) => year).slice(0, 2)).toEqual(['2018', '2019']);
    expect(shown.map(({ earlier }) => earlier).slice(0, 2)).toEqual([true, false]);
    expect(rows[0]?.cells.map(({ papers }) => papers)).toEqual([32, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('has the undated column alone where no source dates anything, and none of nothing', () => {
    expect(columns([undefined])).toEqual(['undated']);
    expect(columns([])).toEqual([]);
  });

  it('counts every paper in one column, and draws areas in proportion', () => {
    const { rows, greatest } = drawMatrix([
      { key: 'a', years: ['2024', '2024', '2024', '2024', undefined] },
      { key: 'b', years: ['2023'] },
    ]);
    expect(rows.map(({ papers }) => papers)).toEqual([5, 1]);
    expect(rows[0]?.cells).toEqual([
      { papers: 0, radius: 0 },
      { papers: 4, radius: greatest },
      { papers: 1, radius: greatest / 2 },
    ]);
  });
});
