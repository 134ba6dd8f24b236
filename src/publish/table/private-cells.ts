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
    /\b(?:ne pas (?:publier|diffuser|communiquer|afficher)|confidentiel|usage interne)\b/i.test(
      cell,
    )
  );
}

const CONSENT = /\b(?:accord|consent\w*|autorisation|autorise|publiable|rgpd|droit a l'image)\b/;
const HIDES =
  /^(?:ne pas (?:publier|diffuser|afficher)|non publi\w+|a masquer|masque[er]?|confidentiel|cache[er]?)\b/;
const NO =
  /^(?:n|non?|0|faux|false|ko|✗|✘|x barre|-)$|\b(?:non|refus\w*|ne (?:souhaite|veut|desire) pas|pas d'accord|oppos\w+|desaccord|sans accord|retir\w+|jamais|negatif|pas encore|en attente|a demander|a recueillir|pas eu|pas donne)\b/;
const YES = /^(?:oui|yes|o|x|1|vrai|true|✓|✔|ok)\b/;

/** The columns that say of a person or place whether they are to be published, and what in them says no. */
export function refusalColumns(heads: readonly Cell[]): { index: number; no: RegExp }[] {
  return heads.flatMap((head, index) => {
    const title = fold(cellText(head));
    if (HIDES.test(title)) return [{ index, no: YES }];
    return CONSENT.test(title) ? [{ index, no: NO }] : [];
  });
}

export function isRefusal(cell: Cell | undefined, no: RegExp): boolean {
  const said = fold(cellText(cell));
  return said !== '' && no.test(said);
}
