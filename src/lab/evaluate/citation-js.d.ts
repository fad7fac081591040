/** citation-js comes without types: what is used of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string | readonly unknown[]);
    readonly data: readonly unknown[];
    format(name: string): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
