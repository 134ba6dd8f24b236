/** iCalendar text in its components, and their values: what cannot be read of one spoils no other one. */
import ICAL from 'ical.js';

/** The components of a kind as text; one that is never closed ends with the file. */
export function blocks(text: string, kind: string): string[] {
  return text
    .split(new RegExp(`^BEGIN:${kind}\\s*$`, 'im'))
    .slice(1)
    .map((part) => {
      const end = part.search(new RegExp(`^END:(?:${kind}|VCALENDAR)\\s*$`, 'im'));
      return `BEGIN:${kind}${end < 0 ? `${part.trimEnd()}\n` : part.slice(0, end)}END:${kind}`;
    });
}

export function component(block: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block.replaceAll('\n', '\r\n')) as unknown[]);
  } catch {
    return undefined;
  }
}

/** The values of a property; none for text that the library cannot make a value of. */
export function valuesOf(property: ICAL.Property): unknown[] {
  try {
    return property.getValues() as unknown[];
  } catch {
    return [];
  }
}

export function valueOf(event: ICAL.Component, name: string): unknown {
  const property = event.getFirstProperty(name);
  return property ? valuesOf(property)[0] : undefined;
}
