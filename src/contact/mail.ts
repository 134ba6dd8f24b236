/** Links that open a mail. Every part is encoded, so that no header can be slipped in. */

/** A `mailto:` URL with a subject and a body; `undefined` when the address cannot be one. */
export function mailUrl(address: string, subject: string, body?: string): string | undefined {
  if (!/^[^\s@,;]+@[^\s@,;]+$/.test(address)) return undefined;
  const query = [
    `subject=${encodeURIComponent(subject)}`,
    ...(body ? [`body=${encodeURIComponent(body)}`] : []),
  ].join('&');
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?${query}`;
}
