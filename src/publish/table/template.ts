/** Workbooks to be filled in, made from the schema: a sheet for each list, heads, one example, values to choose from. Pure. */
import { docs } from '../../data/schema-docs.js';
import type { SheetToWrite } from '../files/write-workbook.js';
import type { Cell } from '../files/sheet.js';
import { fieldsOf, type Field, type TableName } from './fields.js';
import { sheetName } from './find-table.js';
import { headOf, specialHead } from './headers.js';
import { labelOf, wordsOf } from './vocabularies.js';

/** Id of the row that shows how to fill in the others: it is read by nothing. */
export const EXAMPLE_ID = 'exemple';

/** The columns that people fill in, by sheet; the others may be added under their French names. */
const COLUMNS: readonly (readonly [TableName, readonly string[]])[] = [
  [
    'territories',
    [
      'id',
      'name',
      'level',
      'code',
      'codes',
      'partOf',
      'summary',
      'strengths',
      'population',
      'practical.housing',
      'practical.transport',
    ],
  ],
  [
    'referents',
    [
      'id',
      'name',
      'role',
      'organisation',
      'territories',
      'status',
      'missions',
      'contact.email',
      'contact.phone',
      'contact.booking',
      'availability',
      'consent',
      'verifiedOn',
    ],
  ],
  [
    'actors',
    [
      'id',
      'name',
      'kind',
      'territories',
      'themes',
      'description',
      'location.address',
      'location.postalCode',
      'location.city',
      'location.coordinates',
      'contact.email',
      'contact.phone',
      'contact.website',
      'openingHours',
      'recruiting',
      'verifiedOn',
    ],
  ],
  [
    'events',
    [
      'id',
      'title',
      'kind',
      'start',
      'end',
      'status',
      'attendance',
      'location.name',
      'location.address',
      'location.postalCode',
      'location.city',
      'territories',
      'themes',
      'organizers',
      'summary',
      'registration.url',
      'registration.closes',
      'url',
    ],
  ],
  [
    'openings',
    [
      'id',
      'title',
      'kind',
      'description',
      'profession',
      'phases',
      'territories',
      'actor',
      'from',
      'to',
      'validUntil',
      'housing',
      'contact.email',
      'contact.phone',
      'url',
    ],
  ],
  [
    'projects',
    [
      'id',
      'title',
      'territories',
      'status',
      'period.from',
      'period.to',
      'summary',
      'partners',
      'referents',
      'verifiedOn',
    ],
  ],
  [
    'resources',
    [
      'id',
      'title',
      'kind',
      'summary',
      'amount',
      'conditions',
      'url',
      'provider',
      'phases',
      'territories',
      'validUntil',
      'source.label',
      'source.url',
    ],
  ],
];

const HELP = [
  ['Comment remplir ce classeur'],
  [
    'Une feuille par sorte de fiche, une ligne par fiche. Laissez vides les cellules que vous ne connaissez pas, et les feuilles dont vous n’avez pas besoin.',
  ],
  [
    `La ligne dont l’identifiant est « ${EXAMPLE_ID} » montre comment faire : elle n’est jamais lue.`,
  ],
  [
    'L’identifiant peut rester vide : il est fait à partir du nom. Ne le changez plus une fois publié.',
  ],
  ['Plusieurs valeurs dans une cellule : séparez-les par un point-virgule.'],
  ['Dates : 29/04/2027, 29 avril 2027, 18, 19 et 21 mai 2027, avril 2027. Heures : 18h30.'],
  [
    'Territoires, structures, projets : écrivez le nom, tel qu’il est dans sa feuille. Un département peut s’écrire « Lozère » ou « 48 ».',
  ],
  ['Horaires : lundi au vendredi 9h-12h et 14h-18h, samedi 9h-12h.'],
  ['Une personne nommée doit avoir donné son accord : écrivez la date de cet accord.'],
] as const;

