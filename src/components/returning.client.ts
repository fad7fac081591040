/** What only returning readers need: a first visit fetches nothing of it. */
import { storedJson } from '../browser/storage.ts';
import { SAVED, SAVED_CHANGED, VISITS } from '../reading/kept.ts';

const showSaved = () => void import('./saved-link.client.ts');
if (storedJson('localStorage', SAVED) !== undefined) showSaved();
addEventListener(SAVED_CHANGED, showSaved);
addEventListener('storage', ({ key }) => {
  if (key === SAVED) showSaved();
});

const dated = document.querySelector('.papers > [data-added]');
if (dated || storedJson('localStorage', VISITS) !== undefined) {
  void import('./new-papers.client.ts');
}
