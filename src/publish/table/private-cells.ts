/** What a sheet says is not to be published: whoever refused, columns and cells that are for the office alone. Pure. */
import { cellText, type Cell } from '../files/sheet.js';
import type { RemarkCode } from '../remarks.js';
import type { TableName } from './fields.js';
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

/** Heads of columns that say in what state a row is. */
const STATES =
  /^(?:statut|status|etat|situation|avancement|validation|publication)(?: (?:de |du |d')?(?:la |l')?(?:fiche|publication|ligne|evenement|annonce|offre|poste|validation|mandat|projet|structure|formation))?$/;
/** States of what is not ready, or no longer there. */
const UNREADY =
  /^(?:brouillon|draft|ebauche|projet de fiche|a (?:valider|relire|verifier|supprimer|retirer|completer|masquer|archiver)|en (?:attente de|cours de) (?:validation|relecture|redaction|publication|saisie)|(?:pas|non) (?:encore )?(?:valide|publie|relu|diffuse|public)\w*|ne pas (?:publier|diffuser|afficher)|(?:supprime|efface|archive|masque|cache|retire|desactive|inactif|inactive|depublie|obsolete|perime|caduque)e?s?|corbeille|confidentiel\w*)\b/;
/** The same, of some lists alone: who has left, what was found, what closed for good. */
const UNREADY_OF: Partial<Record<TableName, RegExp>> = {
  events: /^(?:prive[es]?|interne|reserve\w* (?:au bureau|a l'equipe))\b/,
  referents:
    /^(?:ancien\w*|ex\b|demission\w*|parti[es]?\b|a quitte|quitte\b|sorti[es]?\b|fin de (?:mandat|mission|contrat)|remplace\w* par|(?:en )?retraite\b|decede\w*|n'est plus)/,
  actors:
    /^(?:ferme\w*(?: definitivement| depuis.*)?$|cesse\w*|cessation|radie\w*|n'existe plus|dissou\w+)/,
  openings:
    /^(?:pourvu\w*|clos\w*|cloture\w*|ferme\w*|expire\w*|trouve\w*|plus d'actualite|annule\w*)/,
  projects: /^(?:abandonne\w*|annule\w*)/,
};

/** Heads of columns in which people write to each other. */
const ASIDES =
  /^(?:remarques?|notes?|commentaires?|observations?|infos?|divers|memo|suivi|precisions?|a savoir|interne)\b/;
const HELD_BACK =
  /\bne (?:pas|plus) (?:publier|diffuser|afficher|communiquer|faire (?:paraitre|apparaitre|figurer))|\bne (?:souhaite|veut|desire) (?:pas|plus) (?:apparaitre|paraitre|figurer|etre (?:publie|affiche|cite|mentionne)|qu'on publie)|\brefus\w* (?:de |d'|la )?(?:publication|diffusion|paraitre|apparaitre|etre|figurer)|^(?:brouillon|a supprimer|confidentiel)\b/;

interface RefusalColumn {
  index: number;
  /** What is said of a row that is held back. */
  code: RemarkCode & ('consent-refused' | 'row-withheld');
  refuses: (cell: Cell | undefined) => boolean;
}

/** The columns that say of a row whether it is to be published, and which cells of them say no. */
export function refusalColumns(heads: readonly Cell[], table: TableName): RefusalColumn[] {
  return heads.flatMap((head, index) => {
    const title = fold(cellText(head));
    const isNo = consentRefuses(title);
    const isUnready = STATES.test(title)
      ? (said: string) => UNREADY.test(said) || UNREADY_OF[table]?.test(said) === true
      : undefined;
    const column = (code: RefusalColumn['code'], isSo: (said: string) => boolean) => ({
      index,
      code,
      refuses: (cell: Cell | undefined) => {
        const said = fold(cellText(cell));
        return said !== '' && isSo(said);
      },
    });
    return [
      ...(isNo ? [column('consent-refused', isNo)] : []),
      ...(isUnready ? [column('row-withheld', isUnready)] : []),
      ...(ASIDES.test(title) ? [column('row-withheld', (said) => HELD_BACK.test(said))] : []),
    ];
  });
}

function consentRefuses(title: string): ((said: string) => boolean) | undefined {
  if (HIDES.test(title)) return (said) => !NOT_HIDDEN.test(said);
  if (ASKS.test(title)) return (said) => NO.test(said) || BUT.test(said) || !YES.test(said);
  return CONSENT.test(title) ? (said) => NO.test(said) : undefined;
}
