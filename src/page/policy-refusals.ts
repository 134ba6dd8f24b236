/**
 * Names the directive of the page's Content Security Policy that keeps something from the elements: the browser's own
 * message does not say what it is for, nor what the visitor gets instead.
 */
import { tellWebmaster } from './webmaster-notice.js';

/** What the elements need, as far as the browser says who asked. Inline code and styles are never theirs. */
const OURS = ['connect-src', 'worker-src', 'script-src'];

let isWatching = false;

/** Starts to listen, once. Call it before the first request. */
export function watchPolicyRefusals(): void {
  if (isWatching) return;
  isWatching = true;
  // A refusal of ours is told from those of the page by the script that met it: the entry or one of its parts.
  const [entry = ''] = import.meta.url.split(/[?#]/);
  const parts = entry.replace(/[^/]*$/, 'chunks/');
  document.addEventListener('securitypolicyviolation', (event) => {
    const { sourceFile, effectiveDirective, blockedURI, disposition } = event;
    const directive = effectiveDirective.replace(/-elem$/, '');
    const isOurs = sourceFile.split(/[?#]/)[0] === entry || sourceFile.startsWith(parts);
    if (disposition !== 'enforce' || !OURS.includes(directive) || !isOurs) return;
    // One line for all files of a host.
    const host = blockedURI.split('/', 3).join('/');
    tellWebmaster(`The page's Content-Security-Policy, ${directive}, refuses ${host}`);
  });
}
