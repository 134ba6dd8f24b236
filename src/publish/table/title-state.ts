/** "ANNULÉ : Soirée installation": what a title says of the state of its event. Pure. */
import { labelOf, valueMeant } from './vocabularies.js';

/** Loud, in brackets, or apart from what follows. */
const BEFORE =
  /^[^\p{L}[(]*(?:[[(]\s*(\p{L}+)\s*[\])]\s*[:–—-]?|(\p{L}+)\s*(?:!+|:|–|—| -)|(\p{Lu}{5,})(?!\s+(?:au|le|à)\b))[\s*]+(?=\S)/u;
const AFTER = /\s+(?:[–—-]\s*(\p{L}+)|[[(]\s*(\p{L}+)\b[^\])]*[\])])\s*!*$/u;
/** A word of the title itself, which stays: "Soirée annulée", "REPORTÉ au 3 juin : Soirée". */
const WITHIN =
  /^\W*(annul[ée]+|report[ée]+)(?=\s*(?:$|[:–—,!-]|au |à ))|(?<!\p{L})(?<!\b(?:un|une|des|son|sa|ses|leur|d['’]un|d['’]une)\s[\p{L}-]+\s)(annul[ée]+|report[ée]+)(?:\s+(?:au|à)\b[^?]*)?[\s!.*]*$/iu;

/** The title without it, and the state; `undefined` for a title that says nothing of it. */
export function titleState(
  title: string,
): { title: string; status: string; label: string } | undefined {
  for (const pattern of [BEFORE, AFTER]) {
    const [told, ...words] = pattern.exec(title) ?? [];
    const word = words.find((each) => each !== undefined);
    const status = word === undefined ? undefined : valueMeant('events', 'status', word);
    // "Ouvert : …" or "Prévu : …" is no news.
    if (word === undefined || told === undefined || status === undefined || status === 'scheduled')
      continue;
    // "Complet : le bilan de santé" is what it is about; in brackets, or loud, it is the state.
    const isSure = /^(?:cancelled|postponed)$/.test(status) || /[([]/.test(told);
    if (!isSure && word !== word.toUpperCase()) continue;
    const label = labelOf('events', 'status', status) ?? status;
    return { title: title.replace(told, '').trim(), status, label };
  }
  const word = WITHIN.exec(title)?.slice(1).find(Boolean);
  const status = word === undefined ? undefined : valueMeant('events', 'status', word);
  if (status === undefined || title.includes('?')) return undefined;
  return { title, status, label: labelOf('events', 'status', status) ?? status };
}
