// What people write in cells, and what files are: sixty of each kind read as they were meant, or told.
import { expect } from 'chai';
import { zipSync, strToU8 } from 'fflate';
import { sheetOf, type Cell } from '../../src/publish/files/sheet.js';
import { importFiles } from '../../src/publish/import-files.js';
import { importSheets, isHeldBack, type Imported } from '../../src/publish/import-sheets.js';
import { officialTerritory } from '../../src/publish/table/official-territory.js';
import { pairIn } from '../../src/publish/table/written-point.js';
import { writeWorkbook } from '../../src/publish/files/write-workbook.js';

type Json = Record<string, unknown>;

function imported(heads: string[], row: Cell[], name = 'Structures'): Imported {
  return importSheets([{ sheet: sheetOf(name, [heads, row]), file: 'f.csv' }]);
}

function record(list: string, { dataset }: Imported): Json {
  return (dataset[list] as Json[])[0]!;
}

function at(value: Json, path: string): unknown {
  return path.split('.').reduce<unknown>((each, key) => (each as Json | undefined)?.[key], value);
}

const codesOf = ({ remarks }: Imported) => remarks.map(({ code }) => code);

describe('a cell of a structure', () => {
  const cells: [head: string, cell: Cell, path: string, value: unknown, code?: string][] = [
    ['Tél.', 465710000, 'contact.phone', '0465710000', 'changed'],
    ['N° de téléphone', '04.65.71.00.00', 'contact.phone', '04.65.71.00.00'],
    ['Code postal', 1000, 'location.postalCode', '01000', 'changed'],
    ['Code postal', '48000 Mende', 'location.postalCode', '48000', 'changed'],
    ['Code postal', '48000 - MENDE CEDEX', 'location.city', 'MENDE CEDEX', 'changed'],
    ['CP', '34 000', 'location.postalCode', '34000', 'changed'],
    ['Code INSEE', 1004, 'location.inseeCode', '01004', 'changed'],
    ['FINESS', 10000024, 'identifiers.finess', '010000024', 'changed'],
    ['SIRET', '789 456 123 00014', 'identifiers.siret', '78945612300014', 'changed'],
    ['Courriel', 'Accueil <a@example.org>', 'contact.email', 'a@example.org', 'changed'],
    ['E-mail', 'a@example.org ; b@example.org', 'contact.other', ['b@example.org'], 'changed'],
    [
      'Site internet',
      'www.example.org/x',
      'contact.website',
      'https://www.example.org/x',
      'changed',
    ],
    ['Site', 'example.org', 'contact.website', 'https://example.org', 'changed'],
    ['Type', 'Maison de santé pluriprofessionnelle', 'kind', 'msp'],
    ['Catégorie', 'Association', 'kind', 'association'],
    ['Thématiques', 'famille, handicap', 'themes', ['famille', 'handicap']],
    ['Thèmes', '- famille\n- handicap', 'themes', ['famille', 'handicap']],
    ['Recrute', 'Oui', 'recruiting', true],
    ['Recrute', 'x', 'recruiting', true],
    [
      'Horaires',
      'Du lundi au vendredi de 9h à 12h30 et de 14h à 18h',
      'openingHours',
      'Mo-Fr 09:00-12:30,14:00-18:00',
      'changed',
    ],
    [
      'Horaires',
      'lundi, mercredi 8h30-12h ; samedi fermé',
      'openingHours',
      'Mo,We 08:30-12:00; Sa off',
      'changed',
    ],
    ['h_lundi', '09:00 - 12:00 / 13:30 - 17:00', 'openingHours', 'Mo 09:00-12:00,13:30-17:00'],
    [
      'Horaires',
      'selon les disponibilités',
      'openingHours',
      'selon les disponibilités',
      'hours-unread',
    ],
    ['Vérifié le', '03/11/2026', 'verifiedOn', '2026-11-03', 'changed'],
    ['Date de mise à jour', 46329, 'verifiedOn', '2026-11-03', 'changed'],
    ['Coordonnées GPS', '44,518 ; 3,5', 'location.coordinates', [3.5, 44.518]],
    ['Coordonnées', '44.518,3.5', 'location.coordinates', [3.5, 44.518]],
    ['Coordonnées', '44°31\'05"N 3°30\'00"E', 'location.coordinates', [3.5, 44.518056]],
    ...[
      '44.518056° N, 3.5° E',
      "44° 31.08336' N, 3° 30' E",
      'N 44°31\'05" E 3°30\'00"',
      '44 31 05 N, 3 30 00 E',
      'latitude : 44,518056 ; longitude : 3,5',
      '{"lat":44.518056,"lng":3.5}',
      'geo:44.518056,3.5',
      'https://www.google.com/maps/@44.518056,3.5,15z',
      'https://www.google.fr/maps/place/X/@44.1,3.1,17z/data=!3d44.518056!4d3.5',
      'https://www.google.com/maps?q=44.518056,3.5',
      'https://www.openstreetmap.org/?mlat=44.518056&mlon=3.5',
      'https://www.openstreetmap.org/#map=15/44.518056/3.5',
      'SRID=4326;POINT(3.5 44.518056)',
    ].map((text): [string, Cell, string, unknown] => [
      'Coordonnées GPS',
      text,
      'location.coordinates',
      [3.5, 44.518056],
    ]),
    ['Coordonnées GPS', '48.51.24 N 2.21.03 E', 'location.coordinates', [2.350833, 48.856667]],
    ['Coordonnées GPS', '44.5 N -1.5 W', 'location.coordinates', [-1.5, 44.5]],
    [
      'Coordonnées GPS',
      'https://www.google.com/maps/dir/48.85,2.35/44.518,3.5',
      'location.coordinates',
      [3.5, 44.518],
    ],
    ['Adresse', 'CS 12345 Mende', 'location.postalCode', undefined],
    ['Adresse', '12 rue X CS 40 123 Montpellier', 'location.postalCode', undefined],
    ['Adresse', 'Lotissement 12, lot 48 100 Grande Rue', 'location.postalCode', undefined],
    ['Coordonnées GPS', "3°30'O 47°N", 'location.coordinates', [-3.5, 47]],
    ['Coordonnées GPS', '44 31, 3 30', 'location.coordinates', undefined, 'refused'],
    ['Coordonnées GPS', "44°75'N 3°30'E", 'location.coordinates', undefined, 'refused'],
    ...[
      ['12 rue X 48001 MENDE CEDEX 9', '12 rue X', '48001', 'MENDE CEDEX 9'],
      ['12, rue X – 48000 – Mende', '12, rue X', '48000', 'Mende'],
      ['12 rue X, F-48000 Mende, France', '12 rue X', '48000', 'Mende'],
      ['12 bis rue X 34 000 Montpellier', '12 bis rue X', '34000', 'Montpellier'],
      ['12 rue X, Mende (48000)', '12 rue X', '48000', 'Mende'],
      ['Mende 48000', undefined, '48000', 'Mende'],
    ].map(([text = '', address, postalCode, city]): [string, Cell, string, unknown, string] => [
      'Adresse',
      text,
      'location',
      { ...(address ? { address } : {}), postalCode, city },
      'changed',
    ]),
    ['Adresse', 'Appartement 12 345 chemin du Lac', 'location.postalCode', undefined],
    ['Adresse', 'rue des Lilas 48000', 'location.postalCode', undefined],
    ...[
      ['Région Occitanie', 'region-76'],
      ['PACA', 'region-93'],
      ['Auvergne Rhône Alpes', 'region-84'],
      ['Ile de France', 'region-11'],
      ['Région Guadeloupe', 'region-01'],
      ['Dép. 48', '48'],
      ['Dpt de la Lozère', '48'],
      ['Seine St Denis', '93'],
    ].map(([text = '', id]): [string, Cell, string, unknown, string] => [
      'Territoire',
      text,
      'territories',
      [id],
      'made-territory',
    ]),
    ['Adresse', { fault: '#REF!' }, 'location.address', undefined, 'fault'],
    ['Adresse', { fault: 'formula' }, 'location.address', undefined, 'formula'],
    ['Département', '48 - Lozère', 'territories', ['48'], 'made-territory'],
    ['Accessible PMR', 'Partiellement', 'accessibility.wheelchair', 'limited'],
    ['Téléphonne', '04 65 71 00 00', 'contact.phone', '04 65 71 00 00', 'guessed-column'],
    ['Étape préférée', 'bleu', 'contact', undefined, 'unknown-column'],
  ];
  for (const [head, cell, path, value, code] of cells) {
    it(`${head}: ${JSON.stringify(cell)}`, () => {
      const result = imported(['Nom', head], ['Structure', cell]);
      expect(at(record('actors', result), path)).to.deep.equal(value);
      if (code) expect(codesOf(result)).to.include(code);
      else expect(codesOf(result)).to.deep.equal([]);
    });
  }

  it('latitude and longitude apart, with commas, swapped, in metres', () => {
    const point = (latitude: Cell, longitude: Cell, heads = ['Latitude', 'Longitude']) =>
      imported(['Nom', ...heads], ['A', latitude, longitude]);
    const where = (result: Imported) => at(record('actors', result), 'location.coordinates');
    expect(where(point('44,518', '3,5'))).to.deep.equal([3.5, 44.518]);
    expect(where(point(3.5, 44.518))).to.deep.equal([3.5, 44.518]);
    expect(codesOf(point(3.5, 44.518))).to.deep.equal(['swapped']);
    const lambert = point(892390.2, 6247035.3, ['X', 'Y']);
    expect(where(lambert)).to.deep.equal([5.3698, 43.2965]);
    expect(codesOf(lambert)).to.deep.equal(['projected']);
    expect(codesOf(point(0, 0))).to.deep.equal(['not-on-earth']);
    expect(where(point('-21,1', '55,5'))).to.deep.equal([55.5, -21.1]);
  });
});

