/**
 * Rows that are not to be published, or no longer: whoever refused, drafts, those who left, what is filled or closed for
 * good. Columns, notes, titles and the names of sheets say so. What is not sure is kept back, and told. Pure.
 */
import { cellText, type Cell } from '../files/sheet.js';
import type { RemarkCode } from '../remarks.js';
import type { TableName } from './fields.js';
import { fold } from './fold-text.js';

const CONSENT =
  /\b(?:accord|consent\w*|autorisation|autorise|publi(?:able|er|cation|ee?)|diffus(?:er|ion)|(?:accepte|souhaite) (?:de figurer|d'(?:etre|apparaitre)|de paraitre|figurer|la (?:publication|diffusion))|visible|affichage|mise en ligne|rgpd)\b/;
/** An agreement to something else. */
const OTHER_CONSENT = /\b(?:photos?|images?|ars|maire|mairie|exercice|exercer|ordre|directions?)\b/;
const HIDES =
  /^(?:refus\w*|oppos\w+|ne pas (?:publier|diffuser|afficher)|non publi\w+|a masquer|masque[er]?|confidentiel|cache[er]?)\b/;
const NO =
  /^(?:n|non?|0|faux|false|ko|nok|✗|✘|x barre|-|\?+)$|\b(?:non|refus\w*|ne (?:souhaite|veut|desire) (?:pas|plus)|pas d'accord|oppos\w+|desaccord|sans accord|retir\w+|retrait|expire\w*|jusqu'(?:au|en|a)|a confirmer|jamais|negatif|pas encore|en attente|apres accord|a (?:demander|recueillir|voir|verifier|relancer|faire)|en cours|pas eu|pas donne|se renseigner|relance\w*|plus (?:maintenant|tard)|injoignable|annule\w*|interne|intranet|prive|uniquement)\b/;
const NOT_HIDDEN = /^(?:n|non?|0|faux|false|aucun\w*|-)$|^non\b/;
/** Where a column asks for nothing but an agreement, what is neither a yes nor a date is none. */
const ASKS = /\b(?:accord|consent\w*|rgpd)\b/;
const YES =
  /^(?:oui|yes|y|o|x|1|vrai|true|✓|✔|ok|d'accord|accord\w*|accepte\w*|a donne|signe\w*|donne\w*|recu\w*|obtenu\w*|valide\w*|favorable|positif|fait|oral\w*|verbal\w*|ecrit\w*|par (?:mail|courriel|ecrit|oral|telephone))(?![\p{L}\d])|\d{1,2}[/.-]\d{1,2}|\b(?:19|20)\d{2}\b|^\d{5}(?:[.,]\d+)?$/u;
const BUT = /\b(?:sauf|mais|pas|hors|excepte)\b/;

/** Heads of columns that say in what state a row is. */
const STATES =
  /^(?:statut|status|etat|situation|avancement|validation|publication|diffusion|visibilite|fiche)(?: (?:de |du |d'|des )?(?:la |l')?(?:fiche|publication|ligne|evenement|annonce|offre|poste|validation|mandat|projet|structure|formation|referent\S*|acteur))?$/;
/** States of what is not ready, or no longer there. */
const UNREADY =
  /^(?:brouillon|draft|wip|ebauche|provisoire|projet de fiche|incomplet\w*|test\b|doublon|(?:fiche )?a (?:valider|relire|verifier|supprimer|retirer|completer|masquer|archiver)|(?:en )?attente (?:de |d')?(?:validation|relecture|publication|accord)|en attente$|(?:en )?(?:cours de )?(?:validation|relecture|redaction|saisie)$|(?:pas|non) (?:encore )?(?:valide|publie|relu|diffuse|public)\w*|ne pas (?:publier|diffuser|afficher)|(?:supprime|efface|archive|masque|cache|retire|desactive|inactif|inactive|depublie|obsolete|perime|caduque)e?s?|corbeille|confidentiel\w*)(?![a-z])|\((?:ne pas publier|confidentiel\w*|brouillon)\)/;
/** What a column of validation or of diffusion says no with. */
const UNREADY_SAYS_NO =
  /^(?:non?|ko|nok|0|faux|false|refuse\w*|a faire|en cours|interne|intranet|prive[es]?|apres accord)$|\b(?:uniquement|seulement)$/;
/** The same, of some lists alone: who has left, what was found, what closed for good. */
const UNREADY_OF: Partial<Record<TableName, RegExp>> = {
  events:
    /^(?:prive[es]?|interne|bureau|reserve\w* (?:au bureau|a l'equipe))(?: (?:uniquement|seulement))?$/,
  referents:
    /^(?:ancien\w*$|ancien\w* (?:referent|membre|elu|president|coord)|ex[- ](?:referent|membre|elu|president|coord)|partie?$|partie? (?:en|le|depuis|a )|sortie?$|sortante?$|termine\w*$|mutee?\b|fin de (?:mandat|mission|contrat)|(?:en )?retraite\w*$|retraitee? (?:depuis|en|le)|decede\w*)|\bdemission|\bplus (?:en poste|referent\w*|membre)|\bne travaille plus|\bmandat (?:termine|echu|fini)|\bdepart (?:en|le|a la)\b|\bpris sa retraite|\bcessation|\bn'est plus\b|\ba quitte\b/,
  actors:
    /^(?:ferme\w*(?: depuis.*)?$|cesse\w*|n'existe plus|dissou\w+|radie\w*|liquidation|doublon)|\b(?:ferme\w*|fermeture) definitive|\bdefinitivement ferme|\bcess(?:e|ee|ation) (?:d'activite|son activite)|\ba cesse\b|\bplus en activite/,
  openings:
    /^(?:pourvu\w*|clos\w*|cloture\w*|ferme\w*|expire\w*|trouve\w*|recrute\w*|attribue\w*|termine\w*|suspendu\w*|annule\w*|sans suite)|\b(?:poste|deja|ete) pourvu|\b(?:candidat\w*|personne) (?:trouve|recrute)|\bplus (?:disponible|d'actualite)|\bpas d'actualite|\b(?:offre|annonce) retiree/,
  projects: /^(?:abandon\w*|annule\w*|refuse\w*|non retenu\w*|sans suite)|\bne verra pas le jour/,
};
/** What is said all the same of who is there. */
const STILL =
  /(?<!plus )\b(?:en poste|actif|active|toujours|non pourvue?|pas pourvue?|a pourvoir|temporaire\w*)\b/;

/** Heads that ask for a yes or no: after a yes, or after a no, the row is not for others. */
const GONE =
  /^(?:archivee?|supprimee?|a (?:supprimer|retirer|archiver)|retiree?|partie?|desactivee?|pourvue?|fermee?|doublon)(?: ?\?)?$/;
const THERE =
  /^(?:actif|active|(?:toujours |encore )?en poste|toujours (?:la|actif|active)|validee?|en ligne|sur le site|annuaire|dans l'annuaire|souhaite figurer|disponible)(?: ?\?)?$/;
const SAYS_YES = /^(?:oui|yes|x|o|1|vrai|true|✓|✔)$|^oui\b/;
const SAYS_NO = /^(?:non?|no|0|faux|false|✗|✘)$|^non\b/;

/** Heads of columns in which people write to each other. */
const ASIDES =
  /^(?:remarques?|notes?|commentaires?|observations?|infos?|divers|memo|suivi|interne)(?: (?:internes?|diverses?|perso\w*))?$/;
const HELD_BACK =
  /\bne (?:pas|plus) (?:publier|diffuser|afficher|communiquer|mettre (?:sur|en)|faire (?:paraitre|apparaitre|figurer))|\bne (?:souhaite|veut|desire) (?:pas|plus) (?:apparaitre|paraitre|figurer|etre (?:publie|affiche|cite|mentionne|sur le|en ligne)|qu'on publie|que son nom)|\brefus\w* (?:de |d'|la )?(?:publication|diffusion|paraitre|apparaitre|figurer|etre (?:publie|affiche|cite))|\bpas de (?:publication|diffusion)|\ba retirer (?:du site|de l'annuaire)|^(?:brouillon|a supprimer)\b|^(?:fiche )?a valider\b/;

interface RefusalColumn {
  index: number;
  /** What is said of a row that is held back. */
  code: HeldBack;
  refuses: (cell: Cell | undefined) => boolean;
}

type HeldBack = RemarkCode & ('consent-refused' | 'row-withheld');

/** The columns that say of a row whether it is to be published, and which cells of them say no. */
export function refusalColumns(heads: readonly Cell[], table: TableName): RefusalColumn[] {
  return heads.flatMap((head, index) => {
    const title = fold(cellText(head)).replace(/\s*\(fiche\)$/, ' fiche');
    const column = (code: HeldBack, isSo: (said: string) => boolean): RefusalColumn => ({
      index,
      code,
      refuses: (cell) => {
        const said = fold(cellText(cell));
        return said !== '' && isSo(said);
      },
    });
    if (OTHER_CONSENT.test(title)) return [];
    if (HIDES.test(title)) return [column('row-withheld', (said) => !NOT_HIDDEN.test(said))];
    if (GONE.test(title)) return [column('row-withheld', (said) => SAYS_YES.test(said))];
    if (THERE.test(title)) return [column('row-withheld', (said) => SAYS_NO.test(said))];
    if (ASIDES.test(title)) {
      const isHeld = (said: string) =>
        HELD_BACK.test(said) ||
        // A confidence that is not read is none.
        (said.split(' ').length < 7 && !/^confidentiel /.test(said) && isUnready(said, table));
      return [column('row-withheld', isHeld)];
    }
    const columns: RefusalColumn[] = [];
    if (ASKS.test(title)) {
      const isNo = (said: string) => NO.test(said) || BUT.test(said) || !YES.test(said);
      columns.push(column('consent-refused', isNo));
    } else if (CONSENT.test(title))
      columns.push(column('consent-refused', (said) => NO.test(said)));
    if (STATES.test(title)) {
      const isOfOthers = !/^(?:statut|status|etat|situation|avancement)/.test(title);
      const isHeld = (said: string) =>
        isUnready(said, table) || (isOfOthers && UNREADY_SAYS_NO.test(said));
      columns.push(column('row-withheld', isHeld));
    }
    return columns;
  });
}

/** Whether a head speaks of the state of its rows, or to colleagues: it is no field that is only written otherwise. */
export function isStateHead(head: string): boolean {
  const title = fold(head);
  return [CONSENT, HIDES, STATES, GONE, THERE, ASIDES, EVENT_STATES].some((each) =>
    each.test(title),
  );
}

/** Columns in which colleagues write to each other: nobody meant them for the page. */
export function isAsideHead(head: string): boolean {
  return ASIDES.test(fold(head));
}

/** Whether a state says that a row of a list is not ready, or no longer there. */
function isUnready(said: string, table: TableName): boolean {
  if (UNREADY.test(said)) return true;
  return UNREADY_OF[table]?.test(said) === true && !STILL.test(said);
}

/** "[BROUILLON] Soirée", "IDE - POURVU", "Pharmacie (fermée définitivement)": a mark beside a name. */
export function isHeldName(name: string, table: TableName): boolean {
  if (!/[([:–-]/.test(name)) return false;
  const text = fold(name);
  const [, first, second, third] =
    /^\W*[([]([^)\]]+)[)\]]|^([a-z' ]{4,20}?) ?(?: [-:]|:) |[([]([^)\]]+)[)\]]\W*$/.exec(text) ??
    [];
  const [, last] = / [-–] ([^-–]+)$/.exec(text) ?? [];
  const isLoud = (mark: string) => !mark.includes(' ') && name.includes(mark.toUpperCase());
  return [first, second, third, last].some(
    (mark) =>
      mark !== undefined &&
      // "Cabinet (privé)" is no secret.
      (/^(?:interne|prive)$/.test(mark)
        ? table === 'events' && isLoud(mark)
        : isUnready(mark.trim(), table)),
  );
}

/** "Archives", "ANCIENS RÉFÉRENTS", "Ne pas publier": the title of rows, or of a sheet, that are not for others. */
export function isHeldTitle(title: string): boolean {
  const said = fold(title).replace(/\s*:$/, '');
  return /^(?:archives?|historique|ancien(?:ne)?s?\b.*|brouillons?|ne pas (?:publier|diffuser).*|a (?:valider|supprimer)|internes? ?(?:au bureau|uniquement)|interne|corbeille|sorties?|sortants?|departs?|partis?|refus|confidentiel\w*)$|\b(?:pourvue?s|cloture[es]*|archive[es]*|supprime[es]*|perime[es]*|expire[es]*|annule[es]*|reporte[es]*|termine[es]*|ferme[es]*|passe[es]*)$/.test(
    said,
  );
}

const EVENT_STATES = /^(annulee?|reportee?|complet|complete)(?: ?\?)?$|^reporte\w* (?:au|a|le)\b/;

/** Columns of an agenda that ask whether: "Annulé", "Complet" and the states that a yes means. */
export function eventStateColumns(
  heads: readonly Cell[],
): { index: number; status: string; label: string; isSo: (cell: Cell | undefined) => boolean }[] {
  return heads.flatMap((head, index) => {
    const [, state = ''] = EVENT_STATES.exec(fold(cellText(head))) ?? [];
    const known = STATUS_OF.find(([begin]) => state.startsWith(begin));
    if (!known) return [];
    const [, status, label] = known;
    const isSo = (cell: Cell | undefined) => SAYS_YES.test(fold(cellText(cell)));
    return [{ index, status, label, isSo }];
  });
}

const STATUS_OF = [
  ['annul', 'cancelled', 'Annulé'],
  ['report', 'postponed', 'Reporté'],
  ['complet', 'full', 'Complet'],
] as const;
