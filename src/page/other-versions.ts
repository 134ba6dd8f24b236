/** Two copies of the script on one page: the first one that defines a tag keeps it. */
import { tellWebmaster } from './webmaster-notice.js';
import { VERSION } from './version.js';
import { TAGS } from './tags.js';

/** Warns, once, when tags belong to another version or to other code. */
export function warnOfOtherVersions(): void {
  const others = TAGS.flatMap((tag) => {
    const definition = customElements.get(tag) as { version?: string } | undefined;
    if (!definition || definition.version === VERSION) return [];
    return [`<${tag}> (${definition.version ?? 'not ours'})`];
  });
  if (others.length === 0) return;
  tellWebmaster(
    `Version ${VERSION} comes after ${others.join(', ')}, which stays. Load one version.`,
  );
}
