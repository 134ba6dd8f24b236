/**
 * For a page that shows `embed.html` in iframes: gives each the height of its content.
 *
 *     <script type="module" src="https://example.org/territory-elements/embed-height.js"></script>
 *
 * Listens only to frames whose page lies beside this script.
 */
const home = new URL(import.meta.url.replace(/[^/]*$/, ''));
const MAX_HEIGHT_PX = 20_000;

function ourFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(home.href));
}

addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  const { message, value } = (data ?? {}) as { message?: unknown; value?: unknown };
  // A sandbox without an origin calls itself "null".
  if (message !== 'height' || (origin !== home.origin && origin !== 'null')) return;
  if (typeof value !== 'number' || !(value > 0)) return;
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${String(Math.min(Math.ceil(value), MAX_HEIGHT_PX))}px`;
});

// Those that were ready before this script was.
for (const { contentWindow } of ourFrames())
  contentWindow?.postMessage({ message: 'height?' }, '*');

export {};
