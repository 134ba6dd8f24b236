/** Copy buttons for the snippets, and the reference tables from the elements' manifest. */
import { html, render } from 'lit';
import manifest from 'virtual:custom-elements';

interface Named {
  name?: string;
  description?: string;
  default?: string;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

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

function table(tag: string, title: string, rows: readonly Named[] | undefined) {
  if (!rows?.length) return '';
  return html`<div class="table" tabindex="0" role="group" aria-label="${title} de ${tag}">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Rôle (en anglais)</th>
          <th scope="col">Défaut</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, description, default: value }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td lang="en">${description}</td>
              <td>${value ? html`<code>${value}</code>` : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const declarations = manifest.modules
  .flatMap((module: { declarations?: Declaration[] }) => module.declarations ?? [])
  .filter((declaration: Declaration) => declaration.tagName);

const api = document.querySelector<HTMLElement>('#api');
if (api) {
  render(
    declarations.map(
      ({ tagName = '', attributes, events, cssParts, cssProperties }: Declaration) => html`
        <h3><code>&lt;${tagName}&gt;</code></h3>
        ${table(tagName, 'Attributs', attributes)} ${table(tagName, 'Événements', events)}
        ${table(tagName, 'Parties CSS (::part)', cssParts)}
        ${table(tagName, 'Propriétés CSS', cssProperties)}
      `,
    ),
    api,
  );
}
