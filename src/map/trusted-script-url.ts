/** A script URL that a page with Trusted Types lets an engine make its worker from. */
import { trustedWorkerUrl } from '../page/trusted-types.js';

/**
 * The URL as the browser wants it: trusted where it knows Trusted Types and lets us make a policy, the plain string
 * otherwise, which a policy of the page's own named `default` may still act on.
 * @throws {TypeError} for anything but a `blob:` URL, and where the page insists on trusted ones and refuses our policy
 */
export function trustedScriptUrl(url: string): string {
  if (!url.startsWith('blob:')) throw new TypeError('Only a blob: URL is a script of ours');
  const trusted = trustedWorkerUrl(url);
  // MapLibre asks its worker's URL two questions that only strings answer (web_worker.ts of 6.17).
  const answers = { endsWith: url.endsWith.bind(url), split: url.split.bind(url) };
  if (trusted) return Object.assign(trusted, answers) as unknown as string;
  // Tried here, where it can be caught: the engine makes its workers later.
  if ('trustedTypes' in globalThis) new Worker(url).terminate();
  return url;
}
