/** "a, b et c". Not `Intl.ListFormat`: it costs milliseconds before the first view. */
export function joinList(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}
