/** What stands around every page of the guide, written once: the site's head, the guide's menu. */
import type { Plugin } from 'vite';

const PAGES = [
  ['index', 'Le guide'],
  ['donnees', 'Les données'],
  ['site', 'Le site'],
  ['wordpress', 'WordPress'],
  ['spip', 'SPIP'],
  ['autres-cms', 'Autres CMS'],
  ['vie-privee', 'Vie privée'],
  ['accessibilite', 'Accessibilité'],
  ['performances', 'Performances'],
  ['depannage', 'Ça ne marche pas'],
  ['developper', 'Développer'],
] as const;

/** A page holds its title and its `<main>`; the rest comes from here. */
export function guideFrame(): Plugin {
  return {
    name: 'guide-frame',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const [, page] = /\/guide\/([\w-]+)\.html$/.exec(path) ?? [];
        return PAGES.some(([name]) => name === page) ? framed(html, page ?? '') : html;
      },
    },
  };
}

function framed(html: string, page: string): string {
  return html
    .replace('<head>', `<head>${HEAD}`)
    .replace(/<body>\s*/, `<body>${before(page)}`)
    .replace(/\s*<\/body>/, '</div></body>');
}

const HEAD = `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="../site.css" />
    <link rel="stylesheet" href="./guide.css" />
    <script type="module" src="./guide.ts"></script>
  `;

function before(page: string): string {
  const items = PAGES.map(
    ([name, label]) =>
      `<li><a href="./${name}.html"${name === page ? ' aria-current="page"' : ''}>${label}</a></li>`,
  );
  return `
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header class="site-head">
      <a class="brand" href="../index.html">Territory Elements</a>
      <nav aria-label="Principale">
        <a href="../atelier/index.html">Atelier</a>
        <a href="./index.html" aria-current="page">Guide</a>
        <a href="../hosts/cpts.html">Site de CPTS</a>
        <a href="../hosts/union.html">Site de syndicat</a>
        <a href="../hosts/faculty.html">Portail de faculté</a>
        <a href="../hosts/seminar.html">Séminaire</a>
      </nav>
    </header>
    <div class="guide-page">
      <nav class="guide-nav" aria-label="Guide">
        <div id="recherche"></div>
        <ul>
          ${items.join('\n          ')}
        </ul>
      </nav>
      `;
}
