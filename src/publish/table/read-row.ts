/** One row of a table as a record; nothing that stands in a cell is lost in silence. Pure. */
import { eventDatesMeant } from '../../data/written-date.js';
import type { LngLat } from '../../data/geojson.js';
import type { Remark } from '../remarks.js';
import { cellText, isBlank, isFault, type Cell, type Sheet } from '../files/sheet.js';
import type { Field } from './fields.js';
import type { FoundColumn, FoundTable } from './find-table.js';
import { fold } from './fold-text.js';
import type { SpecialColumn } from './column-names.js';
import { datesText, joinDates } from './join-dates.js';
import { placeMeant, type PlaceCells } from './place-cells.js';
import { publicPart } from './private-cells.js';
import { dateFault, JSON_MARK, listOf, readCell, withWholeYear, type Say } from './read-cell.js';
import { isLostZero } from './lost-zero.js';
import { titleState } from './title-state.js';
import { addressIn } from './written-address.js';
import { dayHours, weekHours, type Day } from './written-hours.js';

export type Json = Record<string, unknown>;

/** Reads one row of a table, cell by cell, and puts together what several cells say. */
export class RowReader {
  readonly remarks: Remark[] = [];
  departement: string | undefined;

  private readonly record: Json = {};
  /** A column says so, whatever others say. */
  private hostsNobody = false;
  private hostsSomebody = false;
  private readonly place = new Map<keyof PlaceCells, Cell>();
  private readonly week = new Map<Day, string>();
  private readonly texts = new Map<SpecialColumn, string>();
  private readonly sheet: Sheet;
  private readonly table: FoundTable;
  private readonly cells: readonly Cell[];
  private readonly index: number;

  constructor(sheet: Sheet, table: FoundTable, cells: readonly Cell[], index: number) {
    this.sheet = sheet;
    this.table = table;
    this.cells = cells;
    this.index = index;
  }

  read(): Json {
    for (const column of this.table.columns) {
      const cell = this.cells[column.index];
      if (cell === undefined || isBlank(cell)) continue;
      if ('field' in column.target) this.readField(column, column.target.field, cell);
      else this.readSpecial(column, column.target.special, cell);
    }
    const { supervisors, ...hosts } = (this.record.hostsInterns ?? {}) as Json;
    const isEmpty = supervisors === 0 && Object.keys(hosts).length === 0 && !this.hostsSomebody;
    if (this.hostsNobody || isEmpty) {
      Reflect.deleteProperty(this.record, 'hostsInterns');
    }
    this.joinName();
    this.readTitleState();
    this.readLostZeros();
    this.joinAddress();
    this.joinPlace();
    this.joinWeek();
    this.joinDates();
    const name = nameIn(this.record);
    if (name !== undefined) {
      this.remarks.forEach((remark, index) => {
        this.remarks[index] = { ...remark, record: name };
      });
    }
    return this.record;
  }

  private sayer({ head, index }: FoundColumn): Say {
    const read = cellText(this.cells[index]);
    return (severity, code, others = {}) => {
      this.remarks.push({
        severity,
        code,
        sheet: this.sheet.name,
        row: this.index + 1,
        column: head,
        read: read.length > 120 ? `${read.slice(0, 120)}…` : read,
        ...others,
      });
    };
  }

