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
  /^(?:n|non?|0|faux|false|ko|nok|✗|✘|x barre|-|\?+)$|\b(?:non|refus\w*|ne (?:souhaite|veut|desire) (?:pas|plus)|pas d'accord|oppos\w+|desaccord|sans accord|retir\w+|retrait|expire\w*|jamais|negatif|pas encore|en attente|apres accord|a (?:demander|recueillir|voir|verifier|relancer)|pas eu|pas donne|se renseigner|relance\w*|plus (?:maintenant|tard)|injoignable|annule\w*)\b/;
/** A yes that ends, or is not one yet. */
const NOT_YET = /\bjusqu'|\ba confirmer\b|\bpour l'instant\b/;
const GLADLY =
  /^(?:pas de (?:souci|probleme)|sans (?:souci|probleme)|aucun (?:souci|probleme)|bien sur|tout a fait|volontiers|avec plaisir|formulaire (?:rempli|signe|recu)|cf\b)/;
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
  /^(?:brouillon|draft|ebauche|projet de fiche|doublon|(?:fiche )?a (?:valider|relire|supprimer|retirer|masquer|archiver)(?: par .*)?$|(?:en )?attente (?:de |d')?(?:validation|relecture|publication|accord)|(?:en )?cours de (?:validation|relecture)$|(?:pas|non) (?:encore )?(?:valide|publie|relu|diffuse)\w*|ne pas (?:publier|diffuser|afficher)|(?:supprime|efface|archive|masque|cache|retire|desactive|depublie|obsolete|perime|caduque)e?s?$|inacti(?:f|ve)s?$|corbeille$)(?![a-z])|\((?:ne pas publier|confidentiel|brouillon)\)/;
/** What a column about the record itself, its validation or its diffusion, says no with. */
const UNREADY_SAYS_NO =
  /^(?:non?|ko|nok|0|faux|false|refuse\w*|a faire|en cours|en attente|wip|provisoire|incomplete?|test|redaction|relecture|saisie|validation|interne|intranet|prive[es]?|confidentiel\w*|apres accord)$|\b(?:interne|bureau|equipe|cpts|intranet|membres?)\b.* ?(?:uniquement|seulement)$/;
/** States of some lists alone: who has left, what was found, what closed for good. */
const UNREADY_OF: Partial<Record<TableName, RegExp>> = {
  events:
    /^(?:prive[es]?|interne|bureau|reserve\w* (?:au bureau|a l'equipe))(?: (?:uniquement|seulement))?$/,
  referents:
    /^(?:ancien(?:ne)?$|ancien(?:ne)? (?:referent\w*|membre)|ex[- ](?:referent\w*|membre)|partie?$|partie? (?:en (?:19|20)\d\d|depuis|a la retraite)|sortie?$|sortante?$|termine\w*$|mutee?\b|fin de (?:mandat|mission|contrat)$|(?:en )?retraite\w*$|retraitee? (?:depuis|en|le)|decede\w*|deces$)|\bdemission|\bplus (?:en poste|referent\w*)|\bne travaille plus (?:ici|chez|a la|au)|\bmandat (?:termine|echu|fini)|\bdepart (?:en retraite|en (?:19|20)|le|a la retraite)|\bpris sa retraite|\bcessation|\bn'est plus (?:referent|en poste|membre|la)|\ba quitte (?:la|le|l'(?:equipe|association)|ses|notre|son poste)/,
  actors:
    /^(?:ferme[es]*(?: depuis.*)?$|cesse[es]*$|cesse (?:son|toute|d')|cessation|n'existe plus|dissou\w+$|radie[es]*$|liquidation|doublon$)|\b(?:ferme[es]*|fermeture) definitive(?:ment)?(?! (?:au|a partir|prevue))|\bdefinitivement ferme|\ba cesse\b|\bplus en activite/,
  openings:
    /^(?:pourvu[es]*(?! part)|clos[es]*$|cloture[es]*$|ferme[es]*$|expire[es]*$|trouve[es]*$|recrute[es]*$|attribue[es]*$|termine[es]*$|suspendu[es]*$|annule[es]*$|sans suite)|\b(?:poste|deja|ete) pourvue?s?\b(?! (?:sur|part))|\b(?:candidat\w*|personne) (?:trouve|recrute)|\bplus (?:disponible|d'actualite)|\bpas d'actualite|\b(?:offre|annonce) retiree/,
  projects:
    /^(?:abandon\w*|annule\w*|refuse[es]*(?: par .*)?$|non retenu\w*|sans suite)|\bne verra pas le jour/,
};
/** What is said all the same of who is there. */
const STILL =
  /(?<!plus )\b(?:en poste|actif|active|toujours|non pourvue?|pas pourvue?|a pourvoir|temporaire\w*)\b/;

/** Heads that ask whether a row is gone (a yes, the word again, or since when) or there (a no): then it is not for others. */
const GONE =
  /^(archivee?|supprimee?|a (?:supprimer|retirer|archiver)|retiree?|partie?|desactivee?|pourvue?|fermee?|doublon)(?: le)?(?: ?\?)?$/;
const THERE =
  /^(?:actif|active|(?:toujours |encore )?en poste|toujours (?:la|actif|active)|validee?|en ligne|sur le site|annuaire|dans l'annuaire|souhaite figurer|disponible)(?: ?\?)?$/;
const SAYS_YES = /^(?:oui|yes|x|o|1|vrai|true|✓|✔)$|^oui\b/;
const SAYS_NO = /^(?:non?|no|0|faux|false|✗|✘|-)$|^non\b(?! (?:renseigne|connu|precise))/;
const SAYS_WHEN =
  /^(?:depuis |en |le )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}|4\d{4})$/;

/** Heads of columns in which people write to each other. */
const ASIDES =
  /^(?:remarques?|notes?|commentaires?|observations?|infos?|divers|memo|suivi|interne)(?: (?:internes?|diverses?|perso\w*))?$/;
const HELD_BACK =
  /\bne (?:pas|plus) (?:publier|diffuser|afficher|communiquer|mettre (?:sur|en)|faire (?:paraitre|apparaitre|figurer))|\bne (?:souhaite|veut|desire) (?:pas|plus) (?:apparaitre|paraitre|figurer|etre (?:publie|affiche|cite|mentionne|sur le|en ligne)|qu'on publie|que son nom)|\brefus\w* (?:de |d'|la )?(?:publication|diffusion|paraitre|apparaitre|figurer|etre (?:publie|affiche|cite))|\bpas de (?:publication|diffusion)|\bpas ok pour (?:la )?(?:publication|diffusion|etre)|\bs'oppose a|\bveut etre retire|\bnon publiable|\ba ne publier|\bnous a quittes|^(?:elle |il )?refuse[.!]*$|^a (?:retirer|enlever)\b|^(?:masquer|cacher)\b|^(?:brouillon|a supprimer)$|^(?:fiche )?a valider\b/;

/** What is not to be shown is one thing of the row, which is in no column of ours or has its own mark. */
const OF_A_PART =
  /\b(?:publier|diffuser|afficher|communiquer|mettre|donner) (?:sur le site )?(?:sa|la|le|son|ce|cette|les) (?:photo|image|portable|mobile|tel|telephone|numero|mail|courriel|lien|code|adresse)/;

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
    const [, gone] = GONE.exec(title) ?? [];
    if (gone !== undefined) {
      const isGone = (said: string) =>
        SAYS_YES.test(said) || SAYS_WHEN.test(said) || said.slice(0, 4) === gone.slice(0, 4);
      return [column('row-withheld', isGone)];
    }
    // Of an event "En ligne" is where it takes place.
    if (THERE.test(title) && !(table === 'events' && title.startsWith('en ligne')))
      return [column('row-withheld', (said) => SAYS_NO.test(said))];
    if (ASIDES.test(title)) {
      const isHeld = (said: string) =>
        !OF_A_PART.test(said) &&
        (HELD_BACK.test(said) || (said.split(' ').length < 7 && isUnready(said, table)));
      return [column('row-withheld', isHeld)];
    }
    const columns: RefusalColumn[] = [];
    if (ASKS.test(title)) {
      const isNo = (said: string) =>
        !GLADLY.test(said) &&
        (NO.test(said) || NOT_YET.test(said) || BUT.test(said) || !YES.test(said));
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

/** Marks of titles; as words of a title they may be its subject. */
const MARK =
  /^(?:brouillon|draft|wip|ne pas (?:publier|diffuser)|a valider|a supprimer|supprimee?|archivee?|doublon|inactif|inactive|non (?:publiee?|validee?)|obsolete|perimee?)$/;
const MARK_OF: Partial<Record<TableName, RegExp>> = {
  referents: /^(?:ancien|ancienne|ex|demissionnaire|partie?|n'est plus en poste)$/,
  actors:
    /^(?:ferme|fermee|(?:fermee?|fermeture) definitive(?:ment)?|definitivement fermee?|cessation d'activite|dissoute?|radiee?)$/,
  openings: /^(?:(?:poste |deja )?pourvue?s?|cloturee?|expiree?|annulee?)$/,
  projects: /^(?:abandonnee?|annulee?)$/,
};

/** "[BROUILLON] Soirée", "IDE - POURVU", "Pharmacie (fermée définitivement)": a mark beside a name. */
export function isHeldName(name: string, table: TableName): boolean {
  if (!/[([:–-]/.test(name)) return false;
  const text = fold(name);
  const [, begun] = /^\W*[([]([^)\]]+)[)\]]/.exec(text) ?? [];
  const [, before] = /^([a-z' ]{2,25}?)(?: -|:| :) /.exec(text) ?? [];
  const [, inBrackets] = /[([]([^)\]]+)[)\]]\W*$/.exec(text) ?? [];
  const [, last] = / - ([^-]+)$/.exec(text) ?? [];
  const isInternal =
    table === 'events' &&
    /^(?:interne|prive)$/.test(begun ?? '') &&
    !/[a-z]/.test(name.slice(1, 5));
  return (
    isInternal ||
    [begun, before, inBrackets, last].some(
      (mark) =>
        mark !== undefined &&
        (MARK.test(mark.trim()) || MARK_OF[table]?.test(mark.trim()) === true),
    )
  );
}

const PEOPLE =
  '(?:referent|membre|elu|adherent|structure|acteur|contact|annonce|offre|fiche|donnee)';
/** "Archives", "ANCIENS RÉFÉRENTS", "Ne pas publier": the title of rows, or of a sheet, that are not for others. */
const HELD_TITLE = new RegExp(
  `^(?:archives?(?: .*)?|old|poubelle|corbeille|brouillons?(?: .*)?|ne pas (?:publier|diffuser).*|usage interne|confidentiel(?:le)?(?: .*)?|(?:a|non) (?:valider?|supprimer|valides?)(?: .*)?|ancien(?:ne)?s? ${PEOPLE}.*|(?:partis?|sortants?|departs?)(?: .*)?|internes? (?:au bureau|uniquement)|pourvu[es]*|ferme[es]*|annule[es]*|reporte[es]*|cloture[es]*|${PEOPLE}\\S* (?:pourvue?s|cloturee?s|archivee?s|supprimee?s|perimee?s|expiree?s)|(?:evenement|formation|reunion|atelier|rencontre|date)\\S* (?:annulee?s|reportee?s|supprimee?s)(?: \\d{4})?)$|\\bne pas publier\\b|\\((?:archives?|ne pas publier|brouillon)\\)$`,
);

export function isHeldTitle(title: string): boolean {
  return HELD_TITLE.test(fold(title).replace(/^[^a-z(]+|[^a-z\d)]+$/g, ''));
}

const EVENT_STATES = /^(annulee?|reportee?|complet|complete)(?: ?\?)?$|^reporte\w* (?:au|a|le)\b/;

/** Columns of an agenda that ask whether: "Annulé", "Reporté au", and notes that begin with it. */
export function eventStateColumns(
  heads: readonly Cell[],
): { index: number; status: string; label: string; isSo: (cell: Cell | undefined) => boolean }[] {
  return heads.flatMap((head, index) => {
    const title = fold(cellText(head));
    const isAside = ASIDES.test(title);
    const [own = ''] = EVENT_STATES.exec(title) ?? [];
    return STATUS_OF.filter(([begin]) => isAside || own.startsWith(begin)).map(
      ([begin, status, label]) => ({
        index,
        status,
        label,
        isSo: (cell: Cell | undefined) => {
          const said = fold(cellText(cell));
          return isAside ? said.startsWith(begin) : said !== '' && !SAYS_NO.test(said);
        },
      }),
    );
  });
}

const STATUS_OF = [
  ['annul', 'cancelled', 'Annulé'],
  ['report', 'postponed', 'Reporté'],
  ['complet', 'full', 'Complet'],
] as const;
