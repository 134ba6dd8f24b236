/** Feeds as files: the whole agenda, and one per territory, theme and audience. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { mergeFiles } from '../../src/data/merge-files.js';
import { readDataset } from '../../src/data/read-dataset.js';
import { fr } from '../../src/i18n/fr/core.js';
import { feedFiles, type FeedFile } from '../../src/publish/feeds.js';

const FILE = 'https://cpts.example.org/data.json';

async function feedsOf(json: object): Promise<FeedFile[]> {
  const { wire, findings } = await readDataset(json, { file: FILE });
  return feedFiles(mergeFiles([{ url: FILE, wire, findings, isComplete: true }], []), fr);
}

const json = {
  publisher: { name: 'CPTS', url: 'https://cpts.example.org/' },
  themes: [{ id: 'a b', label: 'Thème; à, virgule' }],
  territories: [
    { id: 'occ', name: 'Occitanie', level: 'region' },
    { id: '48', name: 'Lozère', level: 'departement', partOf: ['occ'] },
    { id: '30', name: 'Gard', level: 'departement', partOf: ['occ'] },
    { id: '11', name: 'Aude', level: 'departement' },
  ],
  events: [
    { id: 'régional', title: 'Régional', start: '2027-01-05', territories: ['occ'] },
    {
      id: 'lozère',
      title: 'En Lozère',
      start: '2027-01-06',
      territories: ['48'],
      themes: ['a b', 'A/B'],
    },
    {
      id: 'passé',
      title: 'Passé',
      start: '2019-01-06',
      territories: ['30'],
      audiences: ['internes'],
    },
    { id: 'mois', title: 'Mois', month: '2027-03', territories: ['11'] },
  ],
};

const titles = ({ text }: FeedFile) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));

describe('feeds', () => {
  it('are one for all, and one per territory, theme and audience that has dated events', async () => {
    const feeds = await feedsOf(json);
    assert.deepEqual(
      feeds.map(({ fileName }) => fileName),
      [
        'agenda.ics',
        'agenda-territoire-occ.ics',
        'agenda-territoire-48.ics',
        'agenda-territoire-30.ics',
        'agenda-theme-a-b.ics',
        'agenda-theme-a-b-2.ics',
        'agenda-public-internes.ics',
      ],
    );
    const byName = Object.fromEntries(feeds.map((feed) => [feed.fileName, titles(feed)]));
    assert.deepEqual(byName['agenda.ics'], ['Régional', 'En Lozère', 'Passé']);
    // What contains the territory concerns it; past events stay.
    assert.deepEqual(byName['agenda-territoire-30.ics'], ['Régional', 'Passé']);
    assert.deepEqual(byName['agenda-public-internes.ics'], ['Passé']);
  });

  it('have a name and say how often to look again', async () => {
    const { text } = (await feedsOf(json)).find(({ theme }) => theme === 'a b') ?? { text: '' };
    assert.match(text, /^REFRESH-INTERVAL;VALUE=DURATION:PT12H\r$/m);
    assert.match(text, /^X-PUBLISHED-TTL:PT12H\r$/m);
    assert.match(text.replaceAll('\r\n ', ''), /^X-WR-CALNAME:Agenda · Thème\\; à\\, virgule\r$/m);
  });

  it('are none for a dataset without dated events', async () => {
    assert.deepEqual(await feedsOf({ events: [{ id: 'm', title: 'M', month: '2027-03' }] }), []);
    assert.deepEqual(await feedsOf({}), []);
  });

  it('are the same bytes for the same data', async () => {
    assert.deepEqual(await feedsOf(json), await feedsOf(structuredClone(json)));
  });
});