  private readField(column: FoundColumn, field: Field, given: Cell): void {
    const say = this.sayer(column);
    const { name } = this.table;
    const isContact = /^(?:contact|registration|hostsInterns\.contact)\b/.test(field.path);
    // A mark beside a name is about the row.
    const isName = /^(?:name|title|role)$/.test(field.path);
    const cell = isName ? given : publicPart(given, isContact);
    if (cell !== given) say('warning', 'private-cell');
    if (cell === undefined) return;
    if (name === 'events' && isContact && fold(cellText(cell)) === 'complet') {
      this.record.status ??= 'full';
      say('note', 'changed', { became: 'Complet' });
      return;
    }
    const isJson = typeof cell === 'string' && cell.startsWith(JSON_MARK);
    if (field.type === 'coordinates' && !isJson) {
      this.place.set('pair', cell);
      return;
    }
    if (name === 'events' && (field.path === 'start' || field.path === 'end') && !isJson) {
      this.readEventDate(field, cell, say);
      return;
    }
    if (field.type === 'partners' && !isJson) {
      this.set(field.path, listOf(cell));
      return;
    }
    if (
      field.path === 'hostsInterns.phases' &&
      /^(?:oui|yes|x|non?\b.*)$/i.test(cellText(cell).trim())
    ) {
      // Whether, and not which.
      if (!/^no/i.test(cellText(cell).trim())) {
        this.record.hostsInterns ??= {};
        this.hostsSomebody = true;
      } else {
        this.hostsNobody = true;
        if (!/^non?$/i.test(cellText(cell).trim())) say('note', 'changed', { became: 'non' });
      }
      return;
    }
    // An address of another kind than the column speaks of.
    if (field.path === 'registration.url' && /^[+\d][\d .]{8,}$/.test(cellText(cell).trim())) {
      this.set('registration.phone', cellText(cell).trim());
      return;
    }
    if (field.path === 'registration.url' && /^\S+@\S+\.[a-z]{2,}$/i.test(cellText(cell).trim())) {
      this.set('registration.email', cellText(cell).trim());
      return;
    }
    if (field.path === 'location.postalCode' && this.readPostalLine(cellText(cell), say)) return;
    const value = readCell(cell, field, name, say);
    if (value !== undefined) {
      const isOther = field.path === 'contact.other' && Array.isArray(value);
      const before = isOther ? asList(this.get(field.path)) : [];
      const own = isOther ? value.map((each) => otherContact(String(each), column.head)) : value;
      this.set(field.path, before.length ? [...before, ...(own as unknown[])] : own);
    }
    if (field.type === 'email') this.keepOthers(field, cellText(cell), value);
    const link = this.sheet.links.get(`${String(this.index)},${String(column.index)}`);
    if (link) this.keepLink(field, link);
  }

  /** "48000 Mende": the town, too, where no column of its own says it otherwise. */
  private readPostalLine(text: string, say: Say): boolean {
    const [, code, city] = /^(\d{5})[ ,-]+(\p{L}.*)$/u.exec(text.trim()) ?? [];
    if (code === undefined || city === undefined) return false;
    this.set('location.postalCode', code);
    if (this.get('location.city') === undefined) this.set('location.city', city);
    say('note', 'changed', { became: `${code} | ${city}` });
    return true;
  }

  /** A cell of several addresses: all but the first. */
  private keepOthers({ path }: Field, text: string, first: unknown): void {
    const others =
      text
        .match(/[^\s@,;:<>()"]+@[^\s@,;:<>()"]+\.[a-z]{2,}/gi)
        ?.filter((each) => each !== first) ?? [];
    const target = path.replace(/email$/, 'other');
    if (others.length && path.startsWith('contact.'))
      this.set(target, [...asList(this.get(target)), ...others]);
  }

  /** The address behind a cell. */
  private keepLink(field: Field, link: string): void {
    const [, email] = /^mailto:([^?]+)/i.exec(link) ?? [];
    if (email) {
      if (this.get('contact.email') === undefined && 'contact.email' !== field.path)
        this.set('contact.email', email);
      return;
    }
    if (!/^https?:/i.test(link) || field.type === 'url') {
      if (field.type === 'url' && /^https?:/i.test(link) && this.get(field.path) === undefined)
        this.set(field.path, link);
      return;
    }
    const target =
      this.table.name === 'events' || this.table.name === 'resources' ? 'url' : 'contact.website';
    if (this.get(target) === undefined) this.set(target, link);
  }

  private readSpecial(column: FoundColumn, special: SpecialColumn, cell: Cell): void {
    const say = this.sayer(column);
    if (isFault(cell)) {
      say('warning', cell.fault === 'formula' ? 'formula' : 'fault');
      return;
    }
    if (special === 'latitude' || special === 'longitude' || special === 'x' || special === 'y') {
      this.place.set(special, cell);
      return;
    }
    const text = cellText(cell).trim();
    if (special === 'departement') this.departement = text;
    else if (special.startsWith('hours.')) {
      const hours = dayHours(text);
      if (hours === undefined) {
        say('warning', 'hours-unread');
        // Said as it was written.
        this.week.set(special.slice(-2) as Day, `"${text.replaceAll('"', '')}"`);
      } else this.week.set(special.slice(-2) as Day, hours);
    } else this.texts.set(special, text);
  }

