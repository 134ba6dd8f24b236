/** English sentences of what reads the files of publishers. */
import type { PublishWords } from '../fr/publish.js';

export const sentences: PublishWords['sentences'] = {
  'file-empty': () => 'the file is empty. Check that it is the right one.',
  'file-encrypted': () => 'the file is protected by a password. Save it without one.',
  'file-corrupt': (read) =>
    `the file is damaged or incomplete${read ? ` (${read})` : ''}. Open it in the spreadsheet program and save it again.`,
  'file-too-large': () =>
    'the file is too large to be read safely. Split it into several files, or save it as CSV.',
  'file-unknown': (read) =>
    `this is no table that can be read${read ? ` (${read})` : ''}. Formats: XLSX, ODS, CSV, GeoJSON, uMap, GoGoCarto, OpenAgenda, ICS.`,
  'old-xls': () => 'old Excel format (.xls): formulas may be misread. Save as .xlsx instead.',
  'html-table': () => 'this file is a web page: its table is read.',
  encoding: (_read, became) => `the text is not in UTF-8: it is read as ${became}.`,
  'encoding-doubtful': () => 'some letters cannot be read: save the file as “CSV UTF-8”.',
  'unclosed-quote': () =>
    'a quotation mark opens on this row and never closes: those of this file are read as ordinary signs.',
  'no-records': () => 'no record was found in this file.',
  'hidden-sheet': (read) =>
    `hidden sheet, not read (${read} rows). Show it if it is to be published.`,
  'private-events': (read) =>
    `private or confidential events of this calendar, which are left out: ${read}.`,
  'held-sheet': (read) =>
    `sheet not read (${read} rows): its name says that it is not to be published, or no longer. Rename it if it should be.`,
  'aside-column': () =>
    'column of notes: it is not read. Call it “Description” if it is to be published.',
  'state-column': () =>
    'this column is not published: it only says which rows are to be held back.',
  'hidden-column': () => 'hidden column: it is not read. Show it if it should be published.',
  'hidden-row': () => 'hidden row, read like the others. Delete it if it is not to be published.',
  'no-header': (read) =>
    `no column heading was recognised: ${read} rows are not read. Name the columns (Name, Town, Phone…) or say what the sheet holds.`,
  'rows-above': (read) =>
    read === '1'
      ? 'the row above the column headings is not read.'
      : `${read} rows above the column headings are not read.`,
  'unknown-column': () =>
    'unknown column: it is not read. Rename it as in the workbook template, or say what it holds.',
  'guessed-column': (_read, became) =>
    `column read as “${became}”, whose name is close. Correct the heading to be sure.`,
  'twice-column': (_read, became) =>
    `this column is not read: what it seems to be is already read in “${became}”. Say what it holds, or leave it aside.`,
  'no-head': (read) =>
    `“${read}” stands in a column without a heading, and is not read. Name the column, or check the separators.`,
  'aside-row': (read) => `“${read}” is a total or a note: the row is no record.`,
  'private-column': () =>
    'the heading says that this column is not to be published: it is not read. Rename it if it is.',
  'private-cell': (read) =>
    `“${read}” says not to publish: the cell is not read. Delete these words if it is to be.`,
  'section-row': (read) =>
    `“${read}” is the title of the rows below: it counts for them, the row is no record.`,
  transposed: (read) =>
    `the headings stand below each other, in the first column: ${read} rows are not read. Copy the table, then “Paste special”, “Transpose”: one record per row.`,
  'phone-unread': (read) => `“${read}” is no number that can be called: it is kept as written.`,
  'not-a-record': (read) => `“${read}” is no record: it is left out.`,
  'bad-mapping': (read, became) =>
    `the column “${read}” cannot be “${became}” in this sheet: there is no such field. Choose another.`,
  fault: (read) =>
    `the spreadsheet shows an error (${read}): the cell is not read. Correct the formula.`,
  formula: () =>
    'formula without a saved result: open the file in the spreadsheet program and save it again.',
  changed: (read, became) => `“${read}” is read as “${became}”.`,
  refused: (read) => `“${read}” is not understood: the value is left out.`,
  'date-refused': (read) =>
    `“${read}” was not understood: the date is left out. Examples: “12 juin 2027 9h-12h”, “du 12 au 13 juin 2027”, “12, 19 et 26 juin 2027”.`,
  'date-none': (read) => `“${read}” is no date. Write the month at least, such as “avril 2027”.`,
  'date-no-year': (read) => `“${read}” does not say the year. Write it, as in “29 avril 2027”.`,
  'date-wrong': (read) =>
    `“${read}” is not in the calendar: the date is left out. Check the day and the month.`,
  'date-weekday': (read) =>
    `“${read}”: that date falls on another day of the week, it is left out. Correct one of the two.`,
  'row-withheld': (read) =>
    `row left out: “${read}” says that it is not to be published, or no longer. Change these words if it should be.`,
  'choice-refused': (read, became) =>
    `“${read}” is not understood: the value is left out. Write one of these words: ${became}.`,
  'code-doubtful': (read) =>
    `“${read}” has four digits, and what is missing is no zero at the beginning: the code is left out. Write it in full.`,
  'consent-refused': () =>
    'row left out: the column of the consent does not say yes. The record is not published.',
  'date-vague': (read) =>
    `“${read}” is too vague for an agenda. Write a month (“avril 2027”) or a date.`,
  'date-repeated': (read) =>
    `“${read}” is a recurrence. Write the dates, or a rule in the column “Recurrence (RRULE)”.`,
  'day-refused': (read) =>
    `“${read}” is no day: the date is left out. Write it in full, such as “12 juin 2026”.`,
  'rule-refused': (read) =>
    `“${read}” is no recurrence rule: it is left out. Write for example “FREQ=MONTHLY;BYDAY=1TH” (the first Thursday of each month; in quotes in a CSV file), or the dates, a row for each.`,
  'hours-unread': (read) =>
    `“${read}” is not understood: these hours are shown as written, without “open now”. Example: “lundi au vendredi 9h-12h, 14h-18h”.`,
  projected: (_read, became) =>
    `coordinates in metres of a grid, converted to latitude and longitude (${became}).`,
  swapped: (_read, became) =>
    `latitude and longitude were swapped: the point read is ${became}. Exchange the two columns.`,
  'not-on-earth': (read) =>
    `“${read}” is no point on the map. Write latitude and longitude in degrees, such as 44.518 and 3.5.`,
  'no-name': (read) => `row left out${read ? ` (${read})` : ''}: a name or title is missing.`,
  'no-date': () => 'row left out: no date can be read in it.',
  'same-id': (read, became) => `the identifier “${read}” is taken: this record gets “${became}”.`,
  'made-territory': (read, became) => `“${read}”: the territory ${became} is added to the data.`,
  renamed: (read, became) => `“${read}” is now called “${became}”: its id and its links stay.`,
  'kept-list': (read, became) =>
    `“${read}”: no file holds it, this list stays as in the last edition (${became}). Give it too if it has changed, or if someone has withdrawn consent.`,
  'no-such-record': (read, became) =>
    `“${read}” is no record: the link is left out. Write its exact name, or add the record to the sheet “${became}”.`,
  'withheld-record': (read) =>
    `“${read}” is a record that is held back, and not published: the link is left out.`,
  'consent-undated': (read) =>
    `“${read}” says yes without a date: the record is published. Write the date of the consent instead, such as “12/06/2026”.`,
  'boolean-refused': (read) =>
    `“${read}” is not understood: the value is left out. Write oui or non.`,
  'codes-refused': (read) =>
    `“${read}” is no INSEE code: it is left out. Write the codes of five digits, such as “48095, 48061”.`,
  'hour-alone': (read) =>
    `“${read}” is left out: the event lasts several days, and nothing says at what time it ends. Write that time too.`,
  'several-records': (read, became) =>
    `“${read}” names several records: the first is taken (${became}). Write the identifier.`,
};

export const labels: PublishWords['labels'] = {
  sheet: (name) => `sheet “${name}”`,
  row: (row) => `row ${String(row)}`,
  rows: (rows) => `rows ${rows}`,
  column: (name) => `column “${name}”`,
  record: (name) => `“${name}”`,
  others: (count) => `and ${String(count)} more`,
  held: 'Held back',
  severity: { error: 'Lost', warning: 'To check', note: 'Read otherwise' },
};
