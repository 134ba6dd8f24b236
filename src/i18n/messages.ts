/**
 * The catalogue of a language. French is there at once, each of its areas with the code that speaks; another language is
 * downloaded whole when a page asks for it. To add one: a folder like `en/`, and its line in `others`.
 */
import { inTime } from '../page/in-time.js';
import type { ActorMessages } from './fr/actor.js';
import type { AgendaMessages } from './fr/agenda.js';
import type { BarMessages } from './fr/bar.js';
import type { DistanceMessages } from './fr/distance.js';
import type { ExplorerMessages } from './fr/explorer.js';
import type { FailureMessages } from './fr/failure.js';
import type { FindingWords } from './fr/findings.js';
import type { HoursMessages } from './fr/hours.js';
import type { KindMessages } from './fr/kind.js';
import type { MapMessages } from './fr/map.js';
import type { ReportMessages } from './fr/report.js';
import type { ResourceMessages } from './fr/resource.js';
import type { SceneMessages } from './fr/scene.js';
import type { SearchMessages } from './fr/search.js';
import type { SheetMessages } from './fr/sheet.js';
import type { OpenedMessages } from './fr/tools.js';
import { fr } from './fr/core.js';

/** Strings, or functions where a text depends on a number or a name. */
export type Messages = typeof fr & {
  /** What French has with the code that speaks; a missing area or word is a type error. */
  readonly areas?: {
    actor: ActorMessages;
    agenda: AgendaMessages;
    bar: BarMessages;
    distance: DistanceMessages;
    explorer: ExplorerMessages;
    failure: FailureMessages;
    hours: HoursMessages;
    kind: KindMessages;
    map: MapMessages;
    report: ReportMessages;
    resource: ResourceMessages;
    scene: SceneMessages;
    search: SearchMessages;
    sheet: SheetMessages;
    tools: OpenedMessages;
    findings: () => Promise<FindingWords>;
  };
};

/** Languages besides French, by their code. */
const others = {
  en: async (): Promise<Messages> => (await import('./en/core.js')).en,
};

export type LanguageCode = 'fr' | keyof typeof others;

const catalogues = new Map<LanguageCode, Messages>([['fr', fr]]);

/** The language we speak for a BCP 47 tag; French when we do not speak it. */
export function languageFor(tag: string): LanguageCode {
  const [code = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(others, code) ? (code as LanguageCode) : 'fr';
}

/** The catalogue if it is there already. */
export function messagesNow(code: LanguageCode): Messages | undefined {
  return catalogues.get(code);
}

/** Loads a catalogue; French stays when the file cannot be had. */
export async function loadMessages(code: LanguageCode): Promise<Messages> {
  let messages = catalogues.get(code);
  if (!messages && code !== 'fr') {
    messages = await inTime(others[code]()).catch(() => undefined);
    if (messages) catalogues.set(code, messages);
  }
  return messages ?? fr;
}
