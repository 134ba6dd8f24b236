/**
 * The pages that stand in an iframe, and what lets a WordPress author paste a bare address (oEmbed discovery). Pure: gives
 * texts, writes nothing.
 */
import { frame } from '../i18n/fr/frame.js';
import { TAGS, type Tag } from '../page/tags.js';

export interface FramePageOptions {
  /** Absolute URLs of data files, or of folders (ending in `/`), that `embed.html` may show besides its own site's. */
  sources?: readonly string[];
}

export interface SharePagesOptions extends FramePageOptions {
  /** Absolute URL of the folder that the pages are published in; ends in `/`. */
  baseUrl: string;
  /** The data, as in `src`: relative to the folder, or absolute. */
  src: string;
  /** Name of the publisher. */
  title: string;
}

export interface FrameFile {
  fileName: string;
  text: string;
}

/** What WordPress shows at most. */
const OEMBED_WIDTH_PX = 800;
const OEMBED_HEIGHT_PX = 900;

/** `embed.html`: any element, any allowed data, by its address. */
export function framePage({ sources = [] }: FramePageOptions): FrameFile {
  return { fileName: 'embed.html', text: page({ sources, title: 'Territory Elements' }) };
}

/** For one dataset, a page per element whose bare address can be pasted, and the answer that WordPress asks for. */
export function sharePages(options: SharePagesOptions): FrameFile[] {
  const { baseUrl, src, title, sources = [] } = options;
  return TAGS.flatMap((tag) => {
    const name = `${frame.title[tag]} · ${title}`;
    const oEmbed = `${tag}.oembed.json`;
    // As browsers write them, which is what the frame compares.
    const own = src.split(/\s+/).filter((url) => URL.canParse(url));
    const allowed = [...sources, ...own.map((url) => new URL(url).href)];
    const text = page({
      sources: allowed,
      title: name,
      settled: new URLSearchParams({ element: tag, src }).toString(),
      src: src.split(/\s+/)[0] ?? src,
      oEmbedUrl: new URL(oEmbed, baseUrl).href,
    });
    return [
      { fileName: `${tag}.html`, text },
      { fileName: oEmbed, text: `${JSON.stringify(oEmbedOf(tag, name, options), null, 2)}\n` },
    ];
  });
}

function oEmbedOf(tag: Tag, name: string, { baseUrl, title }: SharePagesOptions): object {
  const url = new URL(`${tag}.html`, baseUrl).href;
  const size = `width="${String(OEMBED_WIDTH_PX)}" height="${String(OEMBED_HEIGHT_PX)}"`;
  // Only with the quotation does WordPress load what gives the frame its height.
  const quotation = `<blockquote class="wp-embedded-content"><a href="${escape(url)}">${escape(name)}</a></blockquote>`;
  return {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: title,
    provider_url: baseUrl,
    width: OEMBED_WIDTH_PX,
    height: OEMBED_HEIGHT_PX,
    html: `${quotation}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${escape(url)}" ${size} title="${escape(name)}" frameborder="0"></iframe>`,
  };
}

interface Page {
  sources: readonly string[];
  title: string;
  /** Address of the data, for those who have no script. */
  src?: string;
  /** Query of the element and the data that the page is about. */
  settled?: string;
  oEmbedUrl?: string;
}

function page({ sources, title, settled, oEmbedUrl, src }: Page): string {
  const meta = (name: string, content: string) =>
    `    <meta name="${name}" content="${escape(content)}" />\n`;
  const discovery =
    oEmbedUrl === undefined
      ? ''
      : `    <link rel="alternate" type="application/json+oembed" href="${escape(oEmbedUrl)}" title="${escape(title)}" />\n`;
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${escape(policy(sources))}" />
    <meta name="referrer" content="no-referrer" />
${meta('territory-sources', sources.join(' '))}${settled === undefined ? '' : meta('territory-embed', settled)}    <title>${escape(title)}</title>
    <base target="_blank" />
    <link rel="icon" href="data:," />
${discovery}    <link rel="stylesheet" href="./embed.css" />
    <script type="module" crossorigin src="./embed.js"></script>
    <script type="module" crossorigin src="./territory-elements.js"></script>
  </head>
  <body>
    <main>
      <noscript><p>${src === undefined ? 'Ce cadre a besoin de JavaScript.' : `<a href="${escape(src)}">${escape(title)}</a>`}</p></noscript>
    </main>
  </body>
</html>
`;
}

/**
 * What the page itself may load. The list of sources stands here too: whatever the page asked for, no other host would
 * answer.
 */
function policy(sources: readonly string[]): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${["'self'", ...sources].join(' ')}`,
    'img-src https: http: data:',
    'worker-src blob:',
    "require-trusted-types-for 'script'",
    'trusted-types lit-html territory-elements',
  ].join('; ');
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
