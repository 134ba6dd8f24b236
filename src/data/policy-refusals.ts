/**
 * Names the directive of the page's Content Security Policy that keeps something from the elements: the browser's own
 * message does not say what it is for, nor what the visitor gets instead.
 */
import { tellWebmaster } from './webmaster-notice.js';

interface Refused {
  what: string;
  instead: string;
}

const refusedBy = new Map<string, Refused>([
  [
    'connect-src',
    { what: 'a data file', instead: 'The elements show the content of their tags and say why.' },
  ],
  [
    'worker-src',
    {
      what: 'the worker of the WebGL ground ("worker-src blob:" allows it)',
      instead: 'The map stays an SVG and works; only a basemap is missing.',
    },
  ],
  [
    'script-src-elem',
    { what: 'a part of the script', instead: 'What does not need that part still works.' },
  ],
  ['img-src', { what: 'a picture that the data name', instead: 'Its text is shown.' }],
]);

let isWatching = false;

/** Starts to listen, once. Call it before the first request. */
export function watchPolicyRefusals(): void {
  if (isWatching) return;
  isWatching = true;
  // Files of this script lie side by side: the folder tells a refusal of ours from those of the page.
  const folder = import.meta.url.replace(/((chunks|assets)\/)?[^/]*$/, '');
  document.addEventListener('securitypolicyviolation', (event) => {
    const { sourceFile, effectiveDirective, blockedURI, disposition } = event;
    const refused = refusedBy.get(effectiveDirective);
    if (!refused || disposition !== 'enforce' || !sourceFile.startsWith(folder)) return;
    const { what, instead } = refused;
    const directive = effectiveDirective.replace(/-elem$/, '');
    tellWebmaster(
      `The page's Content-Security-Policy refuses ${what} by ${directive}: ${blockedURI}. ${instead}`,
    );
  });
}
