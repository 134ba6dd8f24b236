/** Columns and cells that are for the office alone: "Téléphone (perso)", "06 12 34 56 78 (ne pas publier)". Pure. */
import type { Cell } from '../files/sheet.js';
import { fold } from './fold-text.js';

const PRIVATE =
  /\b(?:(?:ne )?pas (?:publier|diffuser|communiquer|afficher|donner|mettre en ligne)|non (?:public|publie|diffusable)\w*|usage interne|interne uniquement|confidentiel\w*|prive[es]?|personnel(?:le)?s?|domicile|secret|a garder pour nous|pas (?:sur|pour) le (?:site|public))\b/;

/** What says so in brackets alone: elsewhere it is an intern, or a desk that the public may call. */
const PRIVATE_IN_BRACKETS =
  /\([^)]*\b(?:internes?$|interne\)|equipe\)|perso\b|pas sur (?:le )?site|pas en ligne|hors (?:site|annuaire)|(?:equipe|secretariat|bureau|coordination|cpts|service) (?:seulement|uniquement)|(?:seulement|uniquement|reserve\w*)(?: a la| a l'| au| pour la| pour le| pour l')? ?(?:equipe|secretariat|bureau|coordination|cpts))/;

/** Whether a head says that its column is not for others. "Adresse (domicile)", "Tél. (interne)". */
export function isPrivateHead(head: string): boolean {
  const title = fold(head);
  return PRIVATE.test(title) || PRIVATE_IN_BRACKETS.test(title);
}

/** Wherever it stands, it speaks of the cell. */
const KEPT =
  /\b(?:ne (?:pas|plus) (?:publier|diffuser|communiquer|afficher|donner)|a ne pas (?:publier|diffuser|donner|communiquer)|confidentiel(?:le)?|usage interne|pas (?:sur|pour) le (?:site|public|web)|pas en ligne|non (?:public|publie|diffusable)e?)\b/;
/** Of a telephone or an address: whose it is, and whether it still is. */
const KEPT_CONTACT =
  /\b(?:perso(?:nnel(?:le)?)?|domicile|liste rouge|plus attribue[es]?|ne plus (?:utiliser|appeler))\b|\([^)]*\b(?:prive[es]?|interne|ancien(?:ne)?|obsolete)\b[^)]*\)|\d (?:prive|interne)$/;

/** What a cell that is to be kept has in it: most have not, and need no closer look. */
const MAY_BE_KEPT =
  /publi|diffus|communi|affich|donner|confid|usage|pas |ligne|non |perso|priv|interne|domicile|rouge|attribu|plus |ancien|obsol/i;

/** A cell without those of its parts that are to be kept; `undefined` where that is all. */
export function publicPart(cell: Cell, isContact: boolean): Cell | undefined {
  if (typeof cell !== 'string' || !MAY_BE_KEPT.test(cell)) return cell;
  const isKept = (text: string) => {
    const said = fold(text);
    // The words of an address are its own: "contact@prive.example".
    const words = said.replace(/\S+@\S+|https?:\S+/g, ' ');
    return KEPT.test(said) || (isContact && KEPT_CONTACT.test(words));
  };
  if (!isKept(cell)) return cell;
  const parts = isContact ? cell.split(/[;\n/]|,(?!\d)/) : [cell];
  const open = parts.filter((part) => !isKept(part)).map((part) => part.trim());
  const said = open.filter(Boolean).join(' ; ');
  return said === '' ? undefined : said;
}
