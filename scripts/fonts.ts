/** `npm run fonts`: cuts the fonts of packages into those that pages fetch. */
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'fonts',
  summary:
    'Cuts the serif and KaTeX’s fonts into files of the characters that pages use together; prints their lengths.',
  options: { out: { value: 'DIR', help: 'Folder for the fonts (src/fonts).' } },
  run: async ({ out }, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const { makeFonts } = await import('../src/lab/fonts/make.ts');
    for (const [file, length] of await makeFonts(projectPath(out, 'src/fonts'))) {
      progress.say(`${String(length).padStart(6)} ${file}`);
    }
    return 0;
  },
});
