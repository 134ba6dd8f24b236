// What those who keep lists do: totals, ditto marks, columns without a head, two phones, names twice. Told, never lost.
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { importFiles } from '../../src/publish/import-files.js';
import type { ImportOptions } from '../../src/publish/import-sheets.js';
import { sheetName } from '../../src/publish/table/find-table.js';

type Json = Record<string, unknown>;

function load(name: string, text: string, options?: ImportOptions) {
  return importFiles([{ name, bytes: new TextEncoder().encode(text) }], options);
}
const list = ({ dataset }: { dataset: Json }, name: string) => (dataset[name] ?? []) as Json[];
const codes = ({ remarks }: { remarks: readonly { code: string }[] }) =>
  remarks.map(({ code }) => code);

describe('the guide for those who keep lists', () => {
  it('names sheets and columns that are read', async () => {
    const guide = await readFile('demo/guide/donnees.html', 'utf8');
    const [, table = ''] =
      /Les feuilles d’un tableur\s*<\/caption>([^]*?)<\/table>/.exec(guide) ?? [];
    const rows = [
      ...table.matchAll(/<th scope="row">(.*?)<\/th>\s*<td>[^<]*<\/td>\s*<td>(.*?)<\/td>/g),
    ];
    expect(rows).to.have.length(7);
    for (const [, sheet = '', columns = ''] of rows) {
      const heads = columns.split(', ');
      const result = await load(
        `${sheet}.csv`,
        `${heads.join(';')}\n${heads.map(() => 'x').join(';')}`,
      );
      const [count] = result.counts;
      expect(sheetName(count!.table)).to.equal(sheet);
      expect(count!.columns.map(({ head }) => head)).to.deep.equal(heads);
    }
  });
});

