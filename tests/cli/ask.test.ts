import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askAll } from '../../src/cli/ask.ts';

const questions = {
  title: { ask: 'Which title?', usual: 'Papers' },
  place: { ask: 'Where?', usual: '' },
};

async function asked(typed: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(typed);
  const answers = await askAll(questions, input, output);
  return { answers, shown: String(output.read()) };
}

describe('questions', () => {
  it('are shown with their usual answers, and answered line by line', async () => {
    const { answers, shown } = await asked(' Ours \nhere\n');
    expect(answers).toEqual({ title: 'Ours', place: 'here' });
    expect(shown).toContain('Which title? (Papers) ');
  });

  it.each([
    ['\n\n', 'are empty'],
    ['', 'do not come'],
  ])('have their usual answers where those typed as %j %s', async (typed) => {
    expect((await asked(typed)).answers).toEqual({ title: 'Papers', place: '' });
  });
});
