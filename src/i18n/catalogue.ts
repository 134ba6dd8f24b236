/** What every language has to say. */
import type { ActorMessages } from './fr/actor.js';
import type { AgendaMessages } from './fr/agenda.js';
import type { BarMessages } from './fr/bar.js';
import type { CheckWords } from './fr/checks.js';
import type { CliMessages } from './fr/cli.js';
import type { DiagnosticWords } from './fr/diagnostic.js';
import type { DistanceMessages } from './fr/distance.js';
import type { ExplorerMessages } from './fr/explorer.js';
import type { FailureMessages } from './fr/failure.js';
import type { FindingWords } from './fr/findings.js';
import type { HoursMessages } from './fr/hours.js';
import type { KindMessages } from './fr/kind.js';
import type { MapMessages } from './fr/map.js';
import type { PartMessages } from './fr/parts.js';
import type { PublishWords } from './fr/publish.js';
import type { ReportMessages } from './fr/report.js';
import type { ResourceMessages } from './fr/resource.js';
import type { SceneMessages } from './fr/scene.js';
import type { SearchMessages } from './fr/search.js';
import type { SheetMessages } from './fr/sheet.js';
import type { OpenedMessages } from './fr/tools.js';
import type { fr } from './fr/core.js';

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
    parts: PartMessages;
    report: ReportMessages;
    resource: ResourceMessages;
    scene: SceneMessages;
    search: SearchMessages;
    sheet: SheetMessages;
    tools: OpenedMessages;
    findings: () => Promise<FindingWords>;
    // What only webmasters and publishers read.
    diagnostic: () => Promise<{ readonly diagnostic: DiagnosticWords }>;
    checks: () => Promise<CheckWords>;
    publish: () => Promise<PublishWords>;
    cli: () => Promise<{ readonly cli: CliMessages }>;
  };
};
