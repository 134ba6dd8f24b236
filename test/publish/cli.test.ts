// The command line as people call it: what it writes, what it refuses, how it ends.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const bin = [resolve('bin/territory-elements.mjs')];
/** The same without the look at what is installed, which takes as long as the rest. */
const main = ['--import', import.meta.resolve('tsx'), resolve('src/cli/main.ts')];
let folder = '';

function run(...args: string[]) {
  return runBy(main, ...args);
}

function runBy(program: readonly string[], ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'fr_FR.UTF-8' },
  });
  return { status, stdout, stderr };
}
const read = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Record<string, unknown>[]>;

describe('the command line', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'territory-'));
    writeFileSync(
      join(folder, 'structures.csv'),
      'Nom;Type;Département;Commune;Tél.;Humeur\nMaison de santé;msp;Lozère;Mende;466490000;bonne\n;msp;48;Mende;;\n',
    );
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('says what is new and what is gone since the last time, and keeps nobody who said no', () => {
    const heads = 'Nom;Rôle;Accord\n';
    writeFileSync(join(folder, 'r.csv'), `${heads}Une Personne;Référente;2026-01-12\n`);
    expect(run('import', 'r.csv', '--table', 'referents', '--out', 'r.json').status).to.equal(0);
    writeFileSync(
      join(folder, 'r.csv'),
      `${heads}Une Personne;Référente en chef;2026-01-12\nAutre Personne;Référent;2026-02-01\n`,
    );
    const again = ['import', 'r.csv', '--table', 'referents', '--out', 'r.json', '--force'];
    expect(run(...again).stderr)
      .to.include('1 ajoutée(s) (Autre Personne)')
      .and.to.include('1 modifiée(s) (Une Personne)');
    writeFileSync(join(folder, 'r.csv'), `${heads}Une Personne;Référente;refus\n`);
    const { stderr } = run(...again);
    expect(stderr).to.include('2 retirée(s) (Une Personne, Autre Personne)');
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).not.to.include('Personne');
  });

  it('makes a dataset of a spreadsheet, and says what is lost', () => {
    const { status, stderr } = run(
      'import',
      'structures.csv',
      '--out',
      'dataset.json',
      '--title',
      'Essai',
    );
    expect(status).to.equal(1);
    expect(stderr)
      .to.include('ligne 3')
      .and.to.include('manque')
      .and.to.include('«\u00A0Humeur\u00A0»');
    const { actors, territories, title } = read('dataset.json');
    expect(title).to.equal('Essai');
    expect(actors).to.have.length(1);
    expect(territories![0]).to.include({ id: '48', name: 'Lozère' });
  });

  it('replaces nothing unless it is told to, and keeps ids then', () => {
    const before = readFileSync(join(folder, 'dataset.json'), 'utf8');
    const { status, stderr } = run('import', 'structures.csv', '--out', 'dataset.json');
    expect(status).to.equal(2);
    expect(stderr).to.include('--force');
    expect(readFileSync(join(folder, 'dataset.json'), 'utf8')).to.equal(before);
    writeFileSync(join(folder, 'dataset.json'), before.replace('"maison-de-sante"', '"ms-1"'));
    expect(run('import', 'structures.csv', '--out', 'dataset.json', '--force').status).to.equal(1);
    expect(read('dataset.json').actors![0]!.id).to.equal('ms-1');
    expect(read('dataset.json').title).to.equal('Essai');
  });

  it('writes which column is which field, and obeys what is written there', () => {
    run('import', 'structures.csv', '--mapping', 'colonnes.json', '--out', 'a.json');
    const mapping = JSON.parse(readFileSync(join(folder, 'colonnes.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(mapping).to.include({ Nom: 'name', 'Tél.': 'contact.phone', Humeur: '' });
    writeFileSync(
      join(folder, 'colonnes.json'),
      JSON.stringify({ ...mapping, Humeur: 'description' }),
    );
    run('import', 'structures.csv', '--mapping', 'colonnes.json', '--out', 'b.json');
    expect(read('b.json').actors![0]!.description).to.equal('bonne');
  });

  it('checks, as text and as JSON, and fails on errors alone', () => {
    writeFileSync(join(folder, 'bad.json'), '{"formatVersion":"1","actors":[{"id":"a"}]}');
    const { status, stdout } = run('check', 'bad.json');
    expect(status).to.equal(1);
    expect(stdout).to.match(/Erreur · Structure n° 1.: il manque «.nom \(name\).»\./);
    expect(JSON.parse(run('check', '--json', 'bad.json').stdout)[0]).to.include({
      level: 'error',
      code: 'required',
    });
    const fair = '{"formatVersion":"1","actors":[{"id":"a","name":"A"}]}';
    writeFileSync(join(folder, 'fair.json'), fair);
    expect(run('check', 'fair.json').status).to.equal(0);
    writeFileSync(join(folder, 'fair.json'), fair.replace('"name"', '"kind":"MSP","name"'));
    expect(run('check', 'fair.json').status).to.equal(0);
    expect(run('check', '--strict', 'fair.json').status).to.equal(1);
  });

  it('says what it is, in two languages, and what it does not know', () => {
    const { stdout } = runBy(bin, '--help');
    expect(stdout).to.include('import').and.to.include('Fait un jeu de données');
    expect(run('import', '--help', '--lang', 'en').stdout).to.include('Makes a dataset');
    expect(run('imprt')).to.include({ status: 2 });
    expect(run('check', '--fast', 'x.json')).to.include({ status: 2 });
    expect(run('check', 'none.json').stderr).to.include('n’existe pas');
  });

  it('stops with a sentence on what it cannot use', () => {
    for (const [name, text] of [
      ['null.json', 'null'],
      ['list.json', '[1]'],
      ['odd.json', '{"actors":[null]}'],
      ['map.json', '{"Nom":5}'],
    ]) {
      writeFileSync(join(folder, name!), text!);
    }
    const calls = [
      ...['split', 'html', 'geocode'].flatMap((command) =>
        ['null.json', 'list.json', 'odd.json'].map((file) => [command, file, '--out', 'o']),
      ),
      ['new', '--from', 'odd.json', '--out', 'o.xlsx'],
      ['import', 'structures.csv', '--out', 'o.json', '--mapping', 'map.json'],
      ['import', 'structures.csv', '--out', 'o.json', '--previous', 'odd.json'],
      ['import', '.', '--out', 'o.json'],
      ['import', 'structures.csv', '--out', '.', '--force'],
    ];
    for (const call of calls) {
      const { status, stderr } = run(...call);
      expect(status, call.join(' ')).to.be.within(1, 2);
      expect(stderr, call.join(' ')).not.to.match(/\n\s+at |Error:/);
    }
  });

  it('gives a workbook, and reads it back', () => {
    expect(run('new', '--out', 'modele.ods').status).to.equal(0);
    expect(run('import', 'modele.ods', '--out', 'c.json')).to.include({ status: 1 });
    expect(run('new', '--from', 'dataset.json', '--out', 'copie.xlsx').status).to.equal(0);
    expect(run('import', 'copie.xlsx', '--out', 'd.json').status).to.equal(0);
    expect(read('d.json')).to.deep.equal(read('dataset.json'));
  });

  it('writes plain HTML and parts', () => {
    expect(
      run('html', 'dataset.json', '--elements', 'actor-list', '--src', 'd.json', '--out', 'html')
        .status,
    ).to.equal(0);
    expect(readFileSync(join(folder, 'html/actor-list.html'), 'utf8')).to.include(
      'Maison de santé',
    );
    copyFileSync(join(folder, 'dataset.json'), join(folder, 'donnees.json'));
    expect(run('html', 'donnees.json', '--elements', 'actor-list', '--out', 'own').status).to.equal(
      0,
    );
    expect(readFileSync(join(folder, 'own/actor-list.html'), 'utf8')).to.include(
      ' src="donnees.json"',
    );
    expect(run('split', 'dataset.json', '--out', 'parts').status).to.equal(0);
    const parts = () =>
      readdirSync(join(folder, 'parts')).filter((name) =>
        /^dataset-.*[.][0-9a-f]{10}[.]json$/.test(name),
      );
    const [first, ...others] = parts();
    expect(others).to.deep.equal([]);
    expect(read(`parts/${first!}`).actors).to.have.length(1);
    // The last edition's parts stay for those who have its index; those of before go.
    const edit = (name: string) => {
      const dataset = read('dataset.json') as { actors: { name: string }[] };
      dataset.actors[0]!.name = name;
      writeFileSync(join(folder, 'dataset.json'), JSON.stringify(dataset));
      expect(run('split', 'dataset.json', '--out', 'parts', '--force').status).to.equal(0);
    };
    edit('Deuxième');
    const second = parts().find((name) => name !== first)!;
    expect(parts()).to.have.members([first, second]);
    edit('Troisième');
    expect(parts()).to.have.length(2).and.to.include(second);
    expect(run('split', 'dataset.json', '--out', 'parts').status).to.equal(2);
    // Another dataset whose name begins like this one keeps its parts; an index is not split again.
    writeFileSync(join(folder, 'dataset-48.json'), readFileSync(join(folder, 'dataset.json')));
    expect(run('split', 'dataset-48.json', '--out', 'parts').status).to.equal(0);
    const all = readdirSync(join(folder, 'parts'));
    edit('Quatrième');
    edit('Cinquième');
    const left = readdirSync(join(folder, 'parts'));
    expect(
      all.filter((name) => name.startsWith('dataset-48-') && !left.includes(name)),
    ).to.deep.equal([]);
    expect(run('split', 'parts/dataset.json', '--out', 'again').status).to.equal(2);
  });
});
