/** Path of an installed browser, `CHROME_PATH` first; `undefined` when there is none. */
export function findBrowser(): string | undefined;
/** Installs Debian's Chromium when no browser is found and that is possible; exits otherwise. */
export function ensureBrowser(): void;
export function findHeadlessBrowser(): string | undefined;
