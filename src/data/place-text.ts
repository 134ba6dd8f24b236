import type { Actor } from './schema.js';

/** A place in one line: name, address, postal code and town, each once. Empty when nothing is known. */
export function placeText(
  location: Omit<NonNullable<Actor['location']>, 'inseeCode'> = {},
): string {
  const { name, address, postalCode, city } = location;
  // Most addresses of other calendars end with their town, and some begin with the name.
  const told = (address ?? '').toLowerCase();
  const isTold = (part: string | undefined) =>
    part !== undefined && told.includes(part.toLowerCase());
  const town = isTold(city)
    ? ''
    : [isTold(postalCode) ? '' : postalCode, city].filter(Boolean).join(' ');
  return [isTold(name) ? '' : name, address, name === town ? '' : town].filter(Boolean).join(', ');
}
