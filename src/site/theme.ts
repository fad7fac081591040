/** The ground of the pages in each scheme, for the bars that a browser draws round them. */
export interface ThemeColours {
  readonly light: string;
  readonly dark: string;
}

/**
 * Reads the colours off the style sheet that sets them.
 *
 * @param tokens text of `styles/tokens.css`
 * @throws {Error} where the style sheet does not set the ground once for each scheme
 */
export function themeColours(tokens: string): ThemeColours {
  const [light, dark] = [...tokens.matchAll(/--paper:\s*([^;]+);/g)].map((match) => match[1]);
  if (light !== undefined && dark !== undefined) return { light, dark };
  throw new Error('styles/tokens.css: expected --paper twice, for the light and the dark scheme');
}
