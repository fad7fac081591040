/** `npm run picture`: the pictures of the README, a page beside the source that it came from. */
import { runScript } from '../src/cli/command.ts';
import { FOLDERS, SITE } from '../src/cli/common-options.ts';

await runScript({
  name: 'picture',
  summary: 'Draws a paper’s page of the built site beside the lines of its source, light and dark.',
  options: {
    paper: { value: 'ID', help: 'The last part of the page’s address.' },
    ...FOLDERS,
    site: { value: 'DIR', help: 'Folder of the built site (dist).' },
    out: { ...SITE.out, help: 'Folder for the pictures (.github/pictures).' },
  },
  run: async ({ paper, seeds, content, site, out }, progress) => {
    const { mkdir } = await import('node:fs/promises');
    const { UsageError } = await import('../src/model/problem.ts');
    const { projectPath } = await import('../src/publish/project.ts');
    const { drawPictures } = await import('../src/lab/picture.ts');
    if (paper === undefined) throw new UsageError('expected --paper with the id of a page');
    const folder = projectPath(out, '.github/pictures');
    await mkdir(folder, { recursive: true });
    const job = {
      ...{ paper, out: folder, site: projectPath(site, 'dist') },
      ...{ seeds: projectPath(seeds, 'seeds'), content: projectPath(content, 'content') },
    };
    for (const file of await drawPictures(job)) progress.say(file);
    return 0;
  },
});
