import { describe, expect, it } from 'vitest';
import { runCommand, type Command, type ExitCode } from '../../src/cli/command.ts';
import { UsageError } from '../../src/model/problem.ts';

const options = {
  out: { value: 'DIR', help: 'Folder of the site.' },
  quick: { help: 'Do less.' },
};
type Run = Command<typeof options>['run'];

async function run(argv: readonly string[], work: Run, debug = false) {
  const said = { out: '', err: '' };
  const terminal = {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    debug,
  };
  const command = { name: 'build', summary: 'Builds.', options, run: work };
  return { code: await runCommand(command, argv, terminal), ...said };
}
const well: Run = () => Promise.resolve<ExitCode>(0);

describe('a command', () => {
  it('gets the values of its options and ends with its own exit code', async () => {
    let seen: unknown;
    const { code } = await run(['--out', 'there', '--quick'], (values) => {
      seen = values;
      return Promise.resolve<ExitCode>(3);
    });
    expect(code).toBe(3);
    expect(seen).toEqual({ out: 'there', quick: true });
  });

  it.each([[['--oot', 'x']], [['stray']], [['--out']], [['--quick=yes']], [['--out', '--quick']]])(
    'answers %j with one line and exit code 2',
    async (argv) => {
      const { code, err } = await run(argv, well);
      expect(code).toBe(2);
      expect(err).toMatch(/^build: .*expected .+, found .+; .+\n$/);
    },
  );

  it('names an unknown option', async () => {
    expect((await run(['--oot', 'x'], well)).err).toContain('--oot');
  });

  it('shows help with every option, whatever else is given, and does nothing', async () => {
    const { code, out } = await run(['--oot', '--help'], () => {
      throw new Error('ran');
    });
    expect(code).toBe(0);
    for (const part of ['npm run build', '--out DIR', '--quick', 'Folder of the site.']) {
      expect(out).toContain(part);
    }
  });

  it('ends with 1 and one line, without a stack, when the work fails', async () => {
    const { code, err } = await run([], () => Promise.reject(new Error('no room\nat line 2')));
    expect(code).toBe(1);
    expect(err).toBe('build: no room\n');
  });

  it('ends with 2 when the work finds wrong usage', async () => {
    const { code, err } = await run([], () => Promise.reject(new UsageError('no folder x')));
    expect([code, err]).toEqual([2, 'build: no folder x\n']);
  });

  it('shows the stack where it is asked for', async () => {
    const { err } = await run([], () => Promise.reject(new Error('no room')), true);
    expect(err).toContain('command.test.ts');
  });
});
