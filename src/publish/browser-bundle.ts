/** Scripts for browsers, each in one file. */
import {
  rolldown,
  type InputOptions,
  type OutputOptions,
  type RolldownPluginOption,
} from 'rolldown';

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
  return bundled(
    { input, plugins, transform: { define }, checks: { emptyImportMeta: false } },
    {
      format: 'iife',
      generatedCode: { symbols: false },
      ...(intro === undefined ? {} : { intro }),
      ...(global === undefined ? {} : { name: global, exports: 'named' }),
    },
  );
}

async function bundled(input: InputOptions, output: OutputOptions): Promise<string> {
  const bundle = await rolldown({ ...input, platform: 'browser' });
  try {
    const short = { minify: true, comments: false, codeSplitting: false };
    return (await bundle.generate({ ...short, ...output })).output[0].code;
  } finally {
    await bundle.close();
  }
}
