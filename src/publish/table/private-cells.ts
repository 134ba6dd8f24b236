/** Columns and cells that are for the office alone: "Téléphone (perso)", "06 12 34 56 78 (ne pas publier)". Pure. */
import type { Cell } from '../files/sheet.js';
import { fold } from './fold-text.js';

const PRIVATE =
  /\b(?:(?:ne )?pas (?:publier|diffuser|communiquer|afficher|donner|mettre en ligne)|non (?:public|publie|diffuse|diffusable)\w*|usage interne|interne uniquement|confidentiel\w*|prive[es]?|personnel(?:le)?s?|domicile|secret|a garder pour nous|pas (?:sur|pour) le (?:site|public))\b/;

/** What says so in brackets alone: elsewhere it is an intern, or a desk that the public may call. */
const PRIVATE_IN_BRACKETS =
  /\([^)]*\b(?:internes?$|interne\)|equipe\)|perso\b|pas sur (?:le )?site|pas en ligne|hors (?:site|annuaire)|(?:equipe|secretariat|bureau|coordination|cpts|service) (?:seulement|uniquement)|(?:seulement|uniquement|reserve\w*)(?: a la| a l'| au| pour la| pour le| pour l')? ?(?:equipe|secretariat|bureau|coordination|cpts))/;

/** Whether a head says that its column is not for others. "Adresse (domicile)", "Tél. (interne)". */
export function isPrivateHead(head: string): boolean {
  const title = fold(head);
  return PRIVATE.test(title) || PRIVATE_IN_BRACKETS.test(title);
}

/** A mark: elsewhere a place is confidential, and that is what it offers. */
const KEPT =
  /\bne (?:pas|plus) (?:publier|diffuser)\b|\ba ne pas (?:publier|diffuser)\b|[([](?:confidentiel(?:le)?|usage interne|non (?:public|publie)e?|interne)[)\]]|^(?:confidentiel|usage interne)$/;
/** Of a telephone or an address: whose it is, whom it is for, and whether it still is. */
const KEPT_CONTACT =
  /\b(?:ne (?:pas|plus) (?:communiquer|afficher|donner|mettre en ligne|utiliser|appeler)|a ne pas (?:donner|communiquer)|confidentiel(?:le)?|usage interne|non (?:public|publie|diffuse|diffusable)e?|pas (?:public|a publier|a diffuser)|pas (?:sur|pour) le (?:site|public|web)|pas en ligne|hors annuaire|secret|liste rouge|plus attribue[es]?|perso|equipe (?:uniquement|seulement)|(?:numero|n°|tel\.?|telephone|portable|mobile|mail|courriel|adresse|ligne) (?:prive|personnel)(?:le|e)?)\b|[(,] ?(?:numero |tel |adresse )?(?:prive|personnel|privee|personnelle|interne|domicile|ancien|ancienne|obsolete|pour l'equipe|ancien numero)\)|^(?:domicile|prive|perso\w*) ?:|\d (?:prive|interne|personnel)$/;

/** What a cell that is to be kept has in it: most have not, and need no closer look. */
const MAY_BE_KEPT =
  /publi|diffus|communi|affich|donner|confid|usage|pas |ligne|non |perso|priv|intern|domicile|rouge|attribu|plus |ancien|obsol|secret|annuaire|quipe/i;

/** A cell without those of its parts that are to be kept; `undefined` where that is all. */
export function publicPart(cell: Cell, isContact: boolean): Cell | undefined {
  if (typeof cell !== 'string' || !MAY_BE_KEPT.test(cell)) return cell;
  const isKept = (text: string) => {
    const said = fold(text);
    // The words of an address are its own: "contact@perso.example".
    const words = said.replace(/\S+@\S+|https?:\S+/g, '0');
    return KEPT.test(said) || (isContact && KEPT_CONTACT.test(words));
  };
  if (!isKept(cell)) return cell;
  if (!isContact) return undefined;
  const said = contactsIn(cell)
    .filter((part) => !isKept(part))
    .join(' ; ');
  return said === '' ? undefined : said;
}

/** Several numbers or addresses of one cell; one that stands alone keeps what is said of it. */
function contactsIn(text: string): string[] {
  const parts = text
    // Not between brackets.
    .split(/(?:[;\n/]|,(?!\d)| - | et | ou )(?![^(]*\))/i)
    .map((part) => part.trim())
    .filter(Boolean);
  const isContact = (part: string) => part.includes('@') || part.replace(/\D/g, '').length > 5;
  return parts.every(isContact) ? parts : [text];
}
