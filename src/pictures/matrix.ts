/** Papers by topic and year, as a matrix of dots. */
import { scaleSqrt } from 'd3-scale';
import { round } from './box.ts';

/** A column of the matrix. */
export interface Column {
  /** No source dates these papers: they stand apart. */
  readonly undated: boolean;
  /** The newest year that it holds; undefined for papers without a date. */
  readonly year: string | undefined;
  /** It holds the years before that one too. */
  readonly earlier: boolean;
}

interface Cell {
  readonly papers: number;
  /** In pixels; 0 where there is no paper. */
  readonly radius: number;
}

interface Row<Key> {
  readonly key: Key;
  /** One for each column. */
  readonly cells: readonly Cell[];
  readonly papers: number;
}

export interface Matrix<Key> {
  readonly columns: readonly Column[];
  readonly rows: readonly Row<Key>[];
  /** Radius of the largest dot, in pixels. */
  readonly greatest: number;
}

/** A row to be counted: what it is called, and the years of its papers; undefined for no date. */
export interface Shelf<Key> {
  readonly key: Key;
  readonly years: readonly (string | undefined)[];
}

/** Columns that a phone has room for, the undated one left out. */
const COLUMNS = 9;
/** Radius of the largest dot: a phone's column is thirty pixels wide. */
const GREATEST = 13;

/**
 * Counts papers by row and year. Of many years the newest have a column each, and those before
 * them one together; years between that hold no paper have a column too, since time does not skip.
 */
export function drawMatrix<Key>(shelves: readonly Shelf<Key>[]): Matrix<Key> {
  const years = shelves.flatMap((shelf) => shelf.years);
  const columns = columnsOf(years);
  const counted = shelves.map(({ key, years: own }) => ({
    key,
    papers: own.length,
    counts: columns.map(({ holds }) => own.filter(holds).length),
  }));
  const most = Math.max(1, ...counted.flatMap(({ counts }) => counts));
  const radius = scaleSqrt([0, most], [0, GREATEST]);
  return {
    columns,
    rows: counted.map(({ counts, ...row }) => ({
      ...row,
      cells: counts.map((papers) => ({ papers, radius: round(radius(papers)) })),
    })),
    greatest: GREATEST,
  };
}

type Counting = Column & { readonly holds: (year: string | undefined) => boolean };

function columnsOf(years: readonly (string | undefined)[]): readonly Counting[] {
  const dated = years.flatMap((year) => (year === undefined ? [] : [Number(year)]));
  const [oldest, newest] = dated.reduce(
    ([least, greatest], year) => [Math.min(least, year), Math.max(greatest, year)],
    [Infinity, -Infinity],
  );
  const first = Math.max(oldest, newest - COLUMNS + 1 + (newest - oldest >= COLUMNS ? 1 : 0));
  const single = dated.length === 0 ? [] : range(first, newest).map(yearColumn);
  const before = first > oldest ? [earlierColumn(first)] : [];
  const undated = years.includes(undefined) ? [UNDATED] : [];
  return [...before, ...single, ...undated];
}

const UNDATED: Counting = {
  undated: true,
  year: undefined,
  earlier: false,
  holds: (year) => year === undefined,
};

function yearColumn(year: number): Counting {
  const name = String(year);
  return { undated: false, year: name, earlier: false, holds: (own) => own === name };
}

function earlierColumn(year: number): Counting {
  return {
    undated: false,
    year: String(year - 1),
    earlier: true,
    holds: (own) => own !== undefined && Number(own) < year,
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