/** The sheets of the template. */
export function templateSheets(): SheetToWrite[] {
  return [
    { name: 'Lisez-moi', rows: HELP },
    {
      name: sheetName('head'),
      rows: [
        ['Champ', 'Valeur'],
        ...[
          'title',
          'description',
          'license',
          'publisher.name',
          'publisher.url',
          'publisher.email',
        ].map((path): Cell[] => [headOf(path), null]),
      ],
      hasHeads: true,
    },
    ...COLUMNS.map(([table, paths]) => templateSheet(table, paths)),
  ];
}

function templateSheet(table: TableName, paths: readonly string[]): SheetToWrite {
  const all = fieldsOf(table);
  const fields = paths.flatMap((path) => all.find((field) => field.path === path) ?? []);
  const columns = fields.flatMap((field) => {
    if (field.type !== 'coordinates')
      return [{ field, head: headOf(field.path), example: exampleOf(field, table) }];
    return [
      { field, head: specialHead('latitude'), example: 44.518 },
      { field, head: specialHead('longitude'), example: 3.5 },
    ];
  });
  const choices = new Map<number, readonly string[]>();
  const textColumns = new Set<number>();
  columns.forEach(({ field }, index) => {
    const labels = choicesOf(field, table);
    if (labels) choices.set(index, labels);
    if (
      ['code', 'phone', 'date', 'date-time', 'partial-date', 'month'].includes(field.type) ||
      field.path === 'codes'
    )
      textColumns.add(index);
  });
  return {
    name: sheetName(table),
    rows: [columns.map(({ head }) => head), columns.map(({ example }) => example)],
    choices,
    textColumns,
    hasHeads: true,
  };
}

const lists = new Map<string, readonly string[]>();
const YES_NO = ['oui', 'non'];

/** What a drop-down list offers; the same array for the same list. */
function choicesOf({ type, isList, path }: Field, table: TableName): readonly string[] | undefined {
  if (type === 'boolean') return YES_NO;
  const words = isList ? undefined : wordsOf(table, path);
  if (!words) return undefined;
  const key = `${table}.${path}`;
  const labels = lists.get(key) ?? Object.values(words).map(([label]) => label);
  lists.set(key, labels);
  return labels;
}

const EXAMPLES: Readonly<Record<string, Cell>> = {
  id: EXAMPLE_ID,
  territories: 'Lozère',
  partOf: 'Occitanie',
  actor: null,
  referents: null,
  start: '14/01/2027 18h30',
  end: '14/01/2027 20h30',
  from: 'mai 2027',
  to: 'octobre 2027',
  'period.from': '2026',
  'period.to': 'juin 2027',
  openingHours: 'lundi au vendredi 9h-12h et 14h-18h',
  codes: '48095; 48030',
  partners: 'Conseil départemental',
  organizers: 'Conseil départemental',
};

/** The example of the schema's documentation, as people would write it. */
function exampleOf({ path, type, isList }: Field, table: TableName): Cell {
  if (Object.hasOwn(EXAMPLES, path)) return EXAMPLES[path] ?? null;
  if (type === 'boolean') return 'oui';
  const example = exampleIn(path.split('.'), table);
  const words = wordsOf(table, path);
  if (words) {
    const [value] = Array.isArray(example) ? (example as unknown[]) : [example];
    return (labelOf(table, path, String(value)) ?? Object.values(words)[0]?.[0]) as Cell;
  }
  if (Array.isArray(example)) return isList ? example.join('; ') : null;
  if (typeof example === 'string')
    return type === 'date' ? example.split('-').reverse().join('/') : example;
  return typeof example === 'number' ? example : null;
}

/** Names of the objects of the schema, by list and by field. */
const DEFINITIONS: Readonly<Record<string, keyof typeof docs>> = {
  territories: 'territory',
  referents: 'referent',
  actors: 'actor',
  events: 'event',
  openings: 'opening',
  projects: 'project',
  resources: 'resource',
  contact: 'contact',
  location: 'location',
  practical: 'practical',
  registration: 'registration',
  period: 'period',
  source: 'recordSource',
};

function exampleIn([first = '', second]: readonly string[], table: TableName): unknown {
  const definition = second === undefined ? DEFINITIONS[table] : DEFINITIONS[first];
  const fields = definition && (docs[definition] as Readonly<Record<string, { example: unknown }>>);
  return fields?.[second ?? first]?.example;
}
