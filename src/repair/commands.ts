/** LaTeX's commands of mathematics, by the part that each plays in a formula. */

export type Role =
  /** Stands for itself, as a letter does: `alpha`, `infty`. */
  | 'letter'
  | 'relation'
  | 'binary'
  /** Has its name set upright before what it is applied to: `log`, `max`. */
  | 'function'
  /** `sum`, `int`: scripts, then a term. */
  | 'big'
  /** Takes the next letter or group: `tilde`, `mathcal`, `sqrt`. */
  | 'over'
  /** Takes the next two. */
  | 'fraction'
  /** Changes all that follows in its group: `cal`, `bf`. */
  | 'switch'
  /** Stands before a bracket: `left`, `big`. */
  | 'sizer'
  /** Is a bracket or a bar. */
  | 'fence'
  | 'dots'
  | 'space';

const NAMES: Readonly<Record<Role, string>> = {
  letter:
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi ' +
    'pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi ' +
    'Sigma Upsilon Phi Psi Omega eps veps vareps ell hbar digamma imath jmath wp aleph infty nabla partial emptyset ' +
    'varnothing forall exists neg lnot top bot prime Re Im natural sharp flat dagger ddagger ' +
    'complement surd angle triangle square Box Diamond bigstar bullet checkmark',
  relation:
    'le leq leqslant leqq ge geq geqslant geqq ne neq equiv sim simeq approx approxeq cong propto asymp ' +
    'doteq ll gg lesssim gtrsim lessapprox gtrapprox prec succ preceq succeq preccurlyeq succcurlyeq ' +
    'in notin ni subset supset subseteq supseteq subsetneq supsetneq nsubseteq sqsubseteq sqsupseteq ' +
    'to gets rightarrow leftarrow leftrightarrow longrightarrow longleftarrow Rightarrow Leftarrow ' +
    'Leftrightarrow Longrightarrow mapsto longmapsto hookrightarrow rightharpoonup rightsquigarrow ' +
    'leadsto nearrow searrow downarrow uparrow iff implies mid parallel perp models vdash vDash ' +
    'triangleq colon coloneqq eqqcolon trianglelefteq bowtie',
  binary:
    'times cdot pm mp div ast star circ cap cup setminus smallsetminus wedge vee land lor oplus ominus otimes ' +
    'odot oslash uplus sqcup sqcap amalg bmod pmod dotplus boxtimes boxplus',
  function:
    'log ln lg exp min max sup inf lim limsup liminf arg argmin argmax sin cos tan cot sec csc sinh cosh tanh ' +
    'arcsin arccos arctan det dim ker deg gcd hom Pr',
  big: 'sum prod int iint iiint oint coprod bigcup bigcap bigoplus bigotimes bigvee bigwedge bigsqcup',
  over:
    'tilde widetilde hat widehat bar overline underline vec dot ddot check breve acute grave mathring ' +
    'mathcal mathbb mathbf mathrm mathsf mathfrak mathscr mathit mathtt mathds mathbbm bm boldsymbol pmb bold ' +
    'sqrt text textrm textsf textbf textsc textit textup texttt mbox operatorname overrightarrow ket',
  fraction: 'frac tfrac dfrac nicefrac sfrac binom tbinom dbinom',
  switch: 'cal bf rm sf tt it displaystyle textstyle scriptstyle',
  sizer:
    'left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm',
  fence:
    'vert Vert lvert rvert lVert rVert langle rangle lfloor rfloor lceil rceil lbrace rbrace lp rp',
  dots: 'ldots cdots dots vdots ddots dotsc dotsb',
  space: 'quad qquad allowbreak nobreak nolimits',
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  (Object.entries(NAMES) as [Role, string][]).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role] as const),
  ),
);

/** Names that authors give to letters of a font: `cX`, `Ocal`, `bbE`. */
const AUTHORS_LETTER = /^(?:c[A-Z]|[A-Z]cal|cal[A-Z]|bb[A-Z]|tO|Otilde|Otil)$/u;

/** The part that a command plays; undefined for a name that no formula is expected to hold. */
export function roleOf(name: string): Role | undefined {
  return ROLES.get(name) ?? (AUTHORS_LETTER.test(name) ? 'letter' : undefined);
}

/** Whether a name is one that only authors give, to a letter of a font. */
export function isAuthorsLetter(name: string): boolean {
  return AUTHORS_LETTER.test(name);
}

/** Every name known here. */
export function commandNames(): Iterable<string> {
  return ROLES.keys();
}

/** The longest name known here. */
export const LONGEST_NAME = Math.max(...[...ROLES.keys()].map((name) => name.length));

/** Commands that are also words of prose, or too short to prove anything where they stand alone. */
const ALSO_PROSE = new Set(
  (
    'in to times top bot star cap cup mid not log exp min max sup inf lim det dim sum prod int sim left right ' +
    'big bar hat dot check vec text cal it rm bf sf tt natural sharp flat circ ast prime angle deg arg ker ' +
    'hom gcd sec sin cos tan cot models gets land lor neg div perp wedge parallel partial dots bold square ' +
    'triangle complement bullet ket exists breve acute grave tilde overline underline middle Big dagger quad ' +
    'colon subset vee oint bigg Bigg vert Vert checkmark aleph digamma Re Im Pr lg ll le ge ne ni wp gg pm mp iff implies surd Box Diamond prec ddot asymp approx'
  ).split(' '),
);

/** Whether a command's bare name is no word of prose: it stands for mathematics by itself. */
export function isDistinctive(name: string): boolean {
  return ROLES.has(name) && !ALSO_PROSE.has(name) && roleOf(name) !== 'letter';
}

/** Letters of Greek, and the few signs that stand alone as they do. */
const GREEK = new Set(NAMES.letter.split(' ').slice(0, NAMES.letter.split(' ').indexOf('digamma')));
const GREEK_CAPITALS = new Set(
  'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'.split(' '),
);

export function isGreek(name: string): boolean {
  return GREEK.has(name);
}

export function isGreekCapital(name: string): boolean {
  return GREEK_CAPITALS.has(name);
}
