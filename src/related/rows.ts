/** Terms of papers with a number each, as rows in a few large arrays. */

/** A term of a paper: how often it occurs there, or what it weighs. */
export interface TermRow {
  readonly term: number;
  readonly value: number;
  readonly written: number;
}

/** Rows as arrays of numbers that run in step. */
export interface Columns {
  readonly terms: Int32Array;
  readonly values: Float32Array;
  readonly written: Int32Array;
}

/** Room for so many rows at first. */
const ROWS_LEAST = 1 << 12;

/** Rows that are added one by one; where there is no room left, it is doubled. */
export function growingRows() {
  let [count, held] = [0, columnsFor(ROWS_LEAST)];
  const push = ({ term, value, written }: TermRow): void => {
    if (count === held.terms.length) held = copied(held, columnsFor(2 * count), count);
    held.terms[count] = term;
    held.values[count] = value;
    held.written[count] = written;
    count += 1;
  };
  return { push, count: () => count, columns: () => firstOf(held, count) };
}

function columnsFor(rows: number): Columns {
  return {
    terms: new Int32Array(rows),
    values: new Float32Array(rows),
    written: new Int32Array(rows),
  };
}

function copied(from: Columns, to: Columns, rows: number): Columns {
  const { terms, values, written } = firstOf(from, rows);
  to.terms.set(terms);
  to.values.set(values);
  to.written.set(written);
  return to;
}

/** The first rows, in the same memory. */
export function firstOf({ terms, values, written }: Columns, rows: number): Columns {
  return {
    terms: terms.subarray(0, rows),
    values: values.subarray(0, rows),
    written: written.subarray(0, rows),
  };
}
