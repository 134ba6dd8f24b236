/** What the search says. Downloaded with it. */
import type { WithArea } from '../with-area.js';

const nbsp = '\u00A0';

/** "14e au 16e", "1er, 3e et 5e": runs of numbers are shortened. */
export function ordinals(
  numbers: readonly number[],
  { and, to }: { and: string; to: string },
  ordinal: (n: number) => string,
): string {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const texts = runs.map((run) => {
    const [first = 0, end = first] = [run[0], run.at(-1)];
    return run.length > 2
      ? `${ordinal(first)} ${to} ${ordinal(end)}`
      : run.map(ordinal).join(run.length > 1 && runs.length === 1 ? ` ${and} ` : ', ');
  });
  return texts.length > 1
    ? `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1) ?? ''}`
    : (texts[0] ?? '');
}

const frenchOrdinal = (n: number) => (n === 1 ? '1er' : `${String(n)}e`);

export const search = {
  searching: 'Recherche…',
  nothing: (text: string) => `Aucun résultat pour «${nbsp}${text}${nbsp}».`,
  nothingHelp: 'Essayez un code postal, un département, ou le nom d’une structure.',
  placesFailed:
    'L’index des communes n’a pas pu être chargé. Les fiches du site restent cherchables.',
  results: (count: number) => `${String(count)} résultat${count < 2 ? '' : 's'}`,
  groups: {
    place: 'Lieux',
    territory: 'Territoires',
    person: 'Référent·e·s',
    actor: 'Structures',
    event: 'Événements',
    project: 'Projets',
  },
  formerly: (name: string) => `aujourd’hui ${name}`,
  departement: (code: string) =>
    /^97[578]|^98/.test(code) ? `collectivité ${code}` : `département ${code}`,
  region: 'région',
  inseeCode: (code: string) => `code INSEE ${code}`,
  answerTitle: (place: string) => `Vos référent·e·s pour ${place}`,
  plainTitle: (place: string) => `Territoires de ${place}`,
  covers: (what: string) => `couvre ${what}`,
  coversDistricts: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `couvre le ${frenchOrdinal(numbers[0] ?? 0)} arrondissement`
      : `couvre les ${ordinals(numbers, { and: 'et', to: 'au' }, frenchOrdinal)} arrondissements`,
  coversMany: (count: number, place: string) =>
    count < 2 ? `couvre ${place}` : `couvre ${String(count)} communes, dont ${place}`,
  /** "Couvre la Lozère, où se trouve Florac." */
  reason: (reason: string, place: string) => {
    const sentence = reason.charAt(0).toUpperCase() + reason.slice(1);
    return reason.includes(place) ? `${sentence}.` : `${sentence}, où se trouve ${place}.`;
  },
  vacantHere: (territory: string, helper: string) =>
    `Le poste de ${territory} est vacant. En attendant, adressez-vous à${nbsp}: ${helper}.`,
  noneYet: (territory: string) => `Pas encore de référent·e pour ${territory}.`,
  outside: (place: string) => `${place} n’est couvert par aucun territoire de ce site.`,
  nearest: (territory: string, km: string) =>
    `Le territoire le plus proche est ${territory}, à environ ${km}${nbsp}km.`,
  locating: 'Localisation…',
  myPosition: 'ma position',
  youAreIn: (territory: string) => `vous êtes dans ${territory}`,
  nearBorder: (territory: string) =>
    `vous êtes à moins de 1${nbsp}km de la limite de ${territory} (contour approximatif)`,
  locationRefused:
    'Vous n’avez pas partagé votre position. Cherchez plutôt votre commune ou votre code postal.',
  locationFailed:
    'Votre position n’a pas pu être trouvée. Cherchez plutôt votre commune ou votre code postal.',
  locationStays: 'Votre position reste dans cette page.',
  nearby: 'Le plus près',
  distance: (km: string) => `à ${km}${nbsp}km`,
  kilometers: (km: number) =>
    km.toLocaleString('fr-FR', { maximumFractionDigits: km < 10 ? 1 : 0 }),
};

export type SearchMessages = typeof search;

/** The words in the language of a catalogue. */
export function searchMessages({
  areas,
}: WithArea<{ readonly search: SearchMessages }>): SearchMessages {
  return areas?.search ?? search;
}
