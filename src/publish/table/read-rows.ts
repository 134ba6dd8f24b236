/** The rows of a table as records, each with where it stands; nothing that stands in a cell is lost in silence. Pure. */
import type { Remark } from '../remarks.js';
import { cellText, isBlank, type Cell, type Sheet } from '../files/sheet.js';
import {
  continuedColumns,
  isAsideRow,
  isHeadAgain,
  joined,
  sectionTitle,
  type SectionTitle,
  rowText,
  withDittos,
} from './clean-rows.js';
import type { FoundTable } from './find-table.js';
import { eventStateColumns, isHeldName, refusalColumns } from './row-states.js';
import { nameIn, RowReader, type Json } from './read-row.js';

/** A record as it was read, before its references are. */
export interface ReadRow {
  record: Json;
  /** What `departement` says, for records that name no territory. */
  departement: string | undefined;
  file: string;
  sheet: string;
  /** As the spreadsheet counts. */
  row: number;
}

/** The records of a table. */
export function readRows(
  sheet: Sheet,
  table: FoundTable,
  file: string,
): { rows: ReadRow[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const rows: ReadRow[] = [];
  const parts = continuedColumns(sheet, table);
  const heads = sheet.rows[table.headRow] ?? [];
  const refusals = refusalColumns(heads, table.name);
  const states = table.name === 'events' ? eventStateColumns(heads) : [];
  const placeOf = (index: number) => ({ sheet: sheet.name, row: index + 1 });
  let above: readonly Cell[] = [];
  let section: SectionTitle | undefined;
  sheet.rows.slice(table.headRow + 1).forEach((given, offset) => {
    const index = table.headRow + 1 + offset;
    const whole = parts.length ? joined(given, parts) : given;
    const cells = withDittos(whole, above, (column, read, became) => {
      const head = cellText(heads[column]);
      remarks.push({
        ...placeOf(index),
        ...(became === ''
          ? { severity: 'warning', code: 'refused', column: head, read }
          : { severity: 'note', code: 'changed', column: head, read, became }),
      });
    });
    if (cells.every((cell) => isBlank(cell))) return;
    if (isHeadAgain(cells, table)) return;
    if (isAsideRow(cells, table)) {
      remarks.push({
        ...placeOf(index),
        severity: 'note',
        code: 'aside-row',
        read: rowText(cells),
      });
      return;
    }
    const title = sectionTitle(cells, table, sheet.rows[index + 1] ?? [], section);
    if (title) {
      section = title;
      const { text, kind, departement } = title;
      const isSaid = kind !== undefined || departement !== undefined || title.isHeld === true;
      remarks.push({
        ...placeOf(index),
        severity: 'note',
        code: isSaid ? 'section-row' : 'aside-row',
        read: text,
      });
      return;
    }
    above = cells;
    const untitled = cells.filter((cell, column) => !isBlank(cell) && isBlank(heads[column]));
    if (untitled.length) {
      remarks.push({
        ...placeOf(index),
        severity: 'warning',
        code: 'no-head',
        read: rowText(untitled),
      });
    }
    if (sheet.hiddenRows.has(index)) {
      remarks.push({ severity: 'note', code: 'hidden-row', sheet: sheet.name, row: index + 1 });
    }
    const row = new RowReader(sheet, table, cells, index);
    const record = row.read();
    if (section?.kind !== undefined) record.kind ??= section.kind;
    rows.push({
      record,
      departement: row.departement ?? section?.departement,
      file,
      sheet: sheet.name,
      row: index + 1,
    });
    const name = nameIn(record);
    const called = name === undefined ? {} : { record: name };
    const refusal = refusals.find(({ index: column, refuses }) => refuses(cells[column]));
    const held = refusal
      ? {
          code: refusal.code,
          column: cellText(heads[refusal.index]),
          read: cellText(cells[refusal.index]),
        }
      : section?.isHeld
        ? { code: 'row-withheld' as const, read: section.text }
        : name !== undefined && isHeldName(name, table.name)
          ? { code: 'row-withheld' as const, read: name }
          : undefined;
    if (held) {
      remarks.push({ ...placeOf(index), severity: 'error', ...held, ...called });
      return;
    }
    remarks.push(...row.remarks);
    const state = states.find(({ index: column, isSo }) => isSo(cells[column]));
    if (!state || record.status !== undefined) return;
    record.status = state.status;
    remarks.push({
      ...placeOf(index),
      severity: 'note',
      code: 'changed',
      column: cellText(heads[state.index]),
      read: cellText(cells[state.index]),
      became: state.label,
      ...called,
    });
  });
  return { rows, remarks };
}