describe('cells that belong together', () => {
  it('metres of the other grids in use', () => {
    const rounded = (x: number, y: number, postalCode = '') => {
      const result = imported(['Nom', 'Code postal', 'X', 'Y'], ['A', postalCode, x, y]);
      const point = at(record('actors', result), 'location.coordinates') as number[] | undefined;
      return point?.map((each) => Math.round(each * 1000) / 1000);
    };
    // Where the grids begin: the meridian of Paris, and the parallel of a zone.
    expect(rounded(600000, 2200000)).to.deep.equal([2.337, 46.8]);
    expect(rounded(1700000, 3200000)).to.deep.equal([3, 44]);
    expect(rounded(1700000, 9200000)).to.deep.equal([3, 50]);
    // The middle of a UTM zone is at 500 km; the zones are those of -63°, -51°, 57° and 45°.
    expect(rounded(500000, 1795000, '97110')?.[0]).to.equal(-63);
    expect(rounded(500000, 545000, '97300')?.[0]).to.equal(-51);
    expect(rounded(500000, 7690000, '97400')?.[0]).to.equal(57);
    expect(rounded(500000, 8590000, '97600')?.[0]).to.equal(45);
  });

  it('a first name, and a whole address', () => {
    const result = importSheets([
      {
        sheet: sheetOf('Référents', [
          ['Prénom', 'Nom', 'Rôle'],
          ['Camille', 'Exemple', 'Référent·e'],
        ]),
        file: 'f',
      },
      {
        sheet: sheetOf('Structures', [
          ['Nom', 'Adresse', 'Accueille des internes', 'Langues'],
          ['A', '1 place de la Mairie, 48000 Mende', 'oui', 'français, LSF'],
        ]),
        file: 'f',
      },
    ]);
    expect(record('referents', result).name).to.equal('Camille Exemple');
    expect(record('actors', result)).to.deep.include({
      location: { address: '1 place de la Mairie', postalCode: '48000', city: 'Mende' },
      hostsInterns: {},
      languages: ['fr', 'fsl'],
    });
    expect(codesOf(result)).to.deep.equal(['changed']);
  });

  it('labels of the themes that the workbook declares', () => {
    const part = (name: string, rows: Cell[][]) => ({ sheet: sheetOf(name, rows), file: 'f' });
    const result = importSheets([
      part('Thèmes', [
        ['Identifiant', 'Libellé'],
        ['parents', 'Parentalité, enfance'],
      ]),
      part('Structures', [
        ['Nom', 'Thèmes'],
        ['A', 'Parentalité, enfance; sport'],
      ]),
    ]);
    expect(record('actors', result).themes).to.deep.equal(['parents', 'sport']);
  });
});

describe('a date of an event', () => {
  const dates: [text: Cell, event: Json | undefined, code?: string][] = [
    ['29 avril 2027', { start: '2027-04-29' }],
    [
      '18, 19 et 21 mai 2027',
      { sessions: [{ start: '2027-05-18' }, { start: '2027-05-19' }, { start: '2027-05-21' }] },
    ],
    ['10 au 12 mars 2027', { start: '2027-03-10', end: '2027-03-12' }],
    [
      'jeudi 14 janvier 2027 de 18h30 à 20h30',
      { start: '2027-01-14T18:30', end: '2027-01-14T20:30' },
    ],
    ['14/01/27', { start: '2027-01-14' }],
    ['courant avril 2027', { month: '2027-04' }],
    [46401, { start: '2027-01-14' }],
    ['2027-01-14 18:30', { start: '2027-01-14T18:30' }],
    ['2e semestre 2027', undefined, 'date-vague'],
    ['29 avril', undefined, 'date-no-year'],
    ['date à venir', undefined, 'date-none'],
    ['Tous les premiers jeudis du mois', undefined, 'date-repeated'],
    ['31/02/2027', undefined, 'date-wrong'],
    ['mardi 3 mai 2027', undefined, 'date-weekday'],
    ['12-13 juin 2027', { start: '2027-06-12', end: '2027-06-13' }],
    ['13/14 mars 2027', { start: '2027-03-13', end: '2027-03-14' }],
    ['12 & 13 mars 2027', { sessions: [{ start: '2027-03-12' }, { start: '2027-03-13' }] }],
    ['12/06/2027-14/06/2027', { start: '2027-06-12', end: '2027-06-14' }],
    ['12/06/2027 → 14/06/2027', { start: '2027-06-12', end: '2027-06-14' }],
    ['2027-03-11 - 2027-03-12', { start: '2027-03-11', end: '2027-03-12' }],
    ['12/06/2027\n19/06/2027', { sessions: [{ start: '2027-06-12' }, { start: '2027-06-19' }] }],
    ['lundi 3 mai 27', { start: '2027-05-03' }],
    ['Mai-27', { month: '2027-05' }],
    ['12-juin-27', { start: '2027-06-12' }],
    ['12 juin 2027 (à confirmer)', { start: '2027-06-12' }],
    ['1er juin 2027 à partir de 14h', { start: '2027-06-01T14:00' }],
    [
      'les jeudis 11, 18 et 25 mars 2027',
      { sessions: [{ start: '2027-03-11' }, { start: '2027-03-18' }, { start: '2027-03-25' }] },
    ],
    [
      'jeudi 3 et vendredi 4 juin 2027 de 9h à 17h',
      {
        sessions: [
          { start: '2027-06-03T09:00', end: '2027-06-03T17:00' },
          { start: '2027-06-04T09:00', end: '2027-06-04T17:00' },
        ],
      },
    ],
  ];
  for (const [text, event, code] of dates) {
    it(String(text), () => {
      const result = imported(['Titre', 'Dates'], ['Formation', text], 'Formations');
      if (!event) {
        expect(codesOf(result)).to.include.members([code, 'no-date']);
        expect(result.dataset.events).to.equal(undefined);
        return;
      }
      const { id: _id, title: _title, ...others } = record('events', result);
      expect(others).to.deep.equal(event);
    });
  }

  it('a day with hours beside it', () => {
    const result = imported(
      ['Intitulé', 'Date', 'Heure de début', 'Heure de fin'],
      ['Réunion', '14/01/2027', '18h30', '20:30'],
      'Agenda',
    );
    expect(record('events', result)).to.include({
      start: '2027-01-14T18:30',
      end: '2027-01-14T20:30',
    });
  });
});

describe('what a second reading of spreadsheets found', () => {
  const read = (table: string, heads: string[], ...rows: Cell[][]) => {
    const sheet = sheetOf(table, [heads, ...rows]);
    return importSheets([{ sheet, file: `${table}.csv` }]);
  };
  const only = (list: string, ...args: Parameters<typeof read>) => record(list, read(...args));

  it('takes the name of a sheet for less than its heads', () => {
    const heads = ['Nom de la structure', 'Catégorie', 'Adresse', 'CP', 'Ville', 'Tel', 'Mail'];
    const row = ['MSP', 'MSP', '1 rue X', '48000', 'Mende', '0466000000', 'a@example.org'];
    for (const name of ['cpts', 'annuaire-cpts', 'Contacts', 'Départements']) {
      expect(imported(heads, row, name).counts[0]?.table, name).to.equal('actors');
    }
    expect(
      imported(['Nom', 'Niveau', 'Code'], ['A', 'CPTS', ''], 'cpts').counts[0]?.table,
    ).to.equal('territories');
  });

  it('takes a file for what it holds, whatever its name', () => {
    const sheet = sheetOf('liste', [
      ['Nom', 'Ville'],
      ['MSP du Lac', 'Mende'],
    ]);
    const { dataset } = importSheets([{ sheet, file: 'liste.csv' }]);
    expect(dataset.actors).to.have.length(1);
  });

  it('does not publish whoever refused', () => {
    const result = read(
      'Référents',
      ['Nom', 'Rôle', 'Accord', 'Mail'],
      ['Prénom Nom', 'Référent', 'non', 'a@example.org'],
      ['Autre Nom', 'Référent', '12/01/2026', 'b@example.org'],
    );
    expect(result.dataset.referents).to.have.length(1);
    expect(codesOf(result)).to.include('consent-refused');
    expect(JSON.stringify(result.dataset)).not.to.include('a@example.org');
  });

  it('reads hours of a day told twice, and none that two rules say differently', () => {
    const hours = (text: string) =>
      only('actors', 'Structures', ['Nom', 'Ville', 'Horaires'], ['MSP', 'Mende', text])
        .openingHours;
    expect(hours('lundi 9h-12h, lundi 14h-17h')).to.equal('Mo 09:00-12:00,14:00-17:00');
    expect(hours('lun-ven 9h-12h vendredi 14h-16h')).to.equal('lun-ven 9h-12h vendredi 14h-16h');
    expect(hours('24h/24')).to.equal('24/7');
    const week = read('Structures', ['Nom', 'Lundi', 'Mardi'], ['PMI', 'X', '9h-12h']);
    expect(codesOf(week)).to.include('hours-unread');
  });

  it('keeps both halves of a day', () => {
    const event = (hours: string) => {
      const {
        id: _id,
        title: _title,
        ...others
      } = only('events', 'Agenda', ['Titre', 'Date', 'Horaires'], ['Réunion', '12/03/2027', hours]);
      return others;
    };
    expect(event('9h-12h / 14h-17h')).to.deep.equal({
      sessions: [
        { start: '2027-03-12T09:00', end: '2027-03-12T12:00' },
        { start: '2027-03-12T14:00', end: '2027-03-12T17:00' },
      ],
    });
    expect(event('20h30-22h30 (accueil 20h)')).to.deep.equal({
      start: '2027-03-12T20:30',
      end: '2027-03-12T22:30',
    });
  });

  it('leaves out what says nothing, and keeps what a word means', () => {
    const heads = ['Nom', 'Ville', 'Type', 'PMR', 'Accueille des internes', 'Nb MSU', 'Fax'];
    expect(
      only('actors', 'Structures', heads, [
        'MSP du Lac',
        '?',
        'IDE',
        'Faux',
        'non',
        '2',
        '466000001',
      ]),
    ).to.deep.equal({
      id: 'msp-du-lac',
      name: 'MSP du Lac',
      kind: 'cabinet',
      accessibility: { wheelchair: 'no' },
      contact: { other: ['Fax\u00A0: 0466000001'] },
    });
    const notes = read(
      'Structures',
      ['Nom', 'Ville'],
      ['A B', 'Mende'],
      ['TOTAUX', 2],
      ['* provisoire', ''],
    );
    expect(notes.dataset.actors).to.have.length(1);
  });

  it('makes no territory of a number, and two of two', () => {
    const sector = read('Structures', ['Nom', 'Ville', 'Secteur'], ['Dr A', 'Mende', '1']);
    expect(sector.dataset.territories).to.equal(undefined);
    const both = only('referents', 'Référents', ['Rôle', 'Territoire'], ['Référent', '34-30']);
    expect(both.territories).to.deep.equal(['34', '30']);
    const codes = read(
      'Territoires',
      ['Nom', 'Niveau', 'Communes'],
      ['CPTS A', 'CPTS', '34032 Béziers, 34299 Sérignan'],
      ['CPTS B', 'CPTS', '34032 à 34035'],
    );
    expect(
      (codes.dataset.territories as { codes?: string[] }[]).map(({ codes: own }) => own),
    ).to.deep.equal([['34032', '34299'], undefined]);
    expect(codesOf(codes)).to.include('codes-refused');
  });

  it('finds a name and an address where people put them', () => {
    const heads = ['Contact', 'Fonction', 'Téléphone'];
    expect(
      only('referents', 'Référents', heads, ['Prénom Nom', 'Coordinatrice', '0600000000']),
    ).to.include({
      name: 'Prénom Nom',
    });
    const event = only(
      'events',
      'Agenda',
      ['Titre', 'Date', 'Inscription'],
      ['Réunion', '12/03/2027', 'inscription@example.org'],
    );
    expect(event.registration).to.deep.equal({ email: 'inscription@example.org' });
  });
});

