/** How a library looks, as its configuration says: every key, its default, and the rule it must keep. */
import { z } from 'zod';
import { contrastOnGround, LEAST_CONTRAST, readable } from './contrast.ts';
import { PARTS } from './parts.ts';

/** A file of the library, from the folder of its configuration. */
const file = z.string().min(1);

const accent = z
  .string()
  .regex(/^#[\da-f]{6}$/iu, { error: 'expected a colour such as "#2457a8"' })
  .superRefine((hex, context) => {
    if (!/^#[\da-f]{6}$/iu.test(hex) || contrastOnGround(hex) >= LEAST_CONTRAST) return;
    context.addIssue({
      code: 'custom',
      input: hex,
      message: `expected a colour that is read easily on the light ground (contrast ${LEAST_CONTRAST}), but this has ${contrastOnGround(hex).toFixed(1)}; take a darker one, such as "${readable(hex)}"`,
    });
  });

const link = z.strictObject({
  /** What the link says. */
  text: z.string().min(1),
  /** Where it leads: an address, or a path of the site such as `/team/`. */
  href: z.string().regex(/^(?:https?:\/\/|mailto:|\/(?!\/))/u, {
    error:
      'expected an address such as "https://example.org", or a path of the site such as "/team/"',
  }),
});

const entry = z.union([z.enum(PARTS), link], {
  error: `expected one of ${PARTS.join(', ')}, or a link such as { text: "Team", href: "/team/" }`,
});

const footer = z.strictObject({
  /** A line of plain text above the links; left out, there is none. */
  text: z.string().min(1).optional(),
  /** Links after those of the site. */
  links: z.array(link).default([]),
});

const fonts = z.strictObject({
  /** Families for titles and texts, as in CSS; left out, the site's own serif. */
  text: z.string().min(1).optional(),
  /** Families for everything else; left out, those of the reader's system. */
  interface: z.string().min(1).optional(),
});

export const lookSchema = z.strictObject({
  /**
   * Colour of links and of the current place, as `#rrggbb`, dark enough for the light scheme; those of
   * the dark scheme are made from it. Left out, a brick red.
   */
  accent: accent.optional(),
  /** Picture before the library's name in the header; left out, there is none. */
  logo: file.optional(),
  /** Icon of the site, an SVG; left out, Offprint's. */
  favicon: file.regex(/\.svg$/iu, { error: 'expected an SVG file, such as "icon.svg"' }).optional(),
  fonts: fonts.prefault({}),
  /**
   * The menu, in order: names of the site's parts, and links such as `{ text: 'Team', href: '/team/' }`.
   * Left out, it is papers, topics, authors, years, search, about, docs. What a library has not is passed over.
   */
  navigation: z.array(entry).optional(),
  /** How lists are set until a reader chooses: `comfortable` (the default), or `compact`, titles alone. */
  density: z
    .enum(['comfortable', 'compact'], { error: 'expected "comfortable" or "compact"' })
    .default('comfortable'),
  footer: footer.prefault({}),
  /** Style sheet whose rules win over those of the site; left out, there is none. */
  css: file.optional(),
  /** Components that take the place of the site's own: the name of one, such as `SiteFooter`, and a file. */
  components: z.record(z.string(), file).default({}),
  /** Folder of pages of one's own: `pages/team.mdx` is at `/team/`. */
  pages: file.default('pages'),
});

export type Look = z.output<typeof lookSchema>;
