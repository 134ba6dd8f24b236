import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventList } from '../../src/index.js';
import { makeDataset } from '../support/dataset.js';
import {
  axeViolations,
  clearPage,
  find,
  findAction,
  findAll,
  mount,
  root,
  settled,
  textOf,
  until,
  type AnyElement,
} from '../support/page.js';
import {
  http,
  HttpResponse,
  HOST,
  requestCount,
  serve,
  serveBody,
  serveJson,
  useServer,
} from '../support/server.js';

type Json = Record<string, unknown>;

const visit = (changes: Json = {}): Json => ({
  id: 'visite',
  title: 'Visite du centre',
  kind: 'visit',
  start: '2099-06-02T10:00',
  end: '2099-06-02T12:00',
  attendance: 'online',
  onlineUrl: 'https://example.org/visio',
  audiences: ['internes'],
  territories: ['30'],
  ...changes,
});
let served = 0;
const base = makeDataset().events as Json[];

describe('the tools of the agenda', () => {
  useServer();
  afterEach(clearPage);

  let saved: { name: string; text: Promise<string> }[] = [];
  const click = HTMLAnchorElement.prototype.click;
  const { createObjectURL } = URL;
  beforeEach(() => {
    saved = [];
    let last: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      last = blob;
      return createObjectURL(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      if (this.download && last) saved.push({ name: this.download, text: last.text() });
      else click.call(this);
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  });

  async function mountList(changes: Json = {}, attributes: Record<string, string> = {}) {
    const dataset = makeDataset({ events: [...base, visit()], ...changes });
    return (await mount('event-list', {
      src: serveJson(`tools-${String(++served)}.json`, dataset),
      ...attributes,
    })) as EventList;
  }

  const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const titles = (element: EventList) =>
    findAll(element, '.event .subtitle').map((each) =>
      each.textContent?.trim().replace(/\s+/g, ' '),
    );
  const checkbox = (element: EventList, label: string) => {
    const found = findAll<HTMLLabelElement>(element, '.facet label').find((each) =>
      each.textContent?.includes(label),
    );
    if (!found) throw new Error(`No filter ${label}: ${textOf(element)}`);
    return found;
  };

  async function openPanel(element: EventList, name: string, panel: string) {
    findAction(element, name).click();
    await until(() => root(element).querySelector(`.panel-box.${panel}`));
  }

  it('filter by kind, presence, audience and semester, with counts, chips and one tap to clear', async () => {
    const element = await mountList();
    await openPanel(element, 'Filtres', 'filters');
    await until(() => findAll(element, '.facet').length > 3);
    expect(await axeViolations(element)).to.deep.equal([]);
    checkbox(element, 'Visite').click();
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Visite du centre']);
    expect(find(element, '.filters .found').textContent).to.contain('1 résultat');
    findAction(element, 'Filtres').click();
    await until(() => !root(element).querySelector('.panel-box'));
    find(element, '.chosen-filters .removable').click();
    await until(() => titles(element).length === 2);
    await openPanel(element, 'Filtres', 'filters');
    const counts = ['En ligne', 'internes', 'Semestre de mai 2099'].map(
      (label) => checkbox(element, label).querySelector('.count')?.textContent,
    );
    expect(counts).to.deep.equal(['1', '1', '2']);
  });

  it('count what the list shows: what is over counts for what is over', async () => {
    const past = visit({ id: 'passe', title: 'Passé', start: '2025-06-02T10:00', end: undefined });
    const element = await mountList({ events: [...base, visit(), past] });
    const online = () => checkbox(element, 'En ligne').querySelector('.count')?.textContent;
    await openPanel(element, 'Filtres', 'filters');
    await until(() => findAll(element, '.facet').length > 3);
    expect(online()).to.equal('1');
    findAction(element, 'Mois').click();
    await until(() => online() === '2');
  });

  it('search every word, accents aside, and say when nothing is left', async () => {
    const element = await mountList();
    await openPanel(element, 'Filtres', 'filters');
    find<HTMLInputElement>(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'SOIREE mende' });
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Soirée des internes']);
    await sendKeys({ type: ' zzz' });
    await until(() => textOf(element).includes('Aucun résultat pour ces critères'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('choose a territory, and close with Escape back to where one came from', async () => {
    const element = await mountList();
    findAction(element, 'Filtres').focus();
    await openPanel(element, 'Filtres', 'filters');
    const select = find<HTMLSelectElement>(element, 'select');
    select.value = '30';
    select.dispatchEvent(new Event('change'));
    await until(() => textOf(element).includes('Agenda · Gard'));
    expect(titles(element)).to.deep.equal(['Visite du centre']);
    select.focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !root(element).querySelector('.panel-box'));
    expect(root(element).activeElement?.textContent).to.contain('Filtres');
  });

  it('keep a list of past events when it is filtered, with the filter that has the focus', async () => {
    const events = [
      { id: 'a', title: 'Forum passé', kind: 'forum', start: '2020-01-05' },
      { id: 'b', title: 'Visite passée', kind: 'visit', start: '2020-01-06' },
    ];
    const element = await mountList({ events });
    await openPanel(element, 'Filtres', 'filters');
    await until(() => findAll(element, '.facet').length > 0);
    checkbox(element, 'Forum').click();
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Forum passé']);
    expect(checkbox(element, 'Forum').querySelector('input')?.checked).to.equal(true);
  });

  it('show what is filtered elsewhere and what is searched, each removable', async () => {
    const src = serveJson('shared-filter.json', makeDataset({ events: [...base, visit()] }));
    const element = (await mount('event-list', { src })) as EventList;
    const { storeFor } = await import('../../src/index.js');
    storeFor([src]).update({ filters: { theme: ['famille'] } });
    await until(() => root(element).querySelector('.chosen-filters .removable'));
    await until(() => titles(element).length === 1);
    await openPanel(element, 'Filtres', 'filters');
    find<HTMLInputElement>(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'zzz' });
    await until(() => titles(element).length === 0);
    findAction(element, 'Filtres').click();
    await until(() => !root(element).querySelector('.panel-box'));
    expect(text(find(element, '.chosen-filters')))
      .to.contain('« zzz »')
      .and.contain('Famille');
    expect(await axeViolations(element)).to.deep.equal([]);
    findAction(element, 'Tout effacer').click();
    await until(() => titles(element).length === 2);
  });

  it('say each outcome, the same one twice too', async () => {
    const element = await mountList();
    findAction(element, 'Ajouter à mon agenda').click();
    await until(() => root(element).querySelector('.calendar-menu'));
    const status = find(element, '.tools-status');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(text(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (let count = 1; count <= 2; count++) {
      findAction(element, 'Télécharger le fichier').click();
      await until(() => saved.length === count && text(status).includes('lancé'));
      await until(() => said.filter((each) => each.includes('lancé')).length >= count);
    }
    expect(said).to.include('');
    observer.disconnect();
  });

  it('describe events in the language of the element, once it is there', async () => {
    const element = await mountList(
      { events: [visit({ illustrative: true })] },
      { 'json-ld': '', lang: 'en' },
    );
    await until(() => element.querySelector('script'));
    expect(element.querySelector('script')?.textContent).to.contain('[Example] Visite');
    const clone = element.cloneNode(true) as AnyElement;
    element.after(clone);
    await settled(clone);
    await until(() => clone.querySelectorAll('script').length === 1);
  });

  it('put the calendars of the web first where no file opens one', async () => {
    const first = async (agent: string) => {
      Object.defineProperty(navigator, 'userAgent', { value: agent, configurable: true });
      const element = await mountList();
      findAction(element, 'Ajouter à mon agenda').click();
      await until(() => root(element).querySelector('.calendar-menu'));
      return find(element, '.calendar-menu .actions > *').textContent?.trim();
    };
    const { userAgent } = navigator;
    try {
      expect(await first('Mozilla/5.0 (Linux; Android 15)')).to.equal('Google Agenda');
      clearPage();
      expect(await first('Mozilla/5.0 (iPhone)')).to.match(/^Télécharger/);
    } finally {
      Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
    }
  });

  it('hand an event over as a file, or to the calendars of the web', async () => {
    const element = await mountList();
    findAction(element, 'Ajouter à mon agenda').click();
    await until(() => root(element).querySelector('.calendar-menu'));
    expect(
      findAll(element, '.calendar-menu a').map((each) => each.textContent?.trim()),
    ).to.deep.equal(['Google Agenda', 'Outlook.com', 'Office 365', 'Yahoo']);
    expect(await axeViolations(element)).to.deep.equal([]);
    findAction(element, 'Télécharger le fichier').click();
    await until(() => saved.length === 1);
    expect(saved[0]?.name).to.equal('soirée-des-internes.ics');
    expect(await saved[0]?.text).to.contain('DTSTART;TZID=Europe/Paris:20990520T183000');
    await until(() => textOf(element).includes('Téléchargement lancé'));
  });

  it('download what is shown, with its filters', async () => {
    const element = await mountList();
    await openPanel(element, 'S’abonner', 'subscribe');
    expect(textOf(element)).to.contain('ne publie pas d’abonnement');
    findAction(element, 'Télécharger 2 événements').click();
    await until(() => saved.length === 1);
    expect((await saved[0]?.text)?.match(/BEGIN:VEVENT/g)).to.have.length(2);
  });

  it('download nothing at a date that is void', async () => {
    const element = await mountList({ events: [...base, visit({ status: 'postponed' })] });
    await openPanel(element, 'S’abonner', 'subscribe');
    expect(textOf(element)).to.contain('Télécharger 1 événement').and.not.contain('2 événements');
  });

  it('subscribe to a published file, the one of the chosen territory first', async () => {
    const element = await mountList({
      feeds: [
        { url: 'agenda.ics', title: 'Tout' },
        { url: 'lozere.ics', title: 'Lozère', territory: '48' },
        { url: 'javascript:alert(1)', title: 'Hostile' },
        { url: 'x.ics', title: 'Perdu', territory: 'nowhere' },
      ],
    });
    element.select('48');
    await openPanel(element, 'S’abonner', 'subscribe');
    const select = find<HTMLSelectElement>(element, '.subscribe select');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['Lozère', 'Tout']);
    const webcal = () => find<HTMLAnchorElement>(element, '.subscribe a.main').href;
    expect(webcal()).to.equal(`${HOST.replace('https', 'webcal')}/lozere.ics`);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await until(() => webcal().endsWith('/agenda.ics'));
    expect(await axeViolations(element)).to.deep.equal([]);
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    findAction(element, 'Copier l’adresse').click();
    await until(() => root(element).querySelector('input[readonly]'));
    expect(find<HTMLInputElement>(element, 'input[readonly]').value).to.equal(`${HOST}/agenda.ics`);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('offer the next edition of a past event where there is something to follow', async () => {
    const element = await mountList({ feeds: [{ url: 'agenda.ics', title: 'Tout' }] });
    findAction(element, 'Passés').click();
    await element.updateComplete;
    findAction(element, 'prévenez-moi').click();
    await until(() => root(element).querySelector('.calendar-menu a.main'));
    expect(await axeViolations(element)).to.deep.equal([]);
    const without = await mountList();
    findAction(without, 'Passés').click();
    await without.updateComplete;
    expect(textOf(without)).to.not.contain('prévenez-moi');
  });

  it('offer it too where the report is there before the last day is over', async () => {
    const day = (add: number) => new Date(Date.now() + add * 86_400_000).toISOString().slice(0, 10);
    const events = [
      { id: 'r', title: 'Colloque', start: day(-2), end: day(2), report: { summary: 'Déjà fait' } },
    ];
    const element = await mountList({ events, feeds: [{ url: 'agenda.ics', title: 'Tout' }] });
    findAction(element, 'prévenez-moi').click();
    await until(() => root(element).querySelector('.calendar-menu'));
    expect(find<HTMLAnchorElement>(element, '.calendar-menu a.main').href).to.match(/^webcal:/);
  });

  it('give no file for a month, none for what is cancelled', async () => {
    const events = [
      { id: 'a', title: 'A', month: '2099-06' },
      { id: 'b', title: 'B', start: '2099-06-02T10:00', status: 'cancelled' },
    ];
    expect(textOf(await mountList({ events }))).to.not.contain('Ajouter à mon agenda');
  });

  describe('a month', () => {
    const chosen = (element: EventList) => find(element, '[aria-selected="true"] button');

    it('is a grid of days, with the events of the chosen one below', async () => {
      const element = await mountList({}, { view: 'month' });
      await until(() => root(element).querySelector('[role="grid"]'));
      expect(find(element, '[role="grid"]').getAttribute('aria-label')).to.equal('mai 2099');
      const name = find(element, '[aria-selected="true"] .visually-hidden').textContent;
      expect(name).to.equal('20 mai 2099, 1 événement');
      expect(titles(element)).to.deep.equal(['Soirée des internes']);
      expect(findAll(element, '[role="grid"] [tabindex="0"]')).to.have.length(1);
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('is walked by arrows, weeks, months and years', async () => {
      const element = await mountList({}, { view: 'month' });
      await until(() => root(element).querySelector('[role="grid"]'));
      chosen(element).focus();
      const at = async (key: string) => {
        const before = chosen(element).dataset.day;
        const [name = '', modifier] = key.split('+').reverse();
        if (modifier) await sendKeys({ down: modifier });
        await sendKeys({ press: name });
        if (modifier) await sendKeys({ up: modifier });
        await until(() => chosen(element).dataset.day !== before);
        await until(() => root(element).activeElement === chosen(element));
        return new Date(Number(chosen(element).dataset.day)).toISOString().slice(0, 10);
      };
      expect(await at('ArrowRight')).to.equal('2099-05-21');
      expect(await at('ArrowDown')).to.equal('2099-05-28');
      expect(await at('Home')).to.equal('2099-05-25');
      expect(await at('End')).to.equal('2099-05-31');
      expect(await at('ArrowRight')).to.equal('2099-06-01');
      expect(await at('PageUp')).to.equal('2099-05-01');
      expect(await at('Shift+PageDown')).to.equal('2100-05-01');
      expect(textOf(element)).to.contain('Rien ce jour-là');
    });

    it('opens on the first event also when that comes later', async () => {
      const element = await mountList({ events: [] }, { view: 'month' });
      await until(() => root(element).querySelector('[role="grid"]'));
      const day = () => new Date(Number(chosen(element).dataset.day)).toISOString().slice(0, 10);
      const events = [visit({ start: '2099-03-12T10:00', end: '2099-03-12T12:00' })];
      element.src = serveJson('later.json', makeDataset({ events }));
      await until(() => textOf(element).includes('Le 12 mars 2099'));
      expect(day()).to.equal('2099-03-12');
    });

    it('goes from the last day of a long month to the last one of a short month', async () => {
      const events = [visit({ start: '2099-01-31T10:00', end: '2099-01-31T12:00' })];
      const element = await mountList({ events }, { view: 'month' });
      await until(() => root(element).querySelector('[role="grid"]'));
      chosen(element).focus();
      const day = () => new Date(Number(chosen(element).dataset.day)).toISOString().slice(0, 10);
      expect(day()).to.equal('2099-01-31');
      for (const [key, to] of [
        ['PageDown', '2099-02-28'],
        ['PageDown', '2099-03-28'],
      ] as const) {
        await sendKeys({ press: key });
        await until(
          () => day() !== '2099-01-31' && root(element).activeElement === chosen(element),
        );
        await until(() => day() === to, `${key}: ${day()} instead of ${to}`);
      }
    });

    it('shows a series and days that do not follow each other on each of their days', async () => {
      const events = [
        {
          id: 's',
          title: 'Série',
          start: `${String(new Date().getFullYear() + 1)}-03-01T18:00`,
          recurrence: { rrule: 'FREQ=DAILY;INTERVAL=3;COUNT=4' },
        },
        {
          id: 'j',
          title: 'Journées',
          sessions: ['02', '05'].map((day) => ({
            start: `${String(new Date().getFullYear() + 1)}-03-${day}`,
          })),
        },
        { id: 'm', title: 'Ce mois-là', month: `${String(new Date().getFullYear() + 1)}-03` },
      ];
      const element = await mountList({ events }, { view: 'month' });
      await until(() => root(element).querySelector('[role="grid"]'));
      const busy = findAll(element, '.busy').map((each) =>
        Number(each.querySelector('.number')?.textContent),
      );
      expect(busy).to.deep.equal([1, 2, 4, 5, 7, 10]);
      expect(textOf(element)).to.contain('sans jour fixé').and.to.contain('Ce mois-là');
    });

    it('comes back to the rows that it was before', async () => {
      const element = await mountList({}, { view: 'compact' });
      findAction(element, 'Mois').click();
      await until(() => root(element).querySelector('[role="grid"]'));
      findAction(element, 'Liste').click();
      await until(() => root(element).querySelector('.event details'));
    });

    it('marks what is off', async () => {
      const events = [visit({ status: 'cancelled' })];
      const element = await mountList({ events }, { view: 'month' });
      await until(() => root(element).querySelector('.title-line'));
      expect(text(find(element, '.title-line'))).to.equal('[Annulé] Visite du centre');
    });

    it('is one tap away from the list', async () => {
      const element = await mountList();
      findAction(element, 'Mois').click();
      await until(() => root(element).querySelector('[role="grid"]'));
      findAction(element, 'Liste').click();
      await until(() => titles(element).length === 2);
    });
  });

  it('show one row per event, which unfolds, or the next event alone', async () => {
    const compact = await mountList({}, { view: 'compact' });
    const details = find<HTMLDetailsElement>(compact, '.event details');
    expect(details.open).to.equal(false);
    find(compact, '.event summary').click();
    expect(details.open).to.equal(true);
    expect(await axeViolations(compact)).to.deep.equal([]);
    const next = await mountList({}, { view: 'next' });
    expect(titles(next)).to.deep.equal(['Soirée des internes']);
    expect(textOf(next)).to.contain('Prochain événement').and.not.contain('Filtres');
    expect(await axeViolations(next)).to.deep.equal([]);
    const off = [
      { id: 'a', title: 'Annulé', start: '2099-01-05', status: 'cancelled' },
      { id: 'b', title: 'Reporté', start: '2099-01-06', status: 'postponed' },
      { id: 'c', title: 'Maintenu', start: '2099-01-07' },
    ];
    const kept = await mountList({ events: off }, { view: 'next' });
    expect(titles(kept)).to.deep.equal(['Maintenu']);
    findAction(kept, 'Ajouter à mon agenda').click();
    await until(() => root(kept).querySelector('.calendar-menu'));
    findAction(kept, 'Télécharger le fichier').click();
    await until(() => text(find(kept, '[role="status"].tools-status')).includes('lancé'));
    const none = await mountList({ events: [] }, { view: 'next' });
    expect(textOf(none)).to.contain('Pas d’événement à venir');
  });

  describe('calendars of others', () => {
    const ICS = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:v1',
      'DTSTART:20990601T100000Z',
      'SUMMARY:Chez le voisin',
      'CATEGORIES:Famille',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');

    it('come after the dataset, with their provenance, on the map too', async () => {
      const ics = serveBody('voisin.ics', ICS, { headers: { 'content-type': 'text/calendar' } });
      const element = await mountList({
        sources: [{ kind: 'ics', url: ics, title: 'Agenda voisin', territories: ['48'] }],
      });
      await until(() => titles(element).length === 3);
      expect(titles(element)).to.include('Chez le voisin');
      expect(textOf(element))
        .to.contain('Source : Agenda voisin')
        .and.contain('Données : Agenda voisin');
      // Its category is the theme of that name, not another one.
      await openPanel(element, 'Filtres', 'filters');
      await until(() => findAll(element, '.facet').length > 0);
      expect(checkbox(element, 'Famille').querySelector('.count')?.textContent).to.equal('2');
      element.select('48');
      await until(() => titles(element).length === 2);
      expect(requestCount(ics)).to.equal(1);
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it('of the shared corpus are shown: a festival of 2011, most of it past', async function () {
      const path = '/shared/data/real/ics/node-ical__festival-multiday-rrule.ics';
      const response = await fetch(path);
      if (!response.ok) {
        console.warn(`SKIPPED, no TERRITORY_SHARED: ${path}`);
        this.skip();
      }
      const ics = serveBody('festival.ics', await response.text());
      const element = await mountList({ sources: [{ kind: 'ics', url: ics, title: 'Festival' }] });
      await until(() => textOf(element).includes('Données : Festival'));
      findAction(element, 'Passés').click();
      await until(() => titles(element).includes('foobarTV broadcast starts'));
      expect(Number(/Passés (\d+)/.exec(textOf(element))?.[1])).to.be.above(50);
    });

    it('that cannot be read are told plainly, with what to do; the rest stays', async () => {
      const url = `${HOST}/blocked.ics`;
      serve(http.get(url, () => HttpResponse.error()));
      const page = serveBody('page.ics', '<html></html>');
      const element = await mountList({
        sources: [
          { kind: 'ics', url, title: 'Bloqué' },
          { kind: 'openagenda', url: page, title: 'Une page' },
          { kind: 'ics', url: 'javascript:alert(1)' },
        ],
      });
      await until(() => textOf(element).includes('« Bloqué »'));
      expect(findAll(element, '.notice')).to.have.length(2);
      expect(textOf(element)).to.contain('« Bloqué »').and.contain('CORS').and.contain('importer');
      expect(titles(element)).to.have.length(2);
      expect(await axeViolations(element)).to.deep.equal([]);
    });
  });
});
