/** Other words for the same thing. Each line is a group: who asks for one of them means them all. */
const GROUPS = `
large language model | LLM | LLMs | GPT | foundation model
accelerate | acceleration | speed up | speedup | speeding up | faster
differential privacy | differentially private | DP | privacy-preserving
fine-tuning | finetuning | adapter | low-rank adaptation | LoRA | parameter-efficient | PEFT
decentralized | gossip | peer-to-peer | consensus | serverless learning
federated | on-device training | client devices
communication-efficient | communication cost | bandwidth | communication compression
compression | quantization | sparsification | compressed
distributed | multi-node | parallel workers
adversarial attack | Byzantine | malicious | poisoning | corrupted workers
robust | robustness | outlier | corruption | contaminated
minimax | saddle point | min-max | game | zero-sum
policy optimization | policy gradient | actor-critic
reinforcement learning | RL | sequential decision making
Markov decision process | MDP
preference alignment | RLHF | human feedback | DPO | preference optimization
offline reinforcement learning | batch reinforcement learning | logged data
sample complexity | sample efficiency | number of samples | data efficiency
multi-armed bandit | bandits | bandit
chain-of-thought | CoT | reasoning | step-by-step
transformer | attention | self-attention
diffusion model | score-based | denoising | generative model
sampling | sampler | Langevin | MCMC | Monte Carlo
inverse problem | image reconstruction | image restoration | deblurring | recovery
phase retrieval | magnitude measurements | quadratic equations
matrix completion | missing entries | recommender | collaborative filtering
low-rank | nuclear norm | matrix factorization | spectral method
robust PCA | principal component analysis | PCA
singular value decomposition | SVD | spectral
tensor | multiway array | Tucker
super-resolution | spectral estimation | line spectrum | spikes
compressed sensing | compressive sensing | sparse recovery | sparse signal | underdetermined
dictionary learning | sparse coding
blind deconvolution | deblurring | unknown filter
stochastic gradient descent | SGD
variance reduction | SVRG | SARAH
preconditioning | preconditioned | ill-conditioned | condition number | ScaledGD
second-order | Newton | Hessian | curvature
adaptive step size | Adam | AdaGrad | learning rate
learning rate schedule | warmup | step size
gradient-free | zeroth-order | derivative-free | black-box optimization
nonconvex | non-convex | local minima | benign landscape
overparameterized | over-parameterized | overparameterization
generalization | overfitting | test error
neural network | deep learning | deep network | deep model
convolutional neural network | CNN | convnet
graph neural network | GNN | message passing
generative adversarial network | GAN
variational autoencoder | VAE
in-context learning | ICL | few-shot prompting | prompting
unlearning | forgetting | data deletion | right to be forgotten
continual learning | lifelong learning | catastrophic forgetting
transfer learning | domain adaptation | distribution shift | sim-to-real
distributionally robust | model mismatch | environment uncertainty
multi-agent | agents | game theory | Nash equilibrium
imitation learning | behavior cloning | learning from demonstrations
self-supervised | contrastive | unlabeled data | pre-training
semi-supervised | unlabeled
explainability | interpretability | explanation | interpretable
fairness | bias | discrimination
hallucination | factuality | truthfulness
watermark | AI-generated text detection
jailbreak | safety | red teaming | safeguard
retrieval-augmented generation | RAG
vision-language model | VLM | multimodal
pruning | sparsity | sparse network | lottery ticket
distillation | teacher-student | student model
mixture of experts | MoE
tokenizer | tokenization
object detection | bounding boxes
segmentation | pixel labels
medical imaging | MRI | CT | radiology
time series | forecasting | temporal data
anomaly detection | outlier detection | change point
uncertainty quantification | confidence interval | conformal | calibration
causal inference | treatment effect | counterfactual
Bayesian | posterior | prior
Gaussian process | kriging
optimal transport | Wasserstein | earth mover
kernel | RKHS | neural tangent kernel | NTK
lower bound | impossibility | hardness | fundamental limit
convergence rate | rate of convergence | iteration complexity
linear convergence | geometric convergence | exponentially fast
momentum | heavy ball | Nesterov | accelerated gradient
primal-dual | Lagrangian | ADMM | constrained optimization
error feedback | compressed gradients
gradient tracking | decentralized optimization
partial participation | client sampling | stragglers
asynchronous | delay | stale
heterogeneous data | non-IID | data heterogeneity
memory-efficient | low memory | GPU memory
inference acceleration | speculative decoding | fast decoding
wireless | cellular | channel estimation | MIMO
radar | direction of arrival | array processing
power grid | smart grid | energy systems
robotics | robot | manipulation
autonomous driving | self-driving
code generation | program synthesis
theorem proving | formal proof | Lean
mathematical reasoning | math word problems
partial differential equation | PDE | physics-informed | neural operator
chemotaxis | movement of bacteria | cell migration | biology
pruning | deleting connections | removing weights | smaller network | shrink
partial participation | unavailable clients | unreliable devices | client availability | phones drop out
federated learning | phones | mobile devices | edge devices | training without sharing data | private data | hospitals
extensive-form game | imperfect information | poker | card games | hidden cards
molecule | drug design | drug discovery | chemistry | protein
active learning | annotate | choosing examples | labelling effort | query selection
diagram | drawing figures | illustration | scientific figures
quantization | low-bit | fewer bits | low precision | rounding | int8
KV cache | long context | long documents | cache memory
knowledge editing | updating facts | changing what a model knows
label noise | wrong labels | mislabelled | noisy labels
class imbalance | rare classes | long-tailed
out-of-distribution | unseen environment | new domain | domain shift
sparse reward | rare rewards | exploration
reward hacking | gaming the reward | overoptimization
safe reinforcement learning | constrained Markov decision process | safety constraints | CMDP
average reward | long-run reward | infinite horizon
exploration | curiosity | trying new actions | optimism
regret | online learning | learning as you go | bandit
hyperparameter | tuning | settings | knobs
gradient clipping | exploding gradients | heavy-tailed noise | loss spikes | unstable training
initialization | starting point | random start
early stopping | when to stop
data augmentation | synthetic data | artificial data
dimensionality reduction | fewer dimensions | projection
clustering | grouping | communities | unsupervised
recommendation | recommender | suggesting items | users and items
ranking | sorting | preferences | pairwise comparisons
speech | audio | voice | sound
translation | machine translation | languages
question answering | answering questions | chatbot | dialogue | assistant
summarization | shorten texts | summaries
image generation | text-to-image | drawing pictures | creating pictures
3D | point cloud | depth | scenes
video | film | clips
weather | climate | forecasting
finance | trading | portfolio | markets
traffic | transportation | routing | roads
healthcare | patients | clinical | medicine | hospital | medical
genomics | gene | DNA | biology
quantum | qubit | quantum circuit
neuroscience | brain | spiking | neurons
evolutionary | genetic algorithm | swarm | particle swarm | collective | population-based
Nash equilibrium | stable strategies | self-play | competing players
mirror descent | multiplicative weights | natural gradient
orthogonalization | Muon | orthogonal updates
low-rank adaptation | cheap fine-tuning | small updates
scaling law | bigger models | model size | compute budget
emergent | grokking | sudden generalization | phase transition
double descent | benign overfitting | interpolation
expressivity | expressive power | what networks can represent | universal approximation
memorization | copying training data | leaking training data
test-time | inference-time | best-of-n | thinking longer | reward-guided decoding
planning | search | lookahead
tool use | web agent | agentic | function calling
theory of mind | social | human behaviour
education | students | tutoring | teaching
bilevel | nested optimization | hyperparameter optimization | meta-learning
proximal | regularization | nonsmooth | composite optimization
coordinate descent | one variable at a time | block updates
conditional gradient | Frank-Wolfe | projection-free
submodular | subset selection | greedy
combinatorial optimization | integer programming | travelling salesman | scheduling
control | controller | LQR | dynamical system | feedback | stability
Kalman | filtering | state estimation | tracking
signal processing | signal recovery | denoising | noise removal
learning dynamics | training dynamics | what happens during training
attention sink | sparse attention | linear attention | subquadratic
state space model | Mamba | recurrent | RNN | long sequences
positional encoding | word order | position
softmax | cross-entropy | classification loss
robust overfitting | adversarial training | worst-case perturbations | defence | defense
certified | verification | provable guarantees | Lipschitz
backdoor | trojan | data poisoning
membership inference | gradient inversion | privacy attack | leak
secure aggregation | encryption | cryptography
fake | deepfake | forgery | generated images
`;

/** Groups of phrases that mean the same, as they are written. */
export const EQUIVALENTS: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split('|').map((phrase) => phrase.trim()));
