/** `npm run changes`: what changes in the library against an earlier state of its content. */
import { runScript } from '../src/cli/command.ts';
import { FOLDERS } from '../src/cli/common-options.ts';

await runScript({
  name: 'changes',
  summary: 'Says, as Markdown, what changes in the library: papers new, changed, merged, gone.',
  options: {
    before: { value: 'DIR', help: 'The content folder as it was.' },
    content: FOLDERS.content,
  },
  run: async ({ before, content }, progress) => {
    const { projectPath } = await import('../src/publish/project.ts');
    const { UsageError } = await import('../src/model/problem.ts');
    const { changesInContent } = await import('../src/publish/changes.ts');
    if (before === undefined) throw new UsageError('expected --before with a content folder');
    const [was, is] = [projectPath(before, ''), projectPath(content, 'content')];
    progress.say(await changesInContent(was, is));
    return 0;
  },
});
