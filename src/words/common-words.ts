/** Words too common to tell papers apart: stop words, words of any abstract, and names of TeX commands. */
import { isStopWord } from './stop-words.ts';

const ENGLISH = `
  above across after again against almost along already although always among amongst another around
  based because before being below best better beyond cannot could despite did doing done down due
  during each either else enough especially etc even ever every few first four further furthermore
  give given gives had having hence here however itself just largely last latter least less like
  made mainly make makes making many may might moreover mostly much must near nearly need neither
  never nevertheless new next non none nor now off often once one onto other otherwise out own per
  perhaps quite rather same second see several shall she should since some still them themselves
  thereby therefore third though three throughout thus together too toward towards two unlike until
  upon use used usually various very well were whereas whether whole whose within would yet your
`;

const ABSTRACTS = `
  able accurate accurately achieve achieved achieving address addressing aim allow allowed
  allowing analyse analysis analyze appear apply approach article aspect author called case certain
  challenge challenging characterization class common commonly compare compared complete complex
  component compute concept consider considered consist consistently contrast contribution current
  currently dataset degree demonstrate demonstrated demonstrating demonstration depend derive
  describe design designed detail develop developed different difficult directly effect effective
  effectively effectiveness efficient efficiently empirical empirically enable enabling ensure
  ensuring establish established establishing evaluate evaluated evaluation evidence example
  existing experiment experimental explore extend extensive fact find finding five focus follow
  following form formulation found framework full fully fundamental general generally good group
  guide help high higher highly idea identify illustrate impact implement implementation important
  improve improved improvement improving include including increase increasing inspired instance
  interest introduce introduced investigate issue key known large larger lead leading leverage
  leveraging limitation limited line low lower main major manner mean meanwhile method methodology
  motivated namely novel number numerical numerically numerous obtain obtained offer order
  outperform outperforming overall paper particular particularly perform performance point popular
  possible potential practical practice present presented previously prior problem procedure produce
  producing promising proof proper property propose proposed provably prove proven provide provided
  providing proving question range recent recently related relative rely remain report require
  required requirement requiring research respect respectively result resulting reveal role scenario
  set setting show showing shown significant significantly similar simple simultaneously single
  small solution solve solving specific specifically standard state strategy strong study studying
  suggest superior support take task technique term test theoretical theoretically theory type
  typically understand understanding unified useful value variety verify way wide widely widespread
  work yield
`;

const TEX = `
  alpha beta frac gamma delta epsilon varepsilon kappa lambda mathbb mathbf mathcal mathrm omega
  otime phi psi rho sigma sqrt tau text texttt textit textbf theta tilde time widetilde widehat
`;

const COMMON_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, ABSTRACTS, TEX].flatMap((words) => words.trim().split(/\s+/u)),
);

/** Whether a word, in lower case and in the singular, is found in any abstract. */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word) || isStopWord(word);
}