  /** What a cell says of when an event takes place may be several fields. */
  private readEventDate(field: Field, cell: Cell, say: Say): void {
    const whole = withWholeYear(cellText(cell).trim());
    const [off] = /(?<!\p{L})(?:annul[ée]e?s?|report[ée]e?s?)(?!\p{L})/iu.exec(whole) ?? [];
    const [, moved] = /report\S* (?:au|à) (.+?)\)?$/iu.exec(whole) ?? [];
    const movedTo = moved === undefined ? undefined : eventDatesMeant(moved)?.start;
    if (movedTo !== undefined && field.path === 'start') {
      const [before = ''] = whole.split(/\s*[(,–-]?\s*report/i);
      const previous = eventDatesMeant(before)?.start;
      Object.assign(this.record, { start: movedTo, status: 'rescheduled' });
      if (previous !== undefined) this.record.previousStart = previous;
      say('note', 'changed', { became: `${movedTo} (Nouvelle date)` });
      return;
    }
    const text = off ? whole.replace(off, '').replace(/[\s:()-]+$|^[\s:()-]+/g, '') : whole;
    if (off) {
      this.record.status ??= /^a/i.test(off) ? 'cancelled' : 'postponed';
      say('note', 'changed', { became: `${text} (${off.toLowerCase()})` });
    }
    const clock = /^(\d{1,2}) ?(?:h|:) ?(\d{2})?$/i.exec(text);
    if (clock) {
      this.texts.set(field.path === 'start' ? 'startTime' : 'endTime', text);
      return;
    }
    const quiet: Say = () => undefined;
    const plain = readCell(off ? text : cell, field, 'events', quiet);
    if (plain !== undefined) {
      if (!off) readCell(cell, field, 'events', say);
      this.set(field.path, plain);
      return;
    }
    const meant = field.path === 'start' ? eventDatesMeant(text) : undefined;
    if (!meant) {
      say('warning', isFault(cell) ? 'fault' : dateFault(text));
      return;
    }
    say('note', 'changed', { became: datesText(meant) });
    for (const [name, value] of Object.entries(meant)) {
      if (this.get(name) === undefined) this.set(name, value);
    }
  }

  private joinDates(): void {
    joinDates(this.record, this.texts, (severity, code, special, read, became) => {
      this.say(severity, code, special, read, became);
    });
  }

  private unused(special: SpecialColumn, text: string): void {
    this.say('warning', 'refused', special, text);
  }

  private say(
    severity: Remark['severity'],
    code: Remark['code'],
    special: SpecialColumn,
    read: string,
    became?: string,
  ): void {
    const column = this.table.columns.find(
      ({ target }) => 'special' in target && target.special === special,
    )?.head;
    this.remarks.push({
      severity,
      code,
      sheet: this.sheet.name,
      row: this.index + 1,
      ...(column === undefined ? {} : { column }),
      read,
      ...(became === undefined ? {} : { became }),
    });
  }

  private joinName(): void {
    const name = [this.texts.get('firstName'), this.record.name].filter(Boolean).join(' ');
    if (name) this.record.name = name;
    else if (this.table.name === 'referents') this.nameFromContact();
    if (this.table.name === 'referents') this.roleFromName();
  }

  /** "Référente parcours" in the column of names is a post, and nobody's name. */
  private roleFromName(): void {
    const { name, role } = this.record;
    if (typeof name !== 'string' || role !== undefined || !POST.test(fold(name))) return;
    // "Directrice Anne Dupont" is somebody.
    if (/^\S+(?: \p{Lu}[\p{Ll}-]+){1,2}$/u.test(name)) return;
    this.record.role = name;
    Reflect.deleteProperty(this.record, 'name');
    const column = this.columnOf('name');
    if (column) this.sayer(column)('note', 'changed', { became: `Rôle : ${name}` });
  }

