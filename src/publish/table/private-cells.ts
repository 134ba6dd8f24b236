/** What a sheet says is not to be published: whoever refused, columns and cells that are for the office alone. Pure. */
import { cellText, type Cell } from '../files/sheet.js';
import { fold } from './fold-text.js';

const PRIVATE =
  /\b(?:ne pas (?:publier|diffuser|communiquer|afficher|mettre en ligne)|non (?:public|publie|diffusable)\w*|usage interne|interne uniquement|confidentiel\w*|prive[es]?|personnel(?:le)?s?|domicile|secret)\b/;

/** Whether a head says that its column is not for others. "Adresse (domicile)", "Tél. (usage interne)". */
export function isPrivateHead(head: string): boolean {
  return PRIVATE.test(fold(head));
}

/** Whether what stands in a cell is followed by the wish that it be kept. */
export function isPrivateCell(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    /\b(?:ne pas (?:publier|diffuser|communiquer|afficher)|confidentiel|usage interne)\b/.test(
      fold(cell),
    )
  );
}

const CONSENT = /\b(?:accord|consent\w*|autorisation|autorise|publiable|rgpd|droit a l'image)\b/;
const HIDES =
  /^(?:ne pas (?:publier|diffuser|afficher)|non publi\w+|a masquer|masque[er]?|confidentiel|cache[er]?)\b/;
const NO =
  /^(?:n|non?|0|faux|false|ko|✗|✘|x barre|-)$|\b(?:non|refus\w*|ne (?:souhaite|veut|desire) pas|pas d'accord|oppos\w+|desaccord|sans accord|retir\w+|jamais|negatif|pas encore|en attente|a demander|a recueillir|pas eu|pas donne)\b/;
const YES = /^(?:oui|yes|o|x|1|vrai|true|✓|✔|ok)\b/;

/** Whether a column says of a person or place that they are not to be published. */
export function isRefusal(head: string, cell: Cell): boolean {
  const [title, said] = [fold(head), fold(cellText(cell))];
  if (said === '') return false;
  if (HIDES.test(title)) return YES.test(said);
  return CONSENT.test(title) && NO.test(said);
}
