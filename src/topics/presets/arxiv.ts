/**
 * The preset `arxiv`: arXiv's own taxonomy (https://arxiv.org/category_taxonomy), for records that
 * name their categories. A category is a topic under its archive, those of physics under physics.
 */
import { slugify } from '../../text/slug.ts';
import type { Topic } from '../topic.ts';

/**
 * A line a category: its code, those that are other names of it, and its name. Where arXiv's name
 * says too little beside those of other archives, the archive is named with it.
 */
const TAXONOMY = `
cs Computer science
cs.AI Artificial intelligence
cs.AR Hardware architecture
cs.CC Computational complexity
cs.CE Computational engineering, finance, and science
cs.CG Computational geometry
cs.CL Computation and language
cs.CR Cryptography and security
cs.CV Computer vision and pattern recognition
cs.CY Computers and society
cs.DB Databases
cs.DC Distributed, parallel, and cluster computing
cs.DL Digital libraries
cs.DM Discrete mathematics
cs.DS Data structures and algorithms
cs.ET Emerging technologies
cs.FL Formal languages and automata theory
cs.GL General literature
cs.GR Graphics
cs.GT Computer science and game theory
cs.HC Human-computer interaction
cs.IR Information retrieval
cs.IT math.IT Information theory
cs.LG Machine learning
cs.LO Logic in computer science
cs.MA Multiagent systems
cs.MM Multimedia
cs.MS Mathematical software
cs.NE Neural and evolutionary computing
cs.NI Networking and internet architecture
cs.OH Other computer science
cs.OS Operating systems
cs.PF Performance
cs.PL Programming languages
cs.RO Robotics
cs.SC Symbolic computation
cs.SD Sound
cs.SE Software engineering
cs.SI Social and information networks
econ Economics
econ.EM Econometrics
econ.GN q-fin.EC General economics
econ.TH Theoretical economics
eess Electrical engineering and systems science
eess.AS Audio and speech processing
eess.IV Image and video processing
eess.SP Signal processing
eess.SY cs.SY Systems and control
math Mathematics
math.AC Commutative algebra
math.AG Algebraic geometry
math.AP Analysis of PDEs
math.AT Algebraic topology
math.CA Classical analysis and ODEs
math.CO Combinatorics
math.CT Category theory
math.CV Complex variables
math.DG Differential geometry
math.DS Dynamical systems
math.FA Functional analysis
math.GM General mathematics
math.GN General topology
math.GR Group theory
math.GT Geometric topology
math.HO History and overview of mathematics
math.KT K-theory and homology
math.LO Mathematical logic
math.MG Metric geometry
math.NA cs.NA Numerical analysis
math.NT Number theory
math.OA Operator algebras
math.OC Optimization and control
math.PR Probability
math.QA Quantum algebra
math.RA Rings and algebras
math.RT Representation theory
math.SG Symplectic geometry
math.SP Spectral theory
math.ST stat.TH Statistics theory
physics Physics
astro-ph Astrophysics
astro-ph.CO Cosmology and nongalactic astrophysics
astro-ph.EP Earth and planetary astrophysics
astro-ph.GA Astrophysics of galaxies
astro-ph.HE High energy astrophysical phenomena
astro-ph.IM Instrumentation and methods for astrophysics
astro-ph.SR Solar and stellar astrophysics
cond-mat Condensed matter
cond-mat.dis-nn Disordered systems and neural networks
cond-mat.mes-hall Mesoscale and nanoscale physics
cond-mat.mtrl-sci Materials science
cond-mat.other Other condensed matter
cond-mat.quant-gas Quantum gases
cond-mat.soft Soft condensed matter
cond-mat.stat-mech Statistical mechanics
cond-mat.str-el Strongly correlated electrons
cond-mat.supr-con Superconductivity
gr-qc General relativity and quantum cosmology
hep-ex High energy physics: experiment
hep-lat High energy physics: lattice
hep-ph High energy physics: phenomenology
hep-th High energy physics: theory
math-ph math.MP Mathematical physics
nlin Nonlinear sciences
nlin.AO Adaptation and self-organizing systems
nlin.CD Chaotic dynamics
nlin.CG Cellular automata and lattice gases
nlin.PS Pattern formation and solitons
nlin.SI Exactly solvable and integrable systems
nucl-ex Nuclear experiment
nucl-th Nuclear theory
physics.acc-ph Accelerator physics
physics.ao-ph Atmospheric and oceanic physics
physics.app-ph Applied physics
physics.atm-clus Atomic and molecular clusters
physics.atom-ph Atomic physics
physics.bio-ph Biological physics
physics.chem-ph Chemical physics
physics.class-ph Classical physics
physics.comp-ph Computational physics
physics.data-an Data analysis, statistics and probability
physics.ed-ph Physics education
physics.flu-dyn Fluid dynamics
physics.gen-ph General physics
physics.geo-ph Geophysics
physics.hist-ph History and philosophy of physics
physics.ins-det Instrumentation and detectors
physics.med-ph Medical physics
physics.optics Optics
physics.plasm-ph Plasma physics
physics.pop-ph Popular physics
physics.soc-ph Physics and society
physics.space-ph Space physics
quant-ph Quantum physics
q-bio Quantitative biology
q-bio.BM Biomolecules
q-bio.CB Cell behavior
q-bio.GN Genomics
q-bio.MN Molecular networks
q-bio.NC Neurons and cognition
q-bio.OT Other quantitative biology
q-bio.PE Populations and evolution
q-bio.QM Quantitative methods in biology
q-bio.SC Subcellular processes
q-bio.TO Tissues and organs
q-fin Quantitative finance
q-fin.CP Computational finance
q-fin.GN General finance
q-fin.MF Mathematical finance
q-fin.PM Portfolio management
q-fin.PR Pricing of securities
q-fin.RM Risk management
q-fin.ST Statistical finance
q-fin.TR Trading and market microstructure
stat Statistics
stat.AP Applications of statistics
stat.CO Statistical computation
stat.ME Statistical methodology
stat.ML Machine learning in statistics
stat.OT Other statistics
`;

/** Archives that arXiv shows under physics. */
const OF_PHYSICS = /^(?:astro-ph|cond-mat|gr-qc|hep-\w+|math-ph|nlin|nucl-\w+|quant-ph)$/u;

export const ARXIV: readonly Topic[] = TAXONOMY.trim().split('\n').map(topicOf);

function topicOf(line: string): Topic {
  const [, codes = '', name = ''] = /^((?:[a-z][\w.-]* )+)(.+)$/u.exec(line) ?? [];
  const categories = codes.trim().split(' ');
  const [code = ''] = categories;
  const parent = parentOf(code);
  return {
    slug: slugify(code),
    name,
    description: `arXiv’s ${parent === undefined ? 'archive' : 'category'} ${code}.`,
    phrases: [],
    categories,
    broad: true,
    ...(parent === undefined ? {} : { parent }),
  };
}

function parentOf(code: string): string | undefined {
  const [archive = '', category] = code.split('.');
  if (category !== undefined) return archive;
  return OF_PHYSICS.test(archive) ? 'physics' : undefined;
}