  /** A column "Contact" may hold who it is. */
  private nameFromContact(): void {
    const [only, ...others] = asList(this.get('contact.other'));
    if (typeof only !== 'string' || others.length || !/^(?:\p{L}[\p{L}.'’-]*\s?){2,4}$/u.test(only))
      return;
    this.record.name = only;
    const contact = this.record.contact as Json;
    Reflect.deleteProperty(contact, 'other');
    if (Object.keys(contact).length === 0) Reflect.deleteProperty(this.record, 'contact');
  }

  /** "ANNULÉ : Soirée" says it, where no column does. */
  private readTitleState(): void {
    const { title, status } = this.record;
    if (this.table.name !== 'events' || typeof title !== 'string' || status !== undefined) return;
    const state = titleState(title);
    const column = this.columnOf('title');
    if (!state || !column) return;
    Object.assign(this.record, { title: state.title, status: state.status });
    this.sayer(column)('note', 'changed', { became: `${state.title} (${state.label})` });
  }

  private readLostZeros(): void {
    for (const path of ['location.postalCode', 'location.inseeCode']) {
      const column = this.columnOf(path);
      const digits = column && cellText(this.cells[column.index]).trim();
      if (!column || !digits || !/^\d{4}$/.test(digits)) continue;
      const told = [this.departement, ...asList(this.record.territories)];
      const rows = this.sheet.rows.slice(this.table.headRow + 1);
      if (isLostZero(digits, told, { rows, column: column.index })) continue;
      Reflect.deleteProperty(this.record.location as Json, path.replace('location.', ''));
      const isOwn = (remark: Remark) => remark.code === 'changed' && remark.column === column.head;
      this.remarks.splice(this.remarks.findIndex(isOwn), 1);
      this.sayer(column)('warning', 'code-doubtful');
    }
  }

  private columnOf(path: string): FoundColumn | undefined {
    return this.table.columns.find(({ target }) => 'field' in target && target.field.path === path);
  }

  private joinAddress(): void {
    const street = this.get('location.address');
    const parts = [this.texts.get('houseNumber'), street, this.texts.get('addressMore')];
    const address = [parts.slice(0, 2).filter(Boolean).join(' '), parts[2]]
      .filter(Boolean)
      .join(', ');
    if (address && (parts[0] ?? parts[2])) this.set('location.address', address);
    this.splitAddress();
  }

  /** "1 place de la Mairie, 48000 Mende" in one cell. */
  private splitAddress(): void {
    const whole = this.get('location.address');
    if (typeof whole !== 'string' || this.get('location.postalCode') !== undefined) return;
    const { street, postalCode, city } = addressIn(whole) ?? {};
    if (postalCode === undefined || city === undefined) return;
    const own = this.get('location.city');
    // Another town than that of its own column: as it was written.
    if (typeof own === 'string' && fold(own) !== fold(city.replace(/ cedex.*/i, ''))) return;
    if (street) this.set('location.address', street);
    else Reflect.deleteProperty(this.record.location as Json, 'address');
    this.set('location.postalCode', postalCode);
    if (own === undefined) this.set('location.city', city);
    const column = this.columnOf('location.address');
    if (column) {
      this.sayer(column)('note', 'changed', {
        became: [street, postalCode, city].filter(Boolean).join(' | '),
      });
    }
  }

  private joinPlace(): void {
    if (this.place.size === 0) return;
    const column = this.table.columns.find(({ index, target }) => {
      const isPart =
        'special' in target
          ? ['latitude', 'longitude', 'x', 'y'].includes(target.special)
          : target.field.type === 'coordinates';
      return isPart && !isBlank(this.cells[index]);
    });
    if (!column) return;
    const say = this.sayer(column);
    const read = [...this.place.values()].map(cellText).join(', ');
    const code = ['location.inseeCode', 'location.postalCode', 'identifiers.finess']
      .map((path) => this.get(path))
      .find((each) => typeof each === 'string');
    const point: LngLat | undefined = placeMeant(
      Object.fromEntries(this.place),
      code ?? this.departement ?? '',
      (severity, code, others) => {
        say(severity, code, { read, ...others });
      },
    );
    const path = this.table.name === 'territories' ? 'center' : 'location.coordinates';
    if (point) this.set(path, point);
  }

  private joinWeek(): void {
    if (this.week.size === 0) return;
    const hours = weekHours(this.week);
    if (this.record.openingHours !== undefined) {
      for (const [day, text] of this.week) this.unused(`hours.${day}`, text);
    }
    if (hours && this.record.openingHours === undefined) this.record.openingHours = hours;
  }

  private get(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], this.record);
  }

  private set(path: string, value: unknown): void {
    const keys = path.split('.');
    let target = this.record;
    for (const key of keys.slice(0, -1)) {
      target[key] ??= {};
      target = target[key] as Json;
    }
    target[keys.at(-1) ?? ''] = value;
  }
}

/** What a record is called, before its references are read. */
export function nameIn({ name, title, role, label }: Json): string | undefined {
  const called = name ?? title ?? role ?? label;
  return typeof called === 'string' ? called : undefined;
}

/** What a post begins with. */
const POST =
  /^(?:co-?)?(?:referente?|coord(?:in|onn)at(?:eur|rice)|chargee? d[e']|secretariat|accueil|direction|direct(?:eur|rice)|presidence|presidente?|responsable|deleguee?|correspondante?|animat(?:eur|rice)|mediat(?:eur|rice))(?:[· ]|$)/;

/** A number that lost its zero gets it back; a fax is called one. */
function otherContact(text: string, head: string): string {
  const digits = text.replace(/[\s.\u00a0-]/g, '');
  const number = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : text;
  const isFax = /\bfax\b|t[ée]l[ée]copie/i.test(head) && !/fax/i.test(text);
  return isFax ? `Fax\u00A0: ${number}` : number;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