const text = (content: string) => new TextEncoder().encode(content);
const latin = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0));
const utf16 = (content: string) =>
  Uint8Array.from(
    [...`\ufeff${content}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );

describe('what is not to be published', () => {
  const people = (heads: string[], ...rows: Cell[][]) =>
    importSheets([{ sheet: sheetOf('Référents', [heads, ...rows]), file: 'f' }]);

  for (const said of [
    ...['non', 'n', '0', 'FAUX', 'elle refuse', 'ne souhaite pas', 'opposition', 'désaccord'],
    ...['sans accord', 'retiré', 'jamais', 'pas encore', 'en attente'],
  ]) {
    it(`consent: ${said}`, () => {
      const result = people(['Nom', 'Rôle', 'Accord'], ['Prénom Nom', 'Référent', said]);
      expect(result.dataset.referents).to.equal(undefined);
      expect(codesOf(result)).to.include('consent-refused');
    });
  }

  it('whatever its column is called, and in any list', () => {
    for (const [head = '', said = ''] of [
      ['Consentement RGPD (oui/non)', 'non'],
      ['Autorisation de publication', 'Non'],
      ['Publiable', 'non'],
      ['Ne pas publier', 'x'],
      ['Masqué', 'oui'],
    ]) {
      const result = imported(['Nom', 'Ville', head], ['A', 'Mende', said]);
      expect(result.dataset.actors, head).to.equal(undefined);
    }
    const kept = people(
      ['Nom', 'Rôle', 'Accord', 'Ne pas publier'],
      ['Prénom Nom', 'Référent', '12/01/2026', ''],
      ['Autre Nom', 'Référent', 'oui', 'non'],
    );
    expect((kept.dataset.referents as Json[]).length).to.equal(2);
  });

  it('columns and cells that say so', () => {
    const result = people(
      ['Nom', 'Rôle', 'Téléphone (usage interne)', 'Mail perso (confidentiel)', 'Mail'],
      ['Prénom Nom', 'Référent', '0600000000', 'a@example.org', 'b@example.org (ne pas publier)'],
    );
    expect(record('referents', result)).to.deep.equal({
      name: 'Prénom Nom',
      role: 'Référent',
      id: 'prenom-nom',
    });
    expect(codesOf(result)).to.deep.equal(['private-column', 'private-column', 'private-cell']);
  });

  it('heads whose brackets turn their meaning round', () => {
    const result = imported(
      ['Nom', 'Recrute (ancien)', 'Horaires (fermeture)', 'Commune (naissance)', 'Ville'],
      ['A', 'oui', 'lundi 9h-12h', 'Paris', 'Mende'],
    );
    expect(record('actors', result)).to.deep.equal({
      name: 'A',
      location: { city: 'Mende' },
      id: 'a',
    });
  });
});

describe('several tables, and titles between rows', () => {
  const importText = (lines: string[]) =>
    importFiles([{ name: 'suivi.csv', bytes: new TextEncoder().encode(lines.join('\n')) }]);
  const list = ({ dataset }: Imported, name: string, path = 'name') =>
    (dataset[name] as Json[] | undefined)?.map((each) => at(each, path));

  it('one below the other, of two kinds', async () => {
    const result = await importText([
      'Nom;Ville;Téléphone',
      'MSP;Mende;0466000000',
      ';;',
      'Titre;Date;Lieu',
      'Réunion;12/03/2027;Mende',
    ]);
    expect(list(result, 'actors')).to.deep.equal(['MSP']);
    expect(list(result, 'events', 'start')).to.deep.equal(['2027-03-12']);
    expect(result.places.get('events')?.[0]?.row).to.equal(5);
  });

  it('three with titles, one of which says what they are', async () => {
    const result = await importText([
      'Structures du territoire;;',
      'Nom;Ville;Téléphone',
      'MSP;Mende;0466000000',
      ';;',
      'Pharmacies;;',
      'Nom;Ville;Téléphone',
      'B;Florac;0466000001',
      ';;',
      ';;',
      'Agenda;;',
      'Quoi;Date;Horaires',
      'Réunion;12/03/2027;18h',
    ]);
    expect(list(result, 'actors')).to.deep.equal(['MSP', 'B']);
    expect(list(result, 'actors', 'kind')).to.deep.equal([undefined, 'pharmacie']);
    expect(list(result, 'events', 'start')).to.deep.equal(['2027-03-12T18:00']);
  });

  it('one, though it has gaps and repeats its heads', async () => {
    const result = await importText([
      'Nom;Ville;Téléphone',
      'A;Mende;0466000000',
      ';;',
      'B;Florac;0466000001',
      ';;',
      'Nom;Ville;Téléphone',
      'C;Langogne;0466000002',
    ]);
    expect(list(result, 'actors')).to.deep.equal(['A', 'B', 'C']);
    expect(result.counts.length).to.equal(1);
  });

  it('titles of territories and of kinds', () => {
    const people = importSheets([
      {
        file: 'f',
        sheet: sheetOf('Référents', [
          ['Nom', 'Rôle', 'Mail'],
          ['LOZÈRE'],
          ['Prénom Nom', 'Référent', 'a@example.org'],
          ['Hérault (34)'],
          ['Autre Nom', 'Référente', 'b@example.org'],
        ]),
      },
    ]);
    expect(list(people, 'referents', 'territories')).to.deep.equal([['48'], ['34']]);
    const places = importSheets([
      {
        file: 'f',
        sheet: sheetOf('Structures', [
          ['Nom', 'Ville', 'Téléphone'],
          ['MAISONS DE SANTÉ :'],
          ['A', 'Mende'],
          ['Pharmacies'],
          ['B', 'Florac'],
          ['À compléter :'],
          ['C', 'Langogne'],
          ['Structure sans rien'],
        ]),
      },
    ]);
    expect(list(places, 'actors', 'kind')).to.deep.equal([
      'msp',
      'pharmacie',
      undefined,
      undefined,
    ]);
    expect(codesOf(places)).to.deep.equal(['section-row', 'section-row', 'aside-row']);
  });

  it('one after the other and again the first', async () => {
    const result = await importText([
      'Nom;Ville;Téléphone',
      'A;Mende;0466000000',
      ';;',
      'Nom;Rôle;Mail',
      'P N;Référent;a@example.org',
      ';;',
      'Agenda;;',
      ';;',
      'Titre;Date;Lieu',
      'Réunion;12/03/2027;Mende',
      'Nom;Ville;Téléphone',
      'C;Alès;0466000009',
    ]);
    expect(list(result, 'actors')).to.deep.equal(['A', 'C']);
    expect(list(result, 'referents')).to.deep.equal(['P N']);
    expect(list(result, 'events', 'title')).to.deep.equal(['Réunion']);
  });

  it('titles of tables count as those between rows', async () => {
    const result = await importText([
      'Pharmacies;;',
      'Nom;Ville;Téléphone',
      'A;Mende;0466000000',
      ';;',
      'GARD;;',
      'Nom;Ville;Téléphone',
      'B;Alès;0466000001',
    ]);
    expect(list(result, 'actors', 'kind')).to.deep.equal(['pharmacie', undefined]);
    expect(list(result, 'actors', 'territories')).to.deep.equal([undefined, ['30']]);
  });

  it('a record that is only a name is no title, and a title ends the one before', () => {
    const sheet = (...rows: Cell[][]) =>
      importSheets([
        { file: 'f', sheet: sheetOf('Structures', [['Nom', 'Ville', 'Mail'], ...rows]) },
      ]);
    const names = sheet(['Mairie'], ['Faculté', 'Mende'], ['CPAM'], ['Ordre', 'Mende']);
    expect(list(names, 'actors')).to.deep.equal(['Mairie', 'Faculté', 'CPAM', 'Ordre']);
    expect(list(names, 'actors', 'kind')).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const after = sheet(['Pharmacies'], ['A', 'Mende'], ['MÉDICO-SOCIAL'], ['B', 'Alès']);
    expect(list(after, 'actors', 'kind')).to.deep.equal(['pharmacie', undefined]);
    const both = sheet(['LOZÈRE'], ['A', 'Mende'], ['HÉRAULT ET GARD'], ['B', 'Alès']);
    expect(list(both, 'actors', 'territories')).to.deep.equal([['48'], ['34', '30']]);
  });

  it('one territory, whatever it is called; a place in it is another', () => {
    const texts = ['Lozère', 'Dép. 48', '48', 'N°48', 'Lozère (48)', 'Florac (48)', 'Secteur (48)'];
    const result = importSheets([
      {
        file: 'f',
        sheet: sheetOf('Structures', [
          ['Nom', 'Territoire'],
          ...texts.map((text, index): Cell[] => [`S${String(index)}`, text]),
        ]),
      },
    ]);
    expect(list(result, 'territories', 'id')).to.deep.equal(['48']);
    expect(list(result, 'actors', 'territories')).to.deep.equal([
      ...Array.from({ length: 5 }, () => ['48']),
      undefined,
      undefined,
    ]);
    expect(codesOf(result).filter((code) => code === 'no-such-record').length).to.equal(2);
  });

  it('a quote in the middle swallows no rows, a ditto mark skips gaps, a total has sums', async () => {
    const quoted = await importText([
      'Nom;Ville;Description',
      'A;Mende;"Accueil',
      'B;Alès;x',
      'C;Nîmes;dit "oui"',
    ]);
    expect(quoted.counts.reduce((sum, { records }) => sum + records, 0)).to.equal(3);
    const gap = await importText(['Nom;Ville;Téléphone', 'A;Mende;', ';;', 'B;idem;', 'C;"";idem']);
    expect(list(gap, 'actors', 'location.city')).to.deep.equal(['Mende', 'Mende', undefined]);
    expect(codesOf(gap)).to.include('refused');
    const totals = importSheets([
      {
        file: 'f',
        sheet: sheetOf('Ressources', [
          ['Titre', 'Lien'],
          ['Total des aides', 'https://example.org'],
          ['Total', 2],
        ]),
      },
    ]);
    expect(list(totals, 'resources', 'title')).to.deep.equal(['Total des aides']);
  });

  it('hours that a date does not take are told; "2 heures" is how long', () => {
    const read = (date: string, from: string, to = '') =>
      imported(
        ['Titre', 'Date', 'Heure de début', 'Heure de fin'],
        ['R', date, from, to],
        'Agenda',
      );
    expect(codesOf(read('mars 2027', '18h'))).to.include('refused');
    expect(codesOf(read('12/03/2027 18h', '19h'))).to.include('refused');
    expect(record('events', read('12/03/2027', '18h30', '2 heures')).end).to.equal(
      '2027-03-12T20:30',
    );
  });

  it('an address that contradicts the town beside it stays whole', () => {
    const result = imported(
      ['Nom', 'Adresse', 'Ville'],
      ['A', '8 rue X, 34000 Montpellier', 'Mende'],
    );
    expect(record('actors', result).location).to.deep.equal({
      address: '8 rue X, 34000 Montpellier',
      city: 'Mende',
    });
  });

  it('heads below each other are told in a file that is named after its list', async () => {
    const lines = ['Nom;MSP A;MSP B', 'Commune;Mende;Florac', 'Téléphone;0465710000;0465710001'];
    const result = await importFiles([{ name: 'structures.csv', bytes: text(lines.join('\n')) }]);
    expect(codesOf(result)).to.deep.equal(['transposed']);
  });

  it('an address of a map gives the longitude first', () => {
    expect(pairIn('https://www.google.com/maps/@44.518,3.5,15z')).to.deep.equal([3.5, 44.518]);
    expect(pairIn('geo:-21.115,55.536')).to.deep.equal([55.536, -21.115]);
  });

  it('a name and a code that contradict each other are no territory', () => {
    expect(officialTerritory('Lozère (48)')).to.include({ code: '48', level: 'departement' });
    expect(officialTerritory('48 - Lozère')).to.include({ code: '48' });
    expect(officialTerritory('Lozère (34)')).to.equal(undefined);
    expect(officialTerritory('34 - Lozère')).to.equal(undefined);
  });

  const heads: [head: string, isPrivate: boolean][] = [
    ['Téléphone (interne)', true],
    ['Téléphone (perso)', true],
    ['Téléphone (réservé équipe)', true],
    ['Téléphone (réservé à la coordination)', true],
    ['Téléphone (secrétariat uniquement)', true],
    ['Téléphone (pas sur le site)', true],
    ['Description (équipe seulement)', true],
    ['Courriel (hors annuaire)', true],
    ['Téléphone', false],
    ['Téléphone (secrétariat)', false],
    ['Description (adultes uniquement)', false],
    ['Description (accueil d’internes bienvenu)', false],
  ];
  for (const [head, isPrivate] of heads) {
    it(`a column "${head}" is ${isPrivate ? 'not ' : ''}published`, () => {
      const result = imported(['Nom', head], ['A', '04 66 49 00 00']);
      expect(JSON.stringify(result.dataset).includes('04 66 49 00 00')).to.equal(!isPrivate);
      if (isPrivate) expect(result.remarks).not.to.deep.equal([]);
    });
  }

  const answers: [head: string, cell: Cell, isPublished: boolean][] = [
    ['Refus de diffusion', 'oui', false],
    ['Refus de diffusion', 'total', false],
    ['Refus de diffusion', 'non', true],
    ['Opposition', 'x', false],
    ['Publier ?', 'non', false],
    ['Publier ?', 'oui', true],
    ['Diffusion', 'non', false],
    ['Accepte de figurer', 'non', false],
    ['Accepte de nouveaux patients', 'non', true],
    ['Visible', 'non', false],
    ['Affichage site', 'non', false],
    ['Accord', '?', false],
    ['Accord', 'oui sauf mail', false],
    ['Accord', 'à voir', false],
    ['Accord', 'relancé 2 fois', false],
    ['Accord', 'plus maintenant', false],
    ['Accord', 'injoignable', false],
    ['Accord', 'Tarn', false],
    ['Accord', 'oui', true],
    ['Accord', 'OK par mail le 12/03/2026', true],
    ['Accord', 'signé', true],
    ['Accord donné le', 46091, true],
    ['Consentement', '12/03/2026', true],
    ['Accord', '', true],
    ['Autorisation', 'ARS 2019-12', true],
  ];
  const HIDING = /^(?:refus|oppos|masqu)/i;
  for (const [head, cell, isPublished] of answers) {
    it(`"${String(cell)}" below "${head}" is ${isPublished ? 'published' : 'withheld, and told'}`, () => {
      const result = imported(['Nom', 'Fonction', head], ['A', 'R', cell], 'Référents');
      const people = (result.dataset.referents ?? []) as Json[];
      expect(people).to.have.length(isPublished ? 1 : 0);
      if (!isPublished)
        expect(codesOf(result)).to.include.members([
          HIDING.test(head) ? 'row-withheld' : 'consent-refused',
        ]);
    });
  }

  it('a rule and a day that are none are told with what to write', () => {
    const rule = imported(
      ['Titre', 'Date', 'Répétition (RRULE)'],
      ['A', '14/01/2027', 'tous les mois'],
      'Agenda',
    );
    expect(codesOf(rule)).to.include('rule-refused');
    expect(record('events', rule)).not.to.have.property('recurrence');
    for (const cell of ['mai 2026', 'du 12 au 13 juin 2026', 'chaque année']) {
      expect(codesOf(imported(['Nom', 'Vérifié le'], ['A', cell]))).to.include('day-refused');
    }
  });

  it('letters of an encoding that was read as another are told', async () => {
    const result = await importText(['Nom;Ville', 'Maison de FÃ©lines;BÃ©ziers']);
    expect(codesOf(result)).to.deep.equal(['encoding-doubtful']);
  });

  it('a sheet named "Liste" that holds structures is read', () => {
    const result = imported(['Nom', 'Type', 'Commune'], ['A', 'MSP', 'Mende'], 'Liste');
    expect(record('actors', result)).to.include({ name: 'A', kind: 'msp' });
  });

  it('nought for both coordinates is no place', () => {
    const heads = ['Nom', 'Latitude', 'Longitude'];
    const result = imported(heads, ['A', 0, 0]);
    expect(codesOf(result)).to.deep.equal(['not-on-earth']);
    expect(record('actors', result)).not.to.have.property('location');
    expect(codesOf(imported(heads, ['A', '0', '0,0']))).to.deep.equal(['not-on-earth']);
  });

  it('a cell for both coordinates that says nothing leaves those of their own', () => {
    for (const cell of ['n/a', '-', 'à compléter']) {
      const result = imported(['Nom', 'GPS', 'Latitude', 'Longitude'], ['A', cell, 44.5, 3.5]);
      expect(record('actors', result).location).to.deep.equal({ coordinates: [3.5, 44.5] });
    }
  });

  it('heads below each other are told', async () => {
    const result = await importText([
      'Nom;A;B',
      'Ville;Mende;Florac',
      'Téléphone;1;2',
      'Adresse;x;y',
    ]);
    expect(codesOf(result)).to.deep.equal(['transposed']);
  });
});

describe('a file', () => {
  const rows: [name: string, bytes: Uint8Array, cities: string[], code?: string][] = [
    ['semicolons', text('nom;ville\nA;Mende\n'), ['Mende']],
    ['commas', text('nom,ville\nA,Mende\n'), ['Mende']],
    ['tabs', text('nom\tville\nA\tMende\n'), ['Mende']],
    ['bars', text('nom|ville\nA|Mende\n'), ['Mende']],
    ['a separator that Excel is told', text('sep=;\nnom;ville\nA;Mende\n'), ['Mende']],
    [
      'commas in cells',
      text('nom;adresse;ville\nA;12, rue X, bât. B;Mende\nB;3, rue Y;Florac\n'),
      ['Mende', 'Florac'],
    ],
    ['carriage returns alone', text('nom;ville\rA;Mende\r'), ['Mende']],
    ['a byte order mark', text('\ufeffnom;ville\nA;Mende\n'), ['Mende']],
    ['Windows-1252', latin('Dénomination;Ville\nA;Béziers\n'), ['Béziers'], 'encoding'],
    ['UTF-16', utf16('nom;ville\nA;Béziers\n'), ['Béziers'], 'encoding'],
    ['a cell of several lines', text('nom;description;ville\nA;"un\ndeux";Mende\n'), ['Mende']],
    ['inches', text('nom;description;ville\nA;écran 5" pouces;Mende\n'), ['Mende']],
    [
      'a quote that nothing closes',
      text('nom;ville\nA;Mende\n"B;Florac\nC;Langogne\n'),
      ['Mende', 'Florac', 'Langogne'],
      'unclosed-quote',
    ],
    [
      'a title above',
      text('Annuaire 2026;;\n;;\nNom;Ville;Téléphone\nA;Mende;0465710000\n'),
      ['Mende'],
      'rows-above',
    ],
    [
      'two rows of heads',
      text('Identité;Lieu;Lieu\nNom;Commune;Code postal\nA;Mende;48000\n'),
      ['Mende'],
      'rows-above',
    ],
    ['heads again', text('nom;ville\nA;Mende\nnom;ville\nB;Florac\n'), ['Mende', 'Florac']],
    ['empty rows', text('nom;ville\n;\nA;Mende\n;\n'), ['Mende']],
    [
      'rows of uneven length',
      text('nom;ville;tel\nA;Mende\nB;Florac;0465710000;x\n'),
      ['Mende', 'Florac'],
    ],
    ['a formula injection', text("nom;ville\n'=1+1;Mende\n"), ['Mende']],
    [
      'HTML saved as .xls',
      text(
        '<html><table><tr><th>Nom</th><th>Ville</th></tr><tr><td>A</td><td>Mende</td></tr></table></html>',
      ),
      ['Mende'],
      'html-table',
    ],
    [
      'GeoJSON',
      text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A","ville":"Mende"},"geometry":{"type":"Point","coordinates":[3.5,44.5]}}]}',
      ),
      ['Mende'],
    ],
    [
      'uMap',
      text(
        '{"type":"umap","layers":[{"_umap_options":{"name":"Santé"},"features":[{"type":"Feature","properties":{"name":"A","ville":"Mende"},"geometry":{"type":"Point","coordinates":[3.5,44.5]}}]}]}',
      ),
      ['Mende'],
    ],
    [
      'GoGoCarto',
      text(
        '{"data":[{"id":"x","name":"A","geo":{"latitude":44.5,"longitude":3.5},"address":{"addressLocality":"Mende"}}]}',
      ),
      ['Mende'],
    ],
    ['a list of objects', text('[{"nom":"A","commune":"Mende"}]'), ['Mende']],
    [
      'FINESS',
      text(
        'finess;etalab;93;2026-01-05\nstructureet;480000017;480780097;CH MENDE;CENTRE HOSPITALIER DE MENDE;;;;AV;DU 8 MAI 1945;;;095;48;LOZERE;48000 MENDE;0466494949;;355;Centre Hospitalier;1102;;26480001200014;8610Z;03;;1;;1979-02-13;1979-02-13;2025-01-01;\ngeolocalisation;480000017;740000;6380000;IGN;2026-01-05\n',
      ),
      ['MENDE'],
    ],
  ];
  for (const [name, bytes, cities, code] of rows) {
    it(name, async () => {
      const result = await importFiles([{ name: 'structures.csv', bytes }]);
      const list = (result.dataset.actors ?? []) as Json[];
      expect(list.map((each) => at(each, 'location.city'))).to.deep.equal(cities);
      if (code) expect(codesOf(result)).to.include(code);
    });
  }

  it('a calendar', async () => {
    const ics =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Réunion\nDTSTART:20270114T183000Z\nEND:VEVENT\nEND:VCALENDAR\n';
    const result = await importFiles([{ name: 'agenda.ics', bytes: text(ics) }]);
    expect(record('events', result)).to.include({ title: 'Réunion' });
  });

  const bad: [name: string, bytes: Uint8Array, code: string][] = [
    ['nothing', new Uint8Array(), 'file-empty'],
    ['spaces', text(' \n \n'), 'file-empty'],
    ['a PDF', text('%PDF-1.7 …'), 'file-unknown'],
    ['a web page', text('<!doctype html><p>Bonjour'), 'file-unknown'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), 'file-unknown'],
    [
      'half an archive',
      zipSync({ 'xl/workbook.xml': strToU8('x'.repeat(999)) }).slice(0, 90),
      'file-corrupt',
    ],
    ['half a JSON', text('{"a": [1, 2'), 'file-corrupt'],
    ['no heads', text('A;Mende\nB;Florac\n'), 'no-header'],
    ['a calendar without events', text('BEGIN:VCALENDAR\nEND:VCALENDAR'), 'no-records'],
    [
      'an archive that would fill the memory',
      zipSync({ 'xl/sharedStrings.xml': new Uint8Array(210e6) }, { level: 1 }),
      'file-too-large',
    ],
  ];
  for (const [name, bytes, code] of bad) {
    it(`${name}: told`, async () => {
      const result = await importFiles([{ name: 'x.xlsx', bytes }]);
      expect(codesOf(result)).to.include(code);
      expect(result.remarks.some(({ severity }) => severity === 'error')).to.equal(true);
    });
  }

  it('formulas are never written as such', async () => {
    const sheet = sheetOf('Structures', [
      ['Nom'],
      ['=HYPERLINK("https://example.org")'],
      ['@SUM(1)'],
    ]);
    for (const format of ['xlsx', 'ods', 'csv'] as const) {
      const files = await writeWorkbook([sheet], format, 'x');
      if (format === 'csv') {
        expect(new TextDecoder().decode(files[0]!.bytes))
          .to.include("'=HYPERLINK")
          .and.to.include("'@SUM");
      }
      const result = await importFiles(files, { table: 'actors' });
      expect((result.dataset.actors as Json[]).map(({ name }) => name)).to.deep.equal([
        '=HYPERLINK("https://example.org")',
        '@SUM(1)',
      ]);
    }
  });

  it('ids are those of the last time', () => {
    const sheet = (rows: Cell[][]) => [
      { sheet: sheetOf('Structures', [['Nom', 'Ville'], ...rows]), file: 'f' },
    ];
    const first = importSheets(
      sheet([
        ['A', 'Mende'],
        ['A', 'Florac'],
      ]),
    );
    const ids = (first.dataset.actors as Json[]).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(2);
    const previous = {
      ...first.dataset,
      actors: [
        { ...(first.dataset.actors as Json[])[0], id: 'kept' },
        (first.dataset.actors as Json[])[1],
      ],
    };
    const again = importSheets(
      sheet([
        ['A', 'Florac'],
        ['A', 'Mende'],
      ]),
      { previous },
    );
    expect((again.dataset.actors as Json[]).map(({ id }) => id)).to.deep.equal([ids[1], 'kept']);
  });
});

const HELD: Readonly<Record<string, readonly [heads: string[], row: string[]]>> = {
  Agenda: [
    ['Titre', 'Date'],
    ['Réunion', '2027-03-12'],
  ],
  Référents: [
    ['Nom', 'Rôle'],
    ['Prénom Nom', 'Référente'],
  ],
  Structures: [
    ['Nom', 'Ville'],
    ['Cabinet', 'Mende'],
  ],
  Annonces: [
    ['Titre', 'Profession'],
    ['Remplacement', 'Médecin'],
  ],
};

describe('a row that is not, or no longer, to be published', () => {
  const rows: [sheet: string, head: string, cell: string, isHeld: boolean][] = [
    ['Agenda', 'Statut', 'Brouillon', true],
    ['Agenda', 'État', 'À valider', true],
    ['Agenda', 'Statut', 'privé', true],
    ['Agenda', 'Statut de publication', 'Supprimé', true],
    ['Agenda', 'Publication', 'ne pas publier', true],
    ['Agenda', 'Statut', 'non validé', true],
    ['Agenda', 'Statut', 'Confirmé', false],
    ['Agenda', 'Statut', 'Annulé (grève)', false],
    ['Référents', 'Statut', 'Ancienne', true],
    ['Référents', 'Statut', 'démissionnaire', true],
    ['Référents', 'Situation', 'a quitté le territoire', true],
    ['Référents', 'Statut', 'vacant', false],
    ['Structures', 'Statut', 'fermé définitivement', true],
    ['Structures', 'Statut', 'privé', false],
    ['Structures', 'Remarques', 'Ne souhaite pas apparaître sur le site', true],
    ['Structures', 'Commentaire', 'NE PAS DIFFUSER', true],
    ['Structures', 'Remarques', 'ne pas stationner devant', false],
    ['Annonces', 'Statut', 'Pourvu', true],
    ['Référents', 'Statut', 'A démissionné', true],
    ['Référents', 'Statut', 'Plus en poste', true],
    ['Référents', 'Statut', 'Mandat terminé', true],
    ['Référents', 'Statut', 'Départ le 30/06/2025', true],
    ['Référents', 'Statut', 'Retraitée depuis janvier', true],
    ['Référents', 'Statut', 'Doublon à supprimer', true],
    ['Référents', 'Statut', 'Actif (ne pas publier)', true],
    ['Référents', 'Statut', 'Ancienne interne, en poste', false],
    ['Référents', 'Statut', 'Ex-interne', false],
    ['Référents', 'Statut', 'Retraité actif', false],
    ['Référents', 'Statut', 'Remplacée par Luc (congé mat.)', false],
    ['Référents', 'Statut', 'Quitte le poste fin juin', false],
    ['Référents', 'Statut', 'parti en congé maternité', false],
    ['Référents', 'Statut', 'fin de mandat 2028', false],
    ['Référents', 'Notes', 'ne travaille plus le mercredi', false],
    ['Référents', 'Notes', 'n’est plus interne', false],
    ['Référents', 'Notes', 'Départ en congé maternité en mai', false],
    ['Référents', 'Notes', 'ne pas publier sa photo', false],
    ['Référents', 'Notes', 'à enlever du site', true],
    ['Référents', 'Notes', 's’oppose à la publication', true],
    ['Référents', 'Diffusion', 'Site internet uniquement', false],
    ['Référents', 'Diffusion', 'Grand public uniquement', false],
    ['Référents', 'Parti', '12/03/2024', true],
    ['Référents', 'Parti le', '12/03/2024', true],
    ['Structures', 'Actif', 'Non renseigné', false],
    ['Structures', 'Archivé', 'archivé', true],
    ['Structures', 'Statut', 'fermeture définitive au 31/12/2027', false],
    ['Structures', 'Statut', 'provisoire', false],
    ['Annonces', 'Statut', 'Recrutement en cours', false],
    ['Annonces', 'Statut', 'pourvu partiellement', false],
    ['Annonces', 'Statut', '1 poste pourvu sur 2', false],
    ['Annonces', 'Statut', 'Fermé en août', false],
    ['Annonces', 'Pourvu', 'pourvu', true],
    ['Agenda', 'En ligne', 'non', false],
    ['Référents', 'Validation', 'NON', true],
    ['Référents', 'Diffusion', 'interne', true],
    ['Référents', 'Diffusion', 'CPTS uniquement', true],
    ['Référents', 'Statut (fiche)', 'Brouillon', true],
    ['Référents', 'Fiche', 'Brouillon', true],
    ['Référents', 'Actif', 'non', true],
    ['Référents', 'Actif', 'oui', false],
    ['Référents', 'Toujours en poste ?', 'non', true],
    ['Référents', 'Archivé', 'oui', true],
    ['Référents', 'Archivé', 'non', false],
    ['Référents', 'À supprimer', 'x', true],
    ['Référents', 'Sur le site', 'non', true],
    ['Référents', 'Masquer', '1', true],
    ['Référents', 'Remarques', 'A quitté la CPTS en mars', true],
    ['Référents', 'Notes', 'ne pas mettre sur le site', true],
    ['Référents', 'Observations', 'Ne veut pas que son nom apparaisse', true],
    ['Référents', 'Commentaires', 'fiche à valider par la présidente', true],
    ['Référents', 'Notes', 'Refuse d’être photographiée', false],
    ['Référents', 'Notes', 'Confidentiel : code porte 1234', false],
    ['Structures', 'Remarques', 'FERMÉ DÉFINITIVEMENT', true],
    ['Structures', 'Remarques', 'Fermé le lundi', false],
    ['Structures', 'Statut', 'Fermeture définitive', true],
    ['Structures', 'Statut', 'A cessé son activité', true],
    ['Structures', 'Statut', 'fermé temporairement', false],
    ['Annonces', 'Observations', 'POURVU', true],
    ['Annonces', 'Statut', 'Poste pourvu', true],
    ['Annonces', 'Statut', 'Candidat trouvé', true],
    ['Annonces', 'Statut', 'Non pourvu', false],
    ['Annonces', 'Pourvu', 'oui', true],
    ['Annonces', 'Disponible', 'non', true],
    ['Annonces', 'Statut', 'ouvert', false],
  ];
  for (const [sheet, head, cell, isHeld] of rows) {
    it(`${sheet}, ${head}: ${cell}`, () => {
      const [heads, row] = HELD[sheet]!;
      const result = imported([...heads, head], [...row, cell], sheet);
      const { counts, remarks } = result;
      expect(counts[0]!.records).to.equal(isHeld ? 0 : 1);
      const held = remarks.find(isHeldBack);
      if (!isHeld) expect(held).to.equal(undefined);
      else {
        expect(held).to.include({ severity: 'error', row: 2, column: head, read: cell });
        // Nothing else is asked for a row that is not taken.
        expect(remarks.filter((each) => each.row === 2 && !isHeldBack(each))).to.deep.equal([]);
      }
    });
  }
});

describe('who is asked for something else than a place in the list', () => {
  const answers: [head: string, cell: string, isHeld: boolean][] = [
    ['Droit à l’image', 'non', false],
    ['Accord photo', 'non', false],
    ['Accord du maire', 'en attente', false],
    ['Publié ?', 'Non', true],
    ['Consentement', 'retrait le 12/03/2025', true],
    ['Consentement', 'oral, à confirmer', true],
    ['Consentement', 'oui jusqu’au 31/12/2024', true],
    ['Consentement', 'Accepté', false],
    ['Consentement', 'pas de souci', false],
    ['Consentement', 'Bien sûr', false],
    ['Consentement', 'A donné son accord', false],
    ['Consentement', 'Oui (12/03/26)', false],
  ];
  for (const [head, cell, isHeld] of answers) {
    it(`${head}: ${cell}`, () => {
      const { counts, dataset } = imported(['Nom', 'Rôle', head], ['A', 'R', cell], 'Référents');
      expect(counts[0]!.records).to.equal(isHeld ? 0 : 1);
      expect(JSON.stringify(dataset)).not.to.include('"Non"');
    });
  }
  it('keeps the day inside a yes, and asks for it where there is none', () => {
    const of = (cell: string) => imported(['Nom', 'Rôle', 'Accord'], ['A', 'R', cell], 'Référents');
    expect(record('referents', of('Oui (12/03/26)')).consent).to.equal('2026-03-12');
    expect(codesOf(of('oui'))).to.deep.equal(['consent-undated']);
  });
});

describe('what is for the office alone', () => {
  const cells: [head: string, cell: string, left: string | undefined][] = [
    ['Téléphone', '06 12 34 56 78 (perso)', undefined],
    ['Téléphone', '06 12 34 56 78 PERSO', undefined],
    ['Téléphone', '06 12 34 56 78 (numéro privé)', undefined],
    ['Téléphone', '06 12 34 56 78 - à ne pas donner', undefined],
    ['Téléphone', '06 12 34 56 78 pas sur le site', undefined],
    ['Téléphone', '04 66 00 00 00 / 06 12 34 56 78 (privé)', '04 66 00 00 00'],
    ['Téléphone', '04 66 00 00 00 (ancien numéro)', undefined],
    ['Téléphone', 'liste rouge', undefined],
    ['Téléphone', '04 66 00 00 00 (accueil)', '04 66 00 00 00 (accueil)'],
    ['Courriel', 'a@cpts.fr ; b@gmail.com (privé)', 'a@cpts.fr'],
    ['Courriel', 'contact@perso.example.org', 'contact@perso.example.org'],
  ];
  for (const [head, cell, left] of cells) {
    it(`${head}: ${cell}`, () => {
      const result = imported(['Nom', 'Rôle', head], ['A', 'R', cell], 'Référents');
      const { phone, email, other } = (record('referents', result).contact ?? {}) as Json;
      expect(phone ?? email).to.equal(left);
      expect(other).to.equal(undefined);
      expect(codesOf(result).includes('private-cell')).to.equal(left !== cell);
    });
  }
  it('columns of notes are no description', () => {
    for (const head of ['Notes', 'Commentaires', 'Remarques', 'Infos']) {
      const result = imported(
        ['Titre', 'Date', head],
        ['A', '2027-03-12', 'code alarme'],
        'Agenda',
      );
      expect(JSON.stringify(result.dataset)).not.to.include('alarme');
      expect(codesOf(result)).to.deep.equal(['aside-column']);
    }
  });
  it('sheets whose names say so', () => {
    for (const name of [
      'Archives',
      'Anciens référents',
      'Brouillon',
      'Ne pas publier',
      'Événements annulés',
      'Annonces pourvues',
      'Corbeille',
    ]) {
      const result = imported(['Nom', 'Rôle'], ['A', 'R'], name);
      expect(result.counts, name).to.deep.equal([]);
      expect(codesOf(result), name).to.deep.equal(['held-sheet']);
    }
  });
  it('rows below a title that says so, up to the next title', () => {
    for (const title of ['ARCHIVES', 'Anciens référents', 'Ne pas publier :']) {
      const rows = [
        ['Nom', 'Rôle'],
        ['A', 'R'],
        [title, ''],
        ['B', 'R'],
        ['C', 'R'],
      ];
      const result = importSheets([{ sheet: sheetOf('Référents', rows), file: 'f' }]);
      const people = result.dataset.referents as Json[];
      expect(
        people.map(({ name }) => name),
        title,
      ).to.deep.equal(['A']);
      expect(
        codesOf(result).filter((code) => code === 'row-withheld'),
        title,
      ).to.have.length(2);
    }
  });
  it('marks beside a name', () => {
    const held: [sheet: string, name: string, isHeld: boolean][] = [
      ['Agenda', 'BROUILLON - Soirée', true],
      ['Agenda', '(brouillon) Soirée', true],
      ['Agenda', '[INTERNE] Soirée', true],
      ['Agenda', 'Soirée (interne)', false],
      ['Annonces', '[POURVU] IDE', true],
      ['Annonces', 'Médecin généraliste - POURVU', true],
      ['Structures', 'Cabinet médical - FERMÉ', true],
      ['Structures', 'Pharmacie (fermée définitivement)', true],
      ['Structures', 'Clinique (privé)', false],
      ['Structures', 'Ancienne école, cabinet médical', false],
      ['Structures', 'CeGIDD (test VIH)', false],
      ['Structures', 'Espace jeunes (confidentiel)', false],
      ['Structures', 'Pharmacie (provisoire pendant travaux)', false],
      ['Structures', 'Cesse la violence - association', false],
      ['Agenda', 'Test : dépistage VIH', false],
      ['Agenda', 'Soirée des internes (INTERNE)', false],
      ['Agenda', 'Archives : visite du musée', false],
      ['Annonces', 'RECRUTEMENT : médecin généraliste', false],
      ['Annonces', 'Clinique - recrute', false],
      ['Annonces', 'Remplacement (fermeture estivale)', false],
      ['Annonces', 'Cabinet - fermé le mercredi', false],
    ];
    for (const [sheet, name, isHeld] of held) {
      const [heads, row] = HELD[sheet]!;
      const result = imported([...heads], [name, ...row.slice(1)], sheet);
      expect(result.counts[0]!.records, name).to.equal(isHeld ? 0 : 1);
    }
  });
  it('a title after those that are held back ends them', () => {
    const rows = [
      ['Titre', 'Date'],
      ['PASSÉS ET ANNULÉS', ''],
      ['A', '2027-03-12'],
    ];
    rows[1] = ['Annulés', ''];
    rows.push(['À venir', ''], ['B', '2027-04-12'], ['C', '2027-05-12']);
    const result = importSheets([{ sheet: sheetOf('Agenda', rows), file: 'f' }]);
    const titles = (result.dataset.events as Json[]).map(({ title }) => title);
    expect(titles).to.deep.equal(['B', 'C']);
  });
  it('what a place offers in confidence is its description', () => {
    for (const text of [
      'Consultation gratuite, anonyme et confidentielle',
      'Médicaments à usage interne et externe',
      'Ne pas donner d’aspirine avant 16 ans',
    ]) {
      const result = imported(['Nom', 'Ville', 'Description'], ['A', 'Mende', text]);
      expect(record('actors', result).description).to.equal(text);
    }
  });
  it('numbers of services are for all', () => {
    for (const text of [
      '04 66 11 22 33 (médecine interne)',
      '04 66 11 22 33 (service interne)',
      '04 66 11 22 33 poste interne 12',
      '04 66 11 22 33 (hôpital privé)',
      '04 66 11 22 33 (ancien hôpital)',
      '04 66 11 22 33 (SSIAD, soins à domicile)',
      '04 66 11 22 33 (HAD domicile)',
    ]) {
      const result = imported(['Nom', 'Ville', 'Téléphone'], ['A', 'Mende', text]);
      expect((record('actors', result).contact as Json).phone, text).to.equal(text);
    }
    for (const text of [
      '06 11 22 33 44 (portable de Prénom, personnel)',
      '06 11 22 33 44 (équipe uniquement)',
      '06 11 22 33 44 (hors annuaire)',
      '06 11 22 33 44 (pas public)',
      '06 11 22 33 44 (usage pro, non diffusé)',
    ]) {
      const result = imported(['Nom', 'Ville', 'Téléphone'], ['A', 'Mende', text]);
      expect(record('actors', result).contact, text).to.equal(undefined);
    }
    const both = imported(
      ['Nom', 'Ville', 'Téléphone'],
      ['A', 'Mende', '04 66 11 22 33 et 06 11 22 33 44 (perso)'],
    );
    expect((record('actors', both).contact as Json).phone).to.equal('04 66 11 22 33');
  });
  it('people are no posts, and posts no people', () => {
    const names: [name: string, isPost: boolean][] = [
      ['Référente parcours', true],
      ['Secrétariat du pôle', true],
      ['Directrice Anne Dupont', false],
      ['Charge Daniel', false],
      ['Médiatrice santé', true],
    ];
    for (const [name, isPost] of names) {
      const result = imported(['Nom', 'Mail'], [name, 'a@example.org'], 'Référents');
      expect(record('referents', result)[isPost ? 'role' : 'name'], name).to.equal(name);
    }
  });
  it('a link to a record that is held back is told as that', () => {
    const people = sheetOf('Référents', [
      ['Nom', 'Rôle', 'Statut'],
      ['Prénom Nom', 'R', 'Parti'],
    ]);
    const jobs = sheetOf('Annonces', [
      ['Titre', 'Profession', 'Référents'],
      ['IDE', 'IDE', 'Prénom Nom'],
    ]);
    const result = importSheets([
      { sheet: people, file: 'f' },
      { sheet: jobs, file: 'f' },
    ]);
    expect(codesOf(result)).to.include('withheld-record').and.not.to.include('no-such-record');
  });
  it('columns that the spreadsheet hides', async () => {
    const { writeXlsx } = await import('hucre');
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Référents',
          columns: [{ width: 10 }, { width: 10 }, { width: 10, hidden: true }],
          rows: [
            ['Nom', 'Rôle', 'Téléphone'],
            ['A', 'R', '04 66 00 00 00'],
          ],
        },
      ],
    });
    const result = await importFiles([{ name: 'r.xlsx', bytes: new Uint8Array(bytes) }]);
    expect(JSON.stringify(result.dataset)).not.to.include('04 66');
    expect(codesOf(result)).to.include('hidden-column');
  });
});

describe('dates and hours as agendas have them', () => {
  const dates: [heads: string[], cells: Cell[], event: Json][] = [
    [['Titre', 'Date'], ['A', '12 mai 2027 matin'], { start: '2027-05-12' }],
    [['Titre', 'Date'], ['A', '12 mai 2027, en soirée'], { start: '2027-05-12' }],
    [['Titre', 'Date'], ['A', 'demi-journée du 12 mai 2027'], { start: '2027-05-12' }],
    [['Titre', 'Date'], ['A', '19h le 12/05/2027'], { start: '2027-05-12T19:00' }],
    [
      ['Titre', 'Date'],
      ['A', '12/05/2027 à 19h00 (accueil dès 18h30)'],
      { start: '2027-05-12T19:00' },
    ],
    [
      ['Titre', 'Date'],
      ['A', '12/05/2027 20h-1h'],
      { start: '2027-05-12T20:00', end: '2027-05-13T01:00' },
    ],
    [
      ['Titre', 'Date'],
      ['A', '12/05/2027 9h - 13/05/2027 17h'],
      { start: '2027-05-12T09:00', end: '2027-05-13T17:00' },
    ],
    [['Titre', 'Date'], ['A', '12/05/2027 annulé'], { start: '2027-05-12', status: 'cancelled' }],
    [
      ['Titre', 'Date', 'Annulé'],
      ['A', '12/05/2027', 'oui'],
      { start: '2027-05-12', status: 'cancelled' },
    ],
    [
      ['Titre', 'Date', 'Places'],
      ['A', '12/05/2027', 'complet'],
      { start: '2027-05-12', status: 'full' },
    ],
    [
      ['Titre', 'Date', 'Heure', 'Date de fin'],
      ['A', '12/05/2027', '19h', '13/05/2027'],
      { start: '2027-05-12', end: '2027-05-13' },
    ],
    [['Titre', 'Date', 'Heure'], ['A', '12/05/2027', 'dès 19h'], { start: '2027-05-12T19:00' }],
    [
      ['Titre', 'Date', 'Heure'],
      ['A', '12/05/2027', 'à partir de 19h'],
      { start: '2027-05-12T19:00' },
    ],
    [['Titre', 'Date', 'Heure'], ['A', '12/05/2027', '19.30'], { start: '2027-05-12T19:30' }],
    [['Titre', 'Date', 'Heure'], ['A', '12/05/2027', 'midi'], { start: '2027-05-12T12:00' }],
    [
      ['Titre', 'Date', 'Heure'],
      ['A', '12/05/2027', '20h à minuit'],
      { start: '2027-05-12T20:00', end: '2027-05-13T00:00' },
    ],
    [
      ['Titre', 'Date', 'Heure'],
      ['A', '12/05/2027', '12h30 → 14h'],
      { start: '2027-05-12T12:30', end: '2027-05-12T14:00' },
    ],
    [
      ['Titre', 'Date', 'Heure'],
      ['A', '12/05/2027', '9h à 12h'],
      { start: '2027-05-12T09:00', end: '2027-05-12T12:00' },
    ],
  ];
  for (const [heads, cells, event] of dates) {
    it(cells.slice(1).join(', '), () => {
      expect(record('events', imported(heads, cells, 'Agenda'))).to.deep.include(event);
    });
  }
  it('takes no duration for the middle of the night, and no pause for a session', () => {
    const of = (start: string, end: string) =>
      record(
        'events',
        imported(
          ['Titre', 'Date', 'Heure de début', 'Heure de fin'],
          ['A', '2027-03-12', start, end],
          'Agenda',
        ),
      );
    expect(of('18h30', '2h')).not.to.have.property('end');
    expect(of('20h', '1h').end).to.equal('2027-03-13T01:00');
    const pause = imported(
      ['Titre', 'Date', 'Horaires'],
      ['A', '2027-03-12', '9h-17h (pause 12h-13h30)'],
      'Agenda',
    );
    expect(record('events', pause)).to.include({
      start: '2027-03-12T09:00',
      end: '2027-03-12T17:00',
    });
    expect(codesOf(pause)).to.deep.equal(['changed']);
  });
  it('follows an event to its new date', () => {
    const moved = imported(
      ['Titre', 'Date'],
      ['A', '14 janvier 2027 (reporté au 21 janvier 2027)'],
      'Agenda',
    );
    expect(record('events', moved)).to.include({
      start: '2027-01-21',
      previousStart: '2027-01-14',
      status: 'rescheduled',
    });
  });
  it('says of no valid day that it does not exist', () => {
    const { remarks } = imported(['Titre', 'Date'], ['A', '12/05/2027 ou 19/05/2027'], 'Agenda');
    expect(remarks.map(({ code }) => code)).to.include('date-refused');
  });
});

describe('lists and choices in one cell', () => {
  const cells: [sheet: string, head: string, cell: string, path: string, value: unknown][] = [
    ['Structures', 'Langues', 'LSF, anglais et arabe', 'languages', ['fsl', 'en', 'ar']],
    ['Structures', 'Langues', 'anglais/espagnol', 'languages', ['en', 'es']],
    ['Structures', 'Accès en fauteuil', 'non (escalier)', 'accessibility.wheelchair', 'no'],
    ['Structures', 'Accès en fauteuil', 'à vérifier', 'accessibility.wheelchair', undefined],
    ['Structures', 'Recrute', 'Oui, un médecin généraliste', 'recruiting', true],
    ['Structures', 'Recrute', 'Médecin généraliste', 'recruiting', true],
    ['Structures', 'Recrute', 'pas pour le moment', 'recruiting', false],
    ['Structures', 'Recrute', 'peut-être en 2028', 'recruiting', undefined],
    [
      'Structures',
      'Horaires',
      'Lun-Ven 8h30-12h30 14h-18h',
      'openingHours',
      'Mo-Fr 08:30-12:30,14:00-18:00',
    ],
    ['Structures', 'Horaires', 'Lu-Sa 9h-19h', 'openingHours', 'Mo-Sa 09:00-19:00'],
    [
      'Référents',
      'Sujets',
      'Stages / SASPAS / Logement',
      'topics',
      ['Stages', 'SASPAS', 'Logement'],
    ],
  ];
  for (const [sheet, head, cell, path, value] of cells) {
    it(`${head}: ${cell}`, () => {
      const [heads, row] = HELD[sheet]!;
      const list = sheet === 'Structures' ? 'actors' : 'referents';
      const read = record(list, imported([...heads, head], [...row, cell], sheet));
      expect(at(read, path)).to.deep.equal(value);
    });
  }
});

describe('the state of an event', () => {
  const states: [title: string, status: string, expected: Json, code?: string][] = [
    ['Réunion', 'Annulé (grève)', { status: 'cancelled' }, 'changed'],
    ['Réunion', 'Reporté au 15', { status: 'postponed' }, 'changed'],
    ['Réunion', 'COMPLET - liste d’attente', { status: 'full' }, 'changed'],
    ['Réunion', 'Prévu (complet)', { status: undefined }, 'choice-refused'],
    ['Réunion', 'annulé ?', { status: 'cancelled' }, 'changed'],
    ['Réunion', 'N’aura pas lieu', { status: 'cancelled' }, 'changed'],
    ['Réunion', 'Décalé au 15/06', { status: 'postponed' }, 'changed'],
    ['Réunion', 'pas annulé', { status: undefined }, 'choice-refused'],
    ['Réunion', 'Validé', { status: undefined }],
    ['Soirée annulée', '', { status: 'cancelled', title: 'Soirée annulée' }, 'changed'],
    ['Soirée ANNULÉE !!', '', { status: 'cancelled' }, 'changed'],
    ['Soirée - annulé', '', { status: 'cancelled', title: 'Soirée' }, 'changed'],
    ['Soirée (ANNULÉE - grève)', '', { status: 'cancelled', title: 'Soirée' }, 'changed'],
    ['**ANNULE** Soirée', '', { status: 'cancelled', title: 'Soirée' }, 'changed'],
    ['Soirée reportée au 3 juin', '', { status: 'postponed' }, 'changed'],
    [
      'REPORTÉ au 3 juin : Soirée',
      '',
      { status: 'postponed', title: 'REPORTÉ au 3 juin : Soirée' },
      'changed',
    ],
    ['Que faire d’un rendez-vous annulé ?', '', { status: undefined }],
    ['Atelier : annoncer un rendez-vous annulé', '', { status: undefined }],
    ['Reporté par la presse : la santé en Lozère', '', { status: undefined }],
    ['Complet : le bilan de santé des 40 ans', '', { status: undefined }],
    ['Déplacé : spectacle sur les migrants', '', { status: undefined }],
    ['Réunion', 'on verra', { status: undefined }, 'choice-refused'],
    ['ANNULÉ : Réunion', '', { status: 'cancelled', title: 'Réunion' }, 'changed'],
    ['[Reporté] Réunion', '', { status: 'postponed', title: 'Réunion' }, 'changed'],
    ['Réunion (COMPLET)', '', { status: 'full', title: 'Réunion' }, 'changed'],
    ['COMPLET Réunion', '', { status: 'full', title: 'Réunion' }, 'changed'],
    ['Annulée, la réunion ?', '', { status: undefined, title: 'Annulée, la réunion ?' }],
    [
      'Complet bien-être : atelier',
      '',
      { status: undefined, title: 'Complet bien-être : atelier' },
    ],
  ];
  for (const [title, status, expected, code] of states) {
    it(`${title} ${status}`, () => {
      const result = imported(['Titre', 'Date', 'Statut'], [title, '2027-03-12', status], 'Agenda');
      const event = record('events', result);
      for (const [key, value] of Object.entries(expected)) expect(event[key]).to.equal(value);
      expect(codesOf(result)).to.deep.equal(code ? [code] : []);
    });
  }
  it('is told with the words that there are', () => {
    const { remarks } = imported(
      ['Titre', 'Date', 'Statut'],
      ['A', '2027-03-12', 'on verra'],
      'Agenda',
    );
    expect(remarks[0]!.became).to.include('Annulé').and.to.include('Reporté');
  });
});

describe('dates in columns and ranges of their own', () => {
  const dates: [heads: string[], cells: Cell[], event: Json][] = [
    [
      ['Titre', 'Du', 'Au'],
      ['A', '12/03/2027', '14/03/2027'],
      { start: '2027-03-12', end: '2027-03-14' },
    ],
    [
      ['Titre', 'Le', 'De', 'À'],
      ['A', '12/03/2027', '9h', '12h30'],
      { start: '2027-03-12T09:00', end: '2027-03-12T12:30' },
    ],
    [['Titre', 'Date'], ['A', '12-14/03/2027'], { start: '2027-03-12', end: '2027-03-14' }],
    [['Titre', 'Date'], ['A', '30/03-02/04/2027'], { start: '2027-03-30', end: '2027-04-02' }],
    [
      ['Titre', 'Date'],
      ['A', '12/03/2027 9h30-12h / 14h-17h'],
      {
        sessions: [
          { start: '2027-03-12T09:30', end: '2027-03-12T12:00' },
          { start: '2027-03-12T14:00', end: '2027-03-12T17:00' },
        ],
      },
    ],
  ];
  for (const [heads, cells, event] of dates) {
    it(`${heads.slice(1).join(', ')}: ${cells.slice(1).join(', ')}`, () => {
      expect(record('events', imported(heads, cells, 'Agenda'))).to.deep.include(event);
    });
  }
});

describe('what four digits of a postal code are', () => {
  const codeOf = (rows: Cell[][], heads = ['Nom', 'Ville', 'CP', 'Département']) => {
    const result = importSheets([{ sheet: sheetOf('Structures', [heads, ...rows]), file: 'f' }]);
    return [at(record('actors', result), 'location.postalCode'), codesOf(result)] as const;
  };
  it('a lost zero, where nothing contradicts it', () => {
    expect(codeOf([['A', 'Bourg', '1000', '']])[0]).to.equal('01000');
    expect(codeOf([['A', 'Bourg', '1000', 'Ain']])[0]).to.equal('01000');
    expect(
      codeOf([
        ['A', 'Digne', '4800', ''],
        ['B', 'Manosque', '04100', ''],
      ])[0],
    ).to.equal('04800');
  });
  it('told, where the row or the other rows say another département', () => {
    for (const rows of [
      [['A', 'Mende', '4800', 'Lozère']],
      [['A', 'Mende', '4800', '48']],
      [
        ['A', 'Mende', '4800', ''],
        ['B', 'Florac', '48400', ''],
      ],
    ]) {
      const [code, codes] = codeOf(rows);
      expect(code).to.equal(undefined);
      expect(codes).to.include('code-doubtful').and.not.to.include('changed');
    }
  });
});

describe('a record under another name', () => {
  const edition = (sheet: string, rows: Cell[][], previous?: Json) =>
    importSheets([{ sheet: sheetOf(sheet, rows), file: 'f' }], previous ? { previous } : {});
  const same: [
    what: string,
    sheet: string,
    heads: Cell[],
    before: Cell[],
    after: Cell[],
    isSame: boolean,
  ][] = [
    [
      'FINESS',
      'Structures',
      ['Nom', 'FINESS', 'Ville'],
      ['MSP A', '480000017', 'Mende'],
      ['Maison de santé', '480000017', 'Mende'],
      true,
    ],
    [
      'telephone, written otherwise',
      'Structures',
      ['Nom', 'Tél.', 'Mail', 'Ville'],
      ['MSP du Lac', '0466000000', 'a@e.org', 'Mende'],
      ['Maison de santé du Lac', '04 66 00 00 00', 'a@e.org', 'Mende'],
      true,
    ],
    [
      'two of one house',
      'Structures',
      ['Nom', 'Tél.', 'Mail', 'Ville'],
      ['Cabinet Martin', '0466000000', 'a@e.org', 'Mende'],
      ['Pharmacie Durand', '0466000000', 'a@e.org', 'Mende'],
      false,
    ],
    [
      'who follows in a mailbox',
      'Référents',
      ['Nom', 'Rôle', 'Mail'],
      ['Dr Prénom DURAND', 'Référent', 'r@e.org'],
      ['Dr Autre DURAND', 'Référent', 'r@e.org'],
      false,
    ],
    [
      'the page of all offers',
      'Annonces',
      ['Titre', 'Profession', 'Lien'],
      ['Médecin à Mende', 'Médecin', 'https://e.org/offres'],
      ['IDE à Florac', 'IDE', 'https://e.org/offres'],
      false,
    ],
    [
      'a switchboard',
      'Structures',
      ['Nom', 'Tél.', 'Ville'],
      ['Service de cardiologie', '0466000000', 'Mende'],
      ['Service de pédiatrie', '0466000000', 'Mende'],
      false,
    ],
    [
      'an own mailbox, married',
      'Référents',
      ['Nom', 'Rôle', 'Mail'],
      ['Prénom PETIT', 'Référente', 'p@e.org'],
      ['Prénom PETIT-GRAS', 'Référente', 'p@e.org'],
      true,
    ],
    [
      'the mailbox of a post without a name',
      'Référents',
      ['Rôle', 'Mail'],
      ['Référent stages', 'stages@e.org'],
      ['Référente stages et SASPAS', 'stages@e.org'],
      true,
    ],
    ['nothing', 'Structures', ['Nom', 'Ville'], ['MSP A', 'Mende'], ['Maison', 'Mende'], false],
    [
      'day and page of an event',
      'Agenda',
      ['Titre', 'Date', 'Lien'],
      ['Soirée vaccins', '2027-03-12', 'https://e.org/a'],
      ['Soirée vaccination', '2027-03-12', 'https://e.org/a'],
      true,
    ],
    [
      'page of an event of another year',
      'Agenda',
      ['Titre', 'Date', 'Lien'],
      ['A 2027', '2027-03-12', 'https://e.org/a'],
      ['A 2028', '2028-03-12', 'https://e.org/a'],
      false,
    ],
    [
      'a mailbox that a référent hands on',
      'Référents',
      ['Nom', 'Rôle', 'Mail'],
      ['Une Personne', 'Référent', 'referent@e.org'],
      ['Autre Personne', 'Référent', 'referent@e.org'],
      false,
    ],
  ];
  for (const [what, sheet, heads, before, after, isSame] of same) {
    it(`${what}: ${isSame ? 'keeps its id' : 'is another'}`, () => {
      const first = edition(sheet, [heads, before]);
      const again = edition(sheet, [heads, after], first.dataset);
      const list = Object.keys(first.dataset).find((key) => Array.isArray(first.dataset[key]))!;
      const ids = [first, again].map((each) => record(list, each).id);
      expect(ids[0] === ids[1]).to.equal(isSame);
      expect(codesOf(again).includes('renamed')).to.equal(isSame);
    });
  }
  it('does not take the id of another that is there', () => {
    const heads = ['ID', 'Nom', 'FINESS', 'Ville'];
    const first = edition('Structures', [heads, ['a', 'MSP A', '480000017', 'Mende']]);
    const again = edition(
      'Structures',
      [heads, ['a', 'MSP A', '', 'Mende'], ['', 'Maison', '480000017', 'Mende']],
      first.dataset,
    );
    expect((again.dataset.actors as Json[]).map(({ id }) => id)).to.deep.equal(['a', 'maison']);
  });
  it('gives a new date of a meeting an id of its own', () => {
    const heads = ['Titre', 'Date'];
    const days = (...all: string[]) => all.map((day) => ['Groupe de pairs', day]);
    const first = edition('Agenda', [heads, ...days('2027-05-12', '2027-06-09', '2027-07-14')]);
    const again = edition(
      'Agenda',
      [heads, ...days('2027-06-09', '2027-07-14', '2027-09-15')],
      first.dataset,
    );
    const ids = (each: Imported) => (each.dataset.events as Json[]).map(({ id }) => id);
    expect(ids(again)).to.deep.equal([...ids(first).slice(1), 'groupe-de-pairs-2027-09-15']);
  });
  it('says which lists stay as they were', () => {
    const first = edition('Référents', [
      ['Nom', 'Rôle'],
      ['Une Personne', 'Référente'],
    ]);
    const again = edition(
      'Structures',
      [
        ['Nom', 'Ville'],
        ['A', 'Mende'],
      ],
      first.dataset,
    );
    expect(again.dataset.referents).to.have.length(1);
    expect(again.remarks.find(({ code }) => code === 'kept-list')).to.include({
      read: 'Référent·e·s',
      became: '1',
    });
  });
});
