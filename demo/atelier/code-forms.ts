/** The lines to paste, in each form that an editor of a real site lets through. Pure. */
import { frame as words } from '../../src/i18n/fr/frame.js';
import { attributesOf, DEFAULT_ACCENT, type Settings } from './settings.js';

export interface CodeForm {
  id: string;
  label: string;
  help: string;
  code: string;
}

/** @param heightPx to reserve */
export function codeForms(settings: Settings, heightPx: number): CodeForm[] {
  const { tag, baseUrl, accent } = settings;
  const file = (name: string) => new URL(name, baseUrl).href;
  const src = file('dataset.json');
  const attributes = attributesOf(settings, src);
  const look = [
    'display:block',
    `min-height:${String(heightPx)}px`,
    ...(accent === DEFAULT_ACCENT ? [] : [`--territory-accent:${accent}`]),
  ].join(';');
  const written = attributes.map(([name, value]) => attribute(name, value)).join(' ');
  // Says what the element is, where there is no script.
  const label = words.title[tag];
  const link = `<a href="${escape(src)}">${label}</a>`;
  const script = `<script type="module" src="${escape(file('territory-elements.js'))}"></script>`;
  const element = `<${tag} ${written} style="${look}">${link}</${tag}>`;
  const others = attributes.filter(([name]) => name !== 'src');
  const data = others.map(([name, value]) => attribute(`data-${name}`, value || 'true')).join(' ');
  const block = `<div data-${tag}="${escape(src)}"${data && ` ${data}`} style="${look}">${link}</div>`;
  const query = new URLSearchParams(others).toString();
  const anchor = `<a href="${escape(`${src}#${tag}${query ? `?${query}` : ''}`)}">${label}</a>`;
  const frameQuery = new URLSearchParams([
    ['element', tag],
    ...attributes.map(([name, value]) => [name, name === 'src' ? 'dataset.json' : value]),
    ...(accent === DEFAULT_ACCENT ? [] : [['accent', accent]]),
  ] as [string, string][]);
  const frame = `<iframe title="${label}" src="${escape(`${file('embed.html')}?${frameQuery.toString()}`)}" width="100%" height="${String(heightPx)}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-downloads" allow="fullscreen; clipboard-write"></iframe>`;
  const origin = new URL(baseUrl).origin;
  return [
    {
      id: 'tags',
      label: 'HTML',
      help: 'Dans la source de la page. Gardez chaque balise ouvrante sur une seule ligne.',
      code: `${script}\n${element}`,
    },
    {
      id: 'wordpress',
      label: 'WordPress',
      help: 'Le plus simple est l’extension (voir le guide)\u00A0: déposez-y l’archive, et choisissez le bloc. Sans elle, rôle éditeur ou administrateur\u00A0: ces lignes, dans un bloc «\u00A0HTML personnalisé\u00A0»\u202F; rôle auteur\u00A0: «\u00A0Adresse\u00A0», ou «\u00A0Lien\u00A0» si le thème charge le script.',
      code: `${script}\n${element}`,
    },
    {
      id: 'spip',
      label: 'SPIP',
      help: 'Avec le plugin (voir le guide), un modèle suffit. Sans lui, dans l’article, entre <html> et </html>\u00A0: SPIP n’y touche pas.',
      code: `<html>\n${script}\n${element}\n</html>`,
    },
    {
      id: 'drupal',
      label: 'Drupal et autres',
      help: 'L’éditeur enlève les balises\u202F? Chargez le script une fois pour tout le site (première ligne, dans le thème)\u202F; le bloc de la seconde ligne passe dans la page.',
      code: `${script}\n${block}`,
    },
    {
      id: 'link',
      label: 'Lien',
      help: 'Passe partout, même dans CKEditor et pour un compte auteur, quand le script est chargé pour tout le site.',
      code: anchor,
    },
    {
      id: 'frame',
      label: 'Cadre (iframe)',
      help: 'Votre site refuse les scripts\u00A0: les pages de l’archive, posées à côté du script, se montrent dans un cadre. La seconde ligne, facultative, donne au cadre la hauteur de son contenu.',
      code: `${frame}\n<script type="module" src="${escape(file('embed-height.js'))}"></script>`,
    },
    {
      id: 'address',
      label: 'Adresse (oEmbed)',
      help: 'Dans WordPress, sans aucun droit particulier\u00A0: collez cette adresse seule sur sa ligne. La page vient de l’archive.',
      code: file(`${tag}.html`),
    },
    {
      id: 'policy',
      label: 'Politique de sécurité (CSP)',
      help: 'Si votre site envoie une Content-Security-Policy, ajoutez ces hôtes à ces directives.',
      code: `script-src ${origin}; connect-src ${origin}${settings.basemap === 'ign-plan' ? ' https://data.geopf.fr' : ''}`,
    },
  ];
}

function attribute(name: string, value: string): string {
  return value === '' ? name : `${name}="${escape(value)}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
