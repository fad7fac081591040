/** Words that say nothing of a paper's subject: English's own, those of every abstract, and TeX's. */

const ENGLISH = `
  about above across after again against all almost along already also although always among amongst
  and another any are around based because been before being below best better between beyond both
  but can cannot could despite did does doing done down due during each either else enough especially
  etc even ever every few first for four from further furthermore give given gives had has have
  having hence here how however into its itself just largely last latter least less like made mainly
  make makes making many may might more moreover most mostly much must near nearly need neither never
  nevertheless new next non none nor not now off often once one only onto other otherwise our out over
  own per perhaps quite rather same second see several shall she should since some still such than
  that the their them themselves then there thereby therefore these they third this those though three
  through throughout thus together too toward towards two under unlike until upon use used using
  usually various versus very via was well were what when where whereas whether which while who whole
  whose why will with within without would yet you your
`;

const ABSTRACTS = `
  able achieve achieved achieving address addresse aim allow allowing allowed analyse analysis analyze
  apply approach appear article aspect author called case certain challenge challenging class common
  commonly compare compared complex component compute concept consider considered consist consistently
  contribution contrast current currently demonstrate demonstrated demonstrating demonstration depend
  derive describe design designed detail develop developed different difficult directly effect
  effective effectively effectiveness efficient efficiently empirical empirically enable enabling
  establish establishing established evaluate evaluated evaluation evidence example existing experiment
  experimental explore extend extensive fact find finding focus follow following form found framework
  full fully fundamental general generally good group high higher highly idea
  identify illustrate impact implement implementation important improve improved improvement improving
  include including increase increasing inspired instance interest introduce introduced investigate
  issue key known large larger lead leading leverage leveraging limitation limited line low lower main
  major manner mean meanwhile method methodology motivated namely novel number numerical numerically
  numerous obtain obtained offer order outperform outperforming overall paper particular particularly
  perform performance point popular possible potential practical practice present presented previou
  previously prior problem procedure produce promising proof proper property propose proposed prove
  proven provide provided providing provably question range recent recently related relative rely remain
  report require required requirement requiring research respect respectively result resulting
  reveal role scenario set setting show showing shown significant significantly similar simple
  simultaneously single small solution solve solving specific specifically standard state strategy
  strong study studying suggest superior support take task technique term test theoretical
  theoretically theory type typically understand understanding unified useful value variety variou
  verify way wide widely widespread work yield
  accurate accurately addressing characterization complete dataset degree ensure ensuring five formulation guide help proving producing
`;

const TEX = `
  alpha beta frac gamma delta epsilon varepsilon kappa lambda mathbb mathbf mathcal mathrm omega
  otime phi psi rho sigma sqrt tau text texttt textit textbf theta tilde time widetilde widehat
`;

const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, ABSTRACTS, TEX].flatMap((words) => words.trim().split(/\s+/u)),
);

/** Whether a word, in small letters and in the singular, is found in any abstract. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
