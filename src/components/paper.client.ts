/** What can be done on the page of a paper: the script of each part comes when a reader turns to it. */
import { copyOnUse, onUse } from '../browser/on-use.ts';
import { storedJson } from '../browser/storage.ts';
import { SAVED, TRAIL } from '../reading/kept.ts';

for (const part of document.querySelectorAll<HTMLElement>('main [data-waiting]')) {
  delete part.dataset.waiting;
}

const save = document.querySelector('[data-save-paper]');
if (save) {
  const saving = onUse(save, () => import('./save.client.ts'));
  if (storedJson('localStorage', SAVED) !== undefined) void saving();
}

for (const copies of document.querySelectorAll('[data-copies]')) {
  copyOnUse(copies, () => import('./copy-buttons.client.ts'));
}

if (storedJson('sessionStorage', TRAIL) !== undefined) void import('./trail.client.ts');

document.addEventListener('pointerup', () => void offerPassage());
document.addEventListener('keyup', ({ key, shiftKey }) => {
  if (shiftKey || key === 'Shift') void offerPassage();
});

async function offerPassage(): Promise<void> {
  if (document.getSelection()?.isCollapsed !== false) return;
  const quote = await import('./quote.client.ts');
  quote.offerPassage();
}
