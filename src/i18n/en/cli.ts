/** English words of the command line. */
import type { CliMessages } from '../fr/cli.js';

export const cli: CliMessages = {
  noFile: (path, code) =>
    `${path}: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder, give a file' : `this file cannot be read (${code})`}.`,
  noJson: (path, fault) => `${path} is no JSON that can be read: ${fault}`,
  exists: (path) => `${path} is there already. Add --force to replace it.`,
  notWritten: (path, code) =>
    `${path} cannot be written (${code === 'EISDIR' ? 'it is a folder' : code}). Choose another name with --out.`,
  badOption: (text) => `Option not understood: ${text}. --help says which there are.`,
  badMapping: (path) => `${path}: a mapping is a JSON object, “column heading”: “field”.`,
  written: (path) => `✓ ${path}`,
  unknownCommand: (name, known) => `Unknown command: ${name}. Commands: ${known}.`,
  usage: 'Usage',
  options: 'Options',
  needsFile: 'Give at least one file.',
  needsOut: 'Say where to write: --out dataset.json',
  badValue: (option, values) => `--${option}: possible values: ${values}.`,
  noRecords: 'No record was found: nothing is written.',
  counts: ['File', 'Sheet', 'List', 'Rows', 'Records'],
  columns: (sheet, columns) => `${sheet}: ${columns}`,
  sum: (lost, held, warnings, notes) =>
    `${String(lost)} lost, ${String(held)} held back, ${String(warnings)} to check, ${String(notes)} read otherwise.`,
  checked: (errors, warnings, advice) =>
    errors + warnings + advice === 0
      ? 'Nothing to report.'
      : `${String(errors)} error(s), ${String(warnings)} to correct, ${String(advice)} advice.`,
  moreAlike: (count) =>
    `… and ${String(count)} other remarks, not all of which say the same: --all shows them.`,
  changesSince: 'Since the last edition:',
  noChange: 'Nothing has changed since the last edition.',
  changed: {
    added: (count, names) => `${String(count)} added (${names})`,
    removed: (count, names) => `${String(count)} removed (${names})`,
    altered: (count, names) => `${String(count)} altered (${names})`,
  },
  nothingInside: (tag) =>
    `${tag}: nothing to show today (no record, or no event to come). The tag is empty.`,
  watching: (paths) => `Waiting for changes of ${paths}. Ctrl+C stops.`,
  mappingWritten: (path) =>
    `${path}: fill in the empty columns with the name of a field, then run the command again.`,
  notDataset: (path) => `${path} is no dataset of Territory Elements. Use “import” first.`,
  partsWritten: (count, folder) => `${String(count)} files written to ${folder}`,
  alreadySplit: (path) => `${path} is an index of parts already. Split the dataset it was made of.`,
  partsSplit: (count, written, folder) =>
    `${String(count)} parts in ${folder}, ${String(written)} of them new or changed.`,
  needsFolder: 'Say in which folder to write: --out FOLDER',
  outlines: ['Territory', 'Bytes', 'km²', 'Change', 'Missing municipalities'],
  noContours: (path) =>
    `${path} holds no outline of a municipality that is recognised (GeoJSON or TopoJSON with an INSEE code).`,
  noneFound: 'nothing found',
  asking: (count, url) => `${String(count)} addresses to look for at ${url}`,
  noService: (url, fault) =>
    `The service ${url} did not answer (${fault}). Try again later, or give another address with --url.`,
  unsure: 'Addresses marked “?” are not sure: complete them, or write their coordinates.',
  framesTogether: '--base-url, --src and --title go together.',
  needsSlash: (url) => `--base-url names a folder: ${url}/`,
  badUrl: (url) => `Not an absolute http(s) URL: ${url}`,
  commands: {
    new: 'Writes a workbook to fill in, or a dataset as a workbook.',
    import: 'Makes a dataset of spreadsheets, maps or calendars.',
    check: 'Reads a dataset once more before it is published.',
    feeds: 'Writes the .ics calendars to subscribe to.',
    frames: 'Writes the pages for iframes and oEmbed.',
    geometry: 'Joins municipalities to outlines of territories.',
    geocode: 'Looks for the coordinates of addresses (national service).',
    html: 'Writes what the elements show as plain HTML, to stand between the tags.',
    split: 'Splits a large dataset by territory.',
  },
  flags: {
    out: 'file or folder to write',
    force: 'replaces what is there',
    json: 'writes the result as JSON to the output',
    lang: 'language of messages: fr or en',
    table: 'what the sheets hold: actors, events, referents…',
    mapping: 'file that says which column is which field; written when it is not there',
    previous: 'dataset as published: its ids stay (that of --out by default)',
    title: 'title of the dataset',
    watch: 'again whenever a file changes',
    all: 'says every remark, and every name of what has changed',
    strict: 'fails for what is to be corrected too',
    format: 'xlsx, ods or csv',
    from: 'dataset to make a workbook of',
    contours: 'file of municipalities’ outlines (GeoJSON or TopoJSON)',
    codes: 'INSEE codes, with commas between them',
    budget: 'size of an outline, in bytes (8000)',
    url: 'address of the service',
    elements: 'tags, with commas between them',
    territory: 'id of a territory',
    'base-url': 'address of the folder in which the pages are published',
    src: 'address of the dataset',
    allow: 'another file, or folder ending in “/”, that the page may show (several times)',
    help: 'this help',
  },
};
