import { expect, test } from 'vitest';
import { plainText } from '../../src/text/plain.ts';
import { cleanTitle, parseTitle } from '../../src/text/title.ts';

/** A printed title → its name in tabs, lists for machines, slugs and search results. */
const TITLES = [
  ['Optimal Rates of $O(1/T)$', 'Optimal Rates of O(1/T)'],
  ['An $O(1/\\sqrt{T})$ Last-Iterate Bound', 'An O(1/√T) Last-Iterate Bound'],
  ['$\\tilde{O}(\\sqrt{dT})$ Regret', 'Õ(√(dT)) Regret'],
  ['$\\widetilde{\\mathcal{O}}(n^{3/2})$ Queries', 'Õ(n^(3/2)) Queries'],
  ['Finding $\\varepsilon$-Nash Equilibria', 'Finding ε-Nash Equilibria'],
  ['$\\epsilon$-Greedy, $\\delta$-Correct', 'ϵ-Greedy, δ-Correct'],
  ['Fast $\\ell_2$ and $\\ell_\\infty$ Regression', 'Fast ℓ_2 and ℓ_∞ Regression'],
  ['$L^p$ Spaces and $H^{-1}$ Norms', 'L^p Spaces and H⁻¹ Norms'],
  ['Beyond $\\log n$: $\\log\\log n$ Rounds', 'Beyond log n: log log n Rounds'],
  ['$k$-Means++ in $\\mathbb{R}^d$', 'k-Means++ in R^d'],
  ['$\\pi_0$: A Vision-Language-Action Model', 'π_0: A Vision-Language-Action Model'],
  ['$\\tau$-bench', 'τ-bench'],
  ['$\\mathsf{TC}^0$ versus $\\mathsf{NC}^1$', 'TC⁰ versus NC¹'],
  ['SE(3)-$\\text{Equivariant}$ Nets', 'SE(3)-Equivariant Nets'],
  ['$f$-Divergences and $\\chi^2$', 'f-Divergences and χ²'],
  ['A $(1+\\epsilon)$-Approximation', 'A (1 + ϵ)-Approximation'],
  ['$\\alpha$-$\\beta$-Factorisation', 'α-β-Factorisation'],
  ['An $\\Omega(n^2)$ Lower Bound', 'An Ω(n²) Lower Bound'],
  ['$\\frac{1}{2}$-Integral Flows', '1/2-Integral Flows'],
  ['When $n \\ll d$', 'When n ≪ d'],
  ['$x \\in \\{0,1\\}^n$', 'x ∈ {0,1}^n'],
  ['$\\textbf{M}^{2}$: Mixed Models', 'M²: Mixed Models'],
  ['LoRA$^+$ and GPT-4$^{\\star}$', 'LoRA⁺ and GPT-4^⋆'],
  ['$100\\times$ Faster', '100× Faster'],
  ['$\\lambda$: $19.3\\%$ Better', 'λ: 19.3% Better'],
  ['From $5 to $10 a Day', 'From $5 to $10 a Day'],
  ['$\\mathcal{S}$-Lemma, $\\boldsymbol{\\theta}$ and $\\hat{y}$', 'S-Lemma, θ and ŷ'],
  ['$\\left\\lceil \\log_2 n \\right\\rceil$ Bits', '⌈log_2 n⌉ Bits'],
  ['$A \\rightarrow B$ and $a \\leq b$', 'A → B and a ≤ b'],
  ['Schr\\"odinger Bridges with $\\nabla \\cdot u$', 'Schrödinger Bridges with ∇⋅u'],
  ['$\\myalg$ for Everyone', 'myalg for Everyone'],
  ['$\\|x\\|_1$ Balls', '∥x∥_1 Balls'],
] as const;

test.each(TITLES)('%s is called %s', (printed, expected) => {
  expect(plainText(parseTitle(cleanTitle(printed)))).toBe(expected);
});