describe('lists as they are kept', () => {
  it('ids stay with their records when several have one name', async () => {
    const text = 'Nom;Rôle\nDupont Marie;coordo\nDupont Marie;médecin\nDupont Marie;infirmière\n';
    const first = await load('referents.csv', text);
    const again = await load('referents.csv', text, { previous: first.dataset });
    expect(list(again, 'referents')).to.deep.equal(list(first, 'referents'));
    const agenda = 'Titre;Date\nCours;12 et 13 mars 2027\nCours;12 et 13 avril 2027\n';
    const before = await load('agenda.csv', agenda);
    const after = await load('agenda.csv', agenda, { previous: before.dataset });
    expect(list(after, 'events')).to.deep.equal(list(before, 'events'));
  });

  it('what an advertisement says is read', async () => {
    const result = await load(
      'annonces.csv',
      'Titre;Type;Description\nAssocié·e;Association;À quatre.\n',
    );
    expect(codes(result)).to.deep.equal([]);
    expect(list(result, 'openings')[0]).to.include({
      kind: 'association',
      description: 'À quatre.',
    });
  });

  it('a cell without a head is told', async () => {
    const result = await load('structures.csv', 'Nom;Commune;\nA;Mende;bâtiment B\n');
    expect(result.remarks).to.deep.include({
      file: 'structures.csv',
      sheet: 'structures',
      row: 2,
      severity: 'warning',
      code: 'no-head',
      read: 'bâtiment B',
    });
  });

  it('totals and notes are no records', async () => {
    const result = await load(
      'structures.csv',
      'Nom;Commune\nA;Mende\nTotal : 1;\nSource : CPTS, mars 2027;\n',
    );
    expect(list(result, 'actors')).to.have.length(1);
    expect(codes(result)).to.deep.equal(['aside-row', 'aside-row']);
  });

  it('"idem" is what stands above', async () => {
    const result = await load('structures.csv', 'Nom;Commune\nA;Mende\nB;idem\nC;"\n');
    expect(list(result, 'actors').map(({ location }) => location)).to.deep.equal([
      { city: 'Mende' },
      { city: 'Mende' },
      { city: 'Mende' },
    ]);
  });

  it('two columns for one field: what the second may be besides, or one more way to call', async () => {
    const people = await load('referents.csv', 'Nom;Rôle;Structure\nX;coordo;CPTS du Lodévois\n');
    expect(list(people, 'referents')[0]).to.include({
      name: 'X',
      organisation: 'CPTS du Lodévois',
    });
    const phones = await load(
      'structures.csv',
      'Nom;Tél 1;Tél 2;Portable\nA;0466000000;0466000001;0600000000\n',
    );
    expect(list(phones, 'actors')[0]!.contact).to.deep.equal({
      phone: '0466000000',
      other: ['0466000001', '0600000000'],
    });
  });

  it('municipalities, whatever stands between them', async () => {
    const result = await load(
      'territoires.csv',
      'Nom;Niveau;Communes\nA;cpts;"34142,34079, 1004"\nB;cpts;34142 34079\nC;cpts;34142/2A004\n',
    );
    expect(list(result, 'territories').map((each) => each.codes)).to.deep.equal([
      ['34142', '34079', '01004'],
      ['34142', '34079'],
      ['34142', '2A004'],
    ]);
  });

  it('two territories in a cell', async () => {
    const result = await load('structures.csv', 'Nom;Territoires\nA;Lozère et Gard\nB;48/30\n');
    expect(list(result, 'actors').map(({ territories }) => territories)).to.deep.equal([
      ['48', '30'],
      ['48', '30'],
    ]);
  });

  it('places are no venue, thousands no decimals, nobody is younger than the list', async () => {
    const event = await load('agenda.csv', 'Titre;Date;Places\na;12/03/2027;20\n');
    expect(list(event, 'events')[0]).to.deep.include({ registration: { capacity: 20 } });
    const territory = await load('territoires.csv', 'Nom;Niveau;Population\nA;cpts;12.345\n');
    expect(list(territory, 'territories')[0]!.population).to.equal(12_345);
    const person = await load('referents.csv', 'Nom;Accord donné le\nX;15/06/98\n');
    expect(list(person, 'referents')[0]!.consent).to.equal('1998-06-15');
  });

  it('an evening ends on the next day, and no end is made up', async () => {
    const night = await load(
      'agenda.csv',
      'Titre;Date;Heure de début;Heure de fin\na;12/03/2027;20h;1h\n',
    );
    expect(list(night, 'events')[0]).to.include({
      start: '2027-03-12T20:00',
      end: '2027-03-13T01:00',
    });
    const days = await load(
      'agenda.csv',
      'Titre;Date de début;Heure de début;Date de fin\na;12/03/2027;9h;13/03/2027\n',
    );
    expect(list(days, 'events')[0]).to.include({ start: '2027-03-12', end: '2027-03-13' });
    expect(codes(days)).to.include('hour-alone');
  });

  it('what is no number is kept, and told to be none', async () => {
    const result = await load('structures.csv', 'Nom;Tél\nA;voir le site\n');
    expect(list(result, 'actors')[0]!.contact).to.deep.equal({ phone: 'voir le site' });
    expect(codes(result)).to.deep.equal(['phone-unread']);
  });

  it('of a dataset and a calendar, what is no record is told', async () => {
    const broken = await load(
      'd.json',
      '{"formatVersion":"1","actors":[null,"abc",{"id":5,"name":"Z"}],"events":"x"}',
    );
    expect(list(broken, 'actors')).to.deep.equal([{ id: '5', name: 'Z' }]);
    expect(codes(broken).filter((code) => code === 'not-a-record')).to.have.length(3);
    const undated = await load(
      'a.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR',
    );
    expect(undated.dataset.events ?? []).to.deep.equal([]);
    expect(undated.remarks.some(({ severity }) => severity === 'error')).to.equal(true);
  });

  it('a mapping to a field that is none is told, and the head says what it would', async () => {
    const result = await load('structures.csv', 'Nom;Adresse\nA;1 rue\n', {
      mapping: { Nom: 'nmae' },
    });
    expect(list(result, 'actors')[0]).to.include({ name: 'A' });
    expect(codes(result)).to.include('bad-mapping');
  });
});
