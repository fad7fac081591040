import { describe, expect, it } from 'vitest';
import { repairFormulas } from '../../src/repair/index.ts';

function texOf(raw: string): readonly string[] {
  return repairFormulas(raw).map(({ tex }) => tex);
}

describe('prose that looks like mathematics', () => {
  it.each([
    'We call load_model with max_len=512 and batch_size = 32 after log_in.',
    'We use top_k=5, beam_k=4, use_pi=1, no_mu=0, get_theta(x) and step_n.',
    'With d_model=512, y_test, lr=1e-4, init_std=0.02, min_p=0.05 and log_sigma=2.',
    'Pass --top_k=5 and --use-pi=1, or set self.alpha=0.1 and model.beta(x).',
    'The integers in reals and rationals; real numbers in NN layers.',
    'Weinan E and Jiequn Han train ViT-B/16, CLIP-ViT-L/14 and ResNet-50.',
    'Levels of NF-kappaB, TNF-alpha, TGF-beta1, PPARgamma and Abeta42 rise.',
    'The normal, gamma, or beta distribution; gamma, Weibull and Poisson; chi and Cauchy.',
    'The method __init__ of the class is slow.',
    'Ten beta testers took omega-3 oil and omega-6 acids.',
    'Signals of alpha-2 receptors pass a gammatone bank.',
    'Both alphago and alphazero beat phinet.',
    'Banks of gammachirp filters, chinet, etanets and munet.',
    'The gamma radiation reached all alpha users.',
  ])('stays: %s', (raw) => {
    expect(texOf(raw)).toEqual([]);
  });

  it('is not what a script of a formula is', () => {
    expect(texOf('with lambda_max of A and alpha_t')).toContain('\\alpha_t');
    expect(texOf('and max_x f(x) over x')).toContain('\\max_x f(x)');
    expect(texOf('with k_max = 3 and opt_k(x) of x_i')).toContain('k_\\max = 3');
  });
});

describe('signs as a page prints them', () => {
  it.each([
    ['at most 10^-3 of it', '10^{-3}'],
    ['a graph G’=(V’,E’) of it', "G'=(V',E')"],
    ['with p’<q’ and n of it', "p'<q'"],
    ['of 2^10 parts', '2^{10}'],
    ['an \\R^n of it', '\\R^n'],
    ['a rate of O(n^-1/2) for it', 'O(n^{-1}/2)'],
    ['an error of O(d’/n) for it', "O(d'/n)"],
    ['where m’le m is ours', "m'\\le m"],
    ['the map g: reals^n to reals is', 'g: \\reals^n \\to \\reals'],
    ['all y in real^k are', 'y \\in \\real^k'],
    ['a vector x in reals^d of', 'x \\in \\reals^d'],
    ['every k in naturals is', 'k \\in \\naturals'],
    ['an A in RR^{n times m} of', 'A \\in \\RR^{n \\times m}'],
    ['a z in integers^d of', 'z \\in \\integers^d'],
    ['in the state |psi⟩ of it', '|\\psi\\rangle'],
    ['a cost of O(⟨u,v⟩^2) for it', 'O(\\langle u,v\\rangle^2)'],
  ])('are read in %s', (raw, tex) => {
    expect(texOf(raw)).toContain(tex);
  });

  it('leave the apostrophes of prose alone', () => {
    expect(texOf('the author’s view, the students’ work, and d’Alembert’s rule')).toEqual([]);
  });
});
