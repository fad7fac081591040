import { describe, expect, it } from 'vitest';
import { categoryName, resolveCategoryCode } from '../../../src/model/arxiv.ts';

describe('the end of an arXiv category', () => {
  it.each([
    ['LG', 'cs.LG', []],
    ['ML', 'stat.ML', []],
    ['OC', 'math.OC', []],
    ['GT', 'cs.GT', ['math.GT']],
    ['CV', 'cs.CV', ['math.CV']],
    ['IV', 'eess.IV', []],
    ['CL', 'cs.CL', []],
    ['CO', 'stat.CO', ['math.CO', 'astro-ph.CO']],
    ['hep-th', 'hep-th', []],
    ['comp-ph', 'physics.comp-ph', []],
    ['math.GT', 'math.GT', []],
  ])('%s is %s', (code, id, alternatives) => {
    expect(resolveCategoryCode(code)).toEqual({ code, id, alternatives });
  });

  it.each([
    ['NA', 'math.NA', ['cs.NA']],
    ['SY', 'eess.SY', ['cs.SY']],
    ['IT', 'cs.IT', ['math.IT']],
    ['TH', 'econ.TH', ['stat.TH']],
  ])('%s is the name that arXiv files under, before its alias', (code, id, alternatives) => {
    expect(resolveCategoryCode(code)).toEqual({ code, id, alternatives });
  });

  it.each(['XX', 'lg', '', 'cs', 'constructor'])('%j is none', (code) => {
    expect(resolveCategoryCode(code)).toBeUndefined();
  });

  it('has a name', () => {
    expect(categoryName('cs.GT')).toBe('Computer Science and Game Theory');
    expect(categoryName('gr-qc')).toBe('General Relativity and Quantum Cosmology');
    expect(categoryName('cs.XX')).toBeUndefined();
  });
});
