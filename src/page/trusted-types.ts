/**
 * The one Trusted Types policy of this script, for pages whose CSP asks for trusted values: a `blob:` URL for the worker
 * of the map engine, and the JSON that describes events to search engines. Nothing else passes.
 */
import { tellWebmaster } from './webmaster-notice.js';

interface Policy {
  createScript(text: string): string;
  createScriptURL(url: string): object;
}

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string; createScriptURL: (url: string) => string },
  ): Policy;
}

/** Name that a page may put into its `trusted-types` directive. */
const POLICY_NAME = 'territory-elements';

let policy: Policy | undefined;

function refused(): undefined {
  tellWebmaster(`The page's Content-Security-Policy, trusted-types, refuses ${POLICY_NAME}`);
}

/**
 * The policy where the browser knows Trusted Types, made once: a second one of the same name is refused.
 * @throws {TypeError} where the page does not allow it
 */
function ourPolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  policy ??= trustedTypes?.createPolicy(POLICY_NAME, {
    createScript: (text) => {
      JSON.parse(text);
      return text;
    },
    createScriptURL: (url) => {
      if (!url.startsWith('blob:')) throw new TypeError('Only a blob: URL is a script of ours');
      return url;
    },
  });
  return policy;
}

/** A worker's URL, trusted where that is possible; otherwise `undefined`. */
export function trustedWorkerUrl(url: string): object | undefined {
  try {
    return ourPolicy()?.createScriptURL(url);
  } catch {
    return refused();
  }
}

/**
 * A value as JSON for a script element, trusted where that is possible. No `<` is left in it: it cannot end the element.
 */
export function trustedJson(value: unknown): string {
  const json = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  try {
    return ourPolicy()?.createScript(json) ?? json;
  } catch {
    refused();
    return json;
  }
}
