/** Scripts for browsers, each in one file that needs no module loader. */
import { rolldown } from 'rolldown';
import type { RolldownPluginOption } from 'rolldown';

export interface BundleJob {
  /** Path of the script. */
  readonly input: string;
  /** Expressions of the script and what stands in their place. */
  readonly define?: Readonly<Record<string, string>>;
  /** Comes before everything, inside the script's own scope. */
  readonly intro?: string;
  /** The script's exports become this global variable. */
  readonly global?: string;
  readonly plugins?: RolldownPluginOption;
}

/**
 * Bundles a script with all that it imports, as a classic script.
 *
 * @throws {Error} where it, or something that it imports, cannot be read
 */
export async function bundleClassic(job: BundleJob): Promise<string> {
  const { input, define = {}, intro, global, plugins } = job;
  const bundle = await rolldown({
    input,
    plugins,
    transform: { define },
    platform: 'browser',
    checks: { emptyImportMeta: false },
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      minify: true,
      comments: false,
      codeSplitting: false,
      generatedCode: { symbols: false },
      ...(intro === undefined ? {} : { intro }),
      ...(global === undefined ? {} : { name: global, exports: 'named' }),
    });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
