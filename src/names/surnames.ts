/** Frequent surnames of Spanish and Portuguese, which tell `Ruiz y Cano García` from two persons. */

/** None of them is a given name too, as León, Martín and Cruz are. */
const SURNAMES: ReadonlySet<string> = new Set(
  (
    'aguilar alonso álvarez alves araújo arias ayala barbosa barros batista benítez blanco bravo caballero cabrera ' +
    'calvo campos cano carmona carvalho castillo castro cardoso cordero correia costa cortés cunha delgado dias ' +
    'díaz díez domínguez duarte durán espinosa fernandes fernández ferreira ferrer flores fonseca freitas fuentes ' +
    'gallardo gallego garcía garrido gil giménez gomes gómez gonçalves gonzález guerrero gutiérrez hernández ' +
    'herrera herrero hidalgo ibáñez iglesias jiménez lima lopes lópez lozano machado marques márquez martínez ' +
    'martins medina melo mendes méndez mendoza miranda molina monteiro montero mora morales moreira moreno moya ' +
    'muñoz navarro nascimento neves nieto nogueira nunes núñez oliveira ortega ortiz parra pastor peña pereira ' +
    'peres pérez pinto pires prieto puig ramírez ramos reis reyes ribeiro rocha rodrigues rodríguez román romero ' +
    'rojas rubio ruiz sá sáez sánchez santana santos sanz serrano silva soares soler sosa soto sousa souza suárez ' +
    'teixeira torres vargas vázquez vega velasco vidal vieira vila'
  ).split(' '),
);

/** Whether a text is nothing but frequent surnames, two at least: `Cano García`. */
export function areSurnames(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return words.length > 1 && words.every((word) => SURNAMES.has(word));
}
