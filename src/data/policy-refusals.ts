/**
 * Names the directive of the page's Content Security Policy that keeps something from the elements: the browser's own
 * message does not say what it is for, nor what the visitor gets instead.
 */
import { tellWebmaster } from './webmaster-notice.js';

let isWatching = false;

/** Starts to listen, once. Call it before the first request. */
export function watchPolicyRefusals(): void {
  if (isWatching) return;
  isWatching = true;
  // Files of this script lie side by side: the folder tells a refusal of ours from those of the page.
  const folder = import.meta.url.replace(/((chunks|assets)\/)?[^/]*$/, '');
  document.addEventListener('securitypolicyviolation', (event) => {
    const { sourceFile, effectiveDirective, blockedURI, disposition } = event;
    if (disposition !== 'enforce' || !sourceFile.startsWith(folder)) return;
    const directive = effectiveDirective.replace(/-(elem|attr)$/, '');
    const allowed = blockedURI.startsWith('http') ? new URL(blockedURI).origin : `${blockedURI}:`;
    tellWebmaster(
      `The page's Content-Security-Policy refuses ${blockedURI}: "${directive} ${allowed}" would allow it. What does not need it is shown.`,
    );
  });
}
