/** What a sheet says is not to be published: whoever refused, columns and cells that are for the office alone. Pure. */
import { cellText, type Cell } from '../files/sheet.js';
import { fold } from './fold-text.js';

const PRIVATE =
  /\b(?:(?:ne )?pas (?:publier|diffuser|communiquer|afficher|mettre en ligne)|non (?:public|publie|diffusable)\w*|usage interne|interne uniquement|confidentiel\w*|prive[es]?|personnel(?:le)?s?|domicile|secret)\b/;

/** What says so in brackets alone: elsewhere it is an intern, or a desk that the public may call. */
const PRIVATE_IN_BRACKETS =
  /\([^)]*\b(?:internes?$|interne\)|perso\b|pas sur le site|pas en ligne|hors (?:site|annuaire)|(?:equipe|secretariat|bureau|coordination|cpts|service) (?:seulement|uniquement)|(?:seulement|uniquement|reserve\w*)(?: a la| a l'| au| pour la| pour le| pour l')? ?(?:equipe|secretariat|bureau|coordination|cpts))/;

/** Whether a head says that its column is not for others. "Adresse (domicile)", "Tél. (interne)". */
export function isPrivateHead(head: string): boolean {
  const title = fold(head);
  return PRIVATE.test(title) || PRIVATE_IN_BRACKETS.test(title);
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

const CONSENT =
  /\b(?:accord|consent\w*|autorisation|autorise|publi(?:able|er|cation)|diffus(?:er|ion)|(?:accepte|souhaite) (?:de figurer|d'(?:etre|apparaitre)|de paraitre|la (?:publication|diffusion))|visible|affichage|mise en ligne|rgpd|droit a l'image)\b/;
const HIDES =
  /^(?:refus\w*|oppos\w+|ne pas (?:publier|diffuser|afficher)|non publi\w+|a masquer|masque[er]?|confidentiel|cache[er]?)\b/;
const NO =
  /^(?:n|non?|0|faux|false|ko|✗|✘|x barre|-|\?+)$|\b(?:non|refus\w*|ne (?:souhaite|veut|desire) (?:pas|plus)|pas d'accord|oppos\w+|desaccord|sans accord|retir\w+|jamais|negatif|pas encore|en attente|a (?:demander|recueillir|voir|verifier|relancer)|pas eu|pas donne|se renseigner|relance\w*|plus (?:maintenant|tard)|injoignable|annule\w*)\b/;
const NOT_HIDDEN = /^(?:n|non?|0|faux|false|aucun\w*|-)$|^non\b/;
/** Where a column asks for nothing but an agreement, what is neither a yes nor a date is none. */
const ASKS = /\b(?:accord|consent\w*|rgpd|droit a l'image)\b/;
const YES =
  /^(?:oui|yes|y|o|x|1|vrai|true|✓|✔|ok|d'accord|accord|signe\w*|donne\w*|recu\w*|obtenu\w*|valide\w*|favorable|fait|oral\w*|ecrit\w*|par (?:mail|courriel|ecrit|oral|telephone))(?![\p{L}\d])|\d{1,2}[/.-]\d{1,2}|\b(?:19|20)\d{2}\b|^\d{5}(?:[.,]\d+)?$/u;
const BUT = /\b(?:sauf|mais|pas|hors|excepte)\b/;

/** The columns that say of a person or place whether they are to be published, and which cells of them say no. */
export function refusalColumns(
  heads: readonly Cell[],
): { index: number; refuses: (cell: Cell | undefined) => boolean }[] {
  return heads.flatMap((head, index) => {
    const title = fold(cellText(head));
    const isNo = HIDES.test(title)
      ? (said: string) => !NOT_HIDDEN.test(said)
      : ASKS.test(title)
        ? (said: string) => NO.test(said) || BUT.test(said) || !YES.test(said)
        : CONSENT.test(title)
          ? (said: string) => NO.test(said)
          : undefined;
    if (!isNo) return [];
    const refuses = (cell: Cell | undefined) => {
      const said = fold(cellText(cell));
      return said !== '' && isNo(said);
    };
    return [{ index, refuses }];
  });
}
