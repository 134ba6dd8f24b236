import type { Actor } from './schema.js';

/** A place in one line: name, address, postal code and town. Empty when nothing is known. */
export function placeText(
  location: Omit<NonNullable<Actor['location']>, 'inseeCode'> = {},
): string {
  const { name, address, postalCode, city } = location;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [name, address, town].filter(Boolean).join(', ');
}
