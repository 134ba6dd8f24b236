/**
 * National registers whose columns have names of their own, known by these names: what they are called, whose they are,
 * and what of them is no field of ours. Pure.
 */
import type { Cell, Sheet } from '../files/sheet.js';
import { cellText, sheetOf } from '../files/sheet.js';
import { foldWords } from '../table/fold-text.js';
import type { Mapping } from '../table/find-table.js';

export interface Register {
  source: { label: string; url?: string };
  /** What each of its records is, when none says it. */
  kind?: string;
  /** Columns that are another field than their names say, or none. */
  mapping: Mapping;
}

interface Known extends Register {
  /** Heads that no other file has. */
  heads: readonly string[];
}

const REGISTERS: readonly Known[] = [
  {
    heads: ['id_fs', 'lib_fs'],
    source: {
      label: 'France services, data.gouv.fr',
      url: 'https://www.data.gouv.fr/datasets/liste-des-structures-france-services',
    },
    kind: 'France services',
    mapping: { type_fs: '', groupe_fs: '', prise_rdv: '', format_fs: '', labellisation_fs: '' },
  },
  {
    heads: ['structure_parente', 'cle_ban', 'typologie'],
    source: {
      label: 'Lieux de médiation numérique',
      url: 'https://www.data.gouv.fr/datasets/lieux-de-mediation-numerique',
    },
    mapping: {
      cle_ban: '',
      presentation_detail: 'description',
      presentation_resume: '',
      structure_parente: '',
    },
  },
  {
    heads: ['_di_surrogate_id'],
    source: { label: 'data·inclusion', url: 'https://data.inclusion.gouv.fr' },
    mapping: { _di_surrogate_id: '', source: '' },
  },
  {
    heads: ['nofinesset', 'categetab'],
    source: {
      label: 'FINESS, DREES',
      url: 'https://www.data.gouv.fr/datasets/finess-extraction-du-fichier-des-etablissements',
    },
    mapping: { nofinessej: '', rslongue: '', categetab: '' },
  },
];

/** The register that a sheet is a part of. */
export function registerOf(sheet: Sheet): Register | undefined {
  const heads = new Set(
    sheet.rows.slice(0, 3).flatMap((row) => row.map((cell) => foldWords(cellText(cell)))),
  );
  return REGISTERS.find((register) => register.heads.every((head) => heads.has(foldWords(head))));
}

/** Columns of the extract of FINESS, which has no heads. Source: DREES, description of the file "etalab-cs1100507". */
const FINESS_HEADS = [
  ...[
    'section',
    'nofinesset',
    'nofinessej',
    'rs',
    'rslongue',
    'complrs',
    'compldistrib',
    'numvoie',
  ],
  ...['typvoie', 'voie', 'compvoie', 'lieuditbp', 'commune', 'departement', 'libdepartement'],
  ...['ligneacheminement', 'telephone', 'telecopie', 'categetab', 'libcategetab', 'categagretab'],
  ...['libcategagretab', 'siret', 'codeape', 'codemft', 'libmft', 'codesph', 'libsph', 'dateouv'],
  ...['dateautor', 'maj', 'numuai', 'coordxet', 'coordyet', 'sourcecoordet', 'datemaj'],
];

/** Columns of it that are ours, by our heads. */
const FINESS_COLUMNS = [
  ...['nofinesset', 'nom', 'adresse', 'code postal', 'commune', 'code insee', 'departement'],
  ...['telephone', 'categetab', 'type', 'siret', 'date maj', 'coordxet', 'coordyet'],
];

/**
 * The extract of FINESS as a sheet with heads: a line for each establishment, coordinates in lines of their own or at
 * its end. Any other sheet is itself.
 */
export function withFinessHeads(sheet: Sheet): Sheet {
  const isLine = (row: readonly Cell[]) => row[0] === 'structureet';
  if (!sheet.rows.slice(0, 3).some(isLine)) return sheet;
  const points = new Map<string, readonly Cell[]>();
  for (const row of sheet.rows) {
    if (row[0] === 'geolocalisation') points.set(cellText(row[1]), row);
  }
  const rows = sheet.rows.filter(isLine).map((row): Cell[] => {
    const at = (head: string) => cellText(row[FINESS_HEADS.indexOf(head)]).trim();
    const [, postalCode = '', city = ''] =
      /^(\d{5}) (.+?)(?: CEDEX.*)?$/.exec(at('ligneacheminement')) ?? [];
    const [, , x, y] = points.get(at('nofinesset')) ?? [null, null, at('coordxet'), at('coordyet')];
    const insee = inseeCode(at('departement'), at('commune'));
    const street = [at('numvoie'), at('typvoie'), at('voie')].filter(Boolean).join(' ');
    return [
      ...[
        at('nofinesset'),
        at('rslongue') || at('rs'),
        street || at('lieuditbp'),
        postalCode,
        city,
        insee,
      ],
      ...[
        at('departement'),
        at('telephone'),
        at('categetab'),
        at('libcategetab'),
        at('siret'),
        at('maj'),
      ],
      ...[x ?? null, y ?? null],
    ];
  });
  return sheetOf(sheet.name, [FINESS_COLUMNS, ...rows]);
}

/** FINESS counts the municipalities within their département: "01" and "004", "9A" and overseas otherwise. */
function inseeCode(departement: string, commune: string): string {
  const whole =
    departement.startsWith('9') && departement.length === 2 && /[A-Z]/.test(departement);
  if (!/^\d{3}$/.test(commune) || whole) return '';
  return departement.length === 3 ? departement + commune.slice(1) : departement + commune;
}
