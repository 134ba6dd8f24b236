/** Copy buttons for the snippets, the search, and the reference where the page has one. */
import { mountSearch } from './search.js';

for (const pre of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copier';
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(pre.textContent ?? '').then(() => {
      button.textContent = 'Copié';
      setTimeout(() => (button.textContent = 'Copier'), 2000);
    });
  });
  pre.after(button);
  // A code block that scrolls sideways must be reachable by keyboard.
  pre.tabIndex = 0;
}

mountSearch(document.querySelector<HTMLElement>('#recherche'));
const api = document.querySelector<HTMLElement>('#api');
if (api) void import('./reference.js').then(({ renderReference }) => renderReference(api));
