/** Time for a part of the script that somebody waits for. */
const LIMIT_MS = 25_000;

/**
 * What a visitor waits for ends: a browser lets an `import()` whose host does not answer hang for ever.
 * @throws {Error} when it takes too long, or what the download throws
 */
export function inTime<T>(download: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('A part of the script took too long')),
      LIMIT_MS,
    );
    download.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
