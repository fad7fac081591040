/** `npm run structure`: how the source code is built, in figures. */
import { runScript } from '../src/cli/command.ts';

await runScript({
  name: 'structure',
  summary:
    'Measures imports, what a module needs, lengths of functions, and names that exist twice.',
  options: {
    room: { value: 'NAME', help: 'List what to look at in one folder of src/.' },
  },
  run: async ({ room }, progress) => {
    const { projectModules } = await import('../src/lab/structure/modules.ts');
    const { roomLines, structureTable } = await import('../src/lab/structure/table.ts');
    const modules = await projectModules();
    if (room === undefined) progress.say(structureTable(modules));
    else roomLines(modules, room).forEach(progress.say);
    return 0;
  },
});
