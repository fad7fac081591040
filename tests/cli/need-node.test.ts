import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENGINE } from '../../src/publish/project.ts';

/** What is said before a command where Node says that it is of a version. */
function needNode(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  const script = join(ENGINE, 'scripts/need-node.js');
  return spawnSync(process.execPath, [...args, script], { encoding: 'utf8' });
}

it('says in one line what to do where Node is too old, and nothing else', () => {
  const { status, stderr } = needNode('20.20.2');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^expected Node 22\.18 or newer, found 20\.20\.2: run "npm ci"[^\n]+\n$/);
  for (const version of ['22.18.0', '24.1.0']) {
    expect(needNode(version)).toMatchObject({ status: 0, stderr: '' });
  }
});
