/** The reference tables: names and defaults from the elements' manifest, words from the French reference. */
import { html, render } from 'lit';
import manifest from 'virtual:custom-elements';
import reference from '../../docs/reference.json';

interface Named {
  name: string;
  default?: string;
}
interface Declaration {
  tagName: string;
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
type Words = Readonly<Record<string, string | { fr: string }>>;

const KINDS = [
  ['attributes', 'Attributs', reference.attributes],
  ['events', 'Événements', reference.events],
  ['cssParts', 'Parties CSS (::part)', reference.parts],
  ['cssProperties', 'Propriétés CSS', reference.properties],
] as const;

const declarations = manifest.modules
  .flatMap((module) => (module.declarations ?? []) as Partial<Declaration>[])
  .filter((declaration): declaration is Declaration => declaration.tagName !== undefined);

type Kind = (typeof KINDS)[number][0];
const isShared = (kind: Kind, { name }: Named) =>
  declarations.every((declaration) => declaration[kind]?.some((each) => each.name === name));

/** @param whose what the tables are about, for those who hear them */
function tables(whose: string, rowsOf: (kind: Kind) => readonly Named[]) {
  return KINDS.map(([kind, title, words]) => table(whose, title, rowsOf(kind), words));
}

function table(whose: string, title: string, rows: readonly Named[], words: Words) {
  if (rows.length === 0) return '';
  const said = (name: string) => {
    const word = words[name];
    return typeof word === 'object' ? word.fr : word;
  };
  return html`<div class="table" tabindex="0" role="group" aria-label="${title}, ${whose}">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">Nom</th>
          <th scope="col">Rôle</th>
          <th scope="col">Défaut</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, default: value }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${said(name)}</td>
              <td>${value && value !== 'undefined' ? html`<code>${value}</code>` : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function renderReference(target: HTMLElement) {
  const [first] = declarations;
  render(
    [
      html`<h3 id="reference-tous">Pour tous les éléments</h3>
        ${tables('tous les éléments', (kind) =>
          (first?.[kind] ?? []).filter((each) => isShared(kind, each)),
        )}`,
      ...declarations.map(
        (declaration) =>
          html`<h3 id="reference-${declaration.tagName}">
              <code>&lt;${declaration.tagName}&gt;</code>
            </h3>
            ${tables(declaration.tagName, (kind) =>
              (declaration[kind] ?? []).filter((each) => !isShared(kind, each)),
            )}`,
      ),
    ],
    target,
  );
}
