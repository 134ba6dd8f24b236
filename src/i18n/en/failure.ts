/** English of `fr/failure.ts`. */
import type { FailureMessages } from '../fr/failure.js';
import { pick } from '../pick.js';

export const failure: FailureMessages = {
  noSrcHelp: 'Add the src attribute with the address of a published JSON file.',
  unclosed: (tag) =>
    `Tag not closed: write <${tag} …></${tag}>. What follows was taken for its content.`,
  reason: ({ code, detail = '' }) => {
    const [first = '', second = '', fault = ''] = detail.split(':');
    return pick(
      {
        network:
          'The file could not be reached: wrong address, host down, or a data host that does not let other sites read it (CORS).',
        offline: 'Your device is offline.',
        timeout: 'The server did not answer in time.',
        'too-large': `The file is larger than the limit of ${detail} MB. Publish it as several files, which the first one names in “include”, or take out what is not shown.`,
        http: `The server answered with an error (${detail}): ${pick(
          {
            '401': 'the file must be public.',
            '403': 'the file must be public.',
            '404': 'check the address of the file.',
            '410': 'check the address of the file.',
          },
          detail,
          'try again later.',
        )}`,
        html: 'The address answered with a web page, not with data. Give the address of the file itself.',
        'not-json': fault
          ? `The file is not readable JSON: line ${first}, column ${second}, ${faultsEn(fault)}`
          : 'The file is not readable JSON.',
        'other-format': formatsEn(first, second.trim()),
        'not-an-object': 'The file does not hold a dataset.',
        'not-a-calendar': 'The file is no calendar that can be read.',
        'newer-version': `The file uses a newer version of the format (${detail}). This site has to be updated.`,
        'bad-url': 'The address of the source is not valid.',
      },
      code,
      '',
    );
  },
  sourceFailed: (url, reason) => `A source could not be read: ${url}. ${reason}`,
  calendarFailed: (title, { code, detail }) => {
    const isClosed = code === 'network' || code === 'timeout' || code === 'offline';
    return isClosed
      ? `The calendar “${title}” could not be read from here: its site does not answer, or does not let other sites read it (CORS). The publisher can import it when publishing the data.`
      : `The calendar “${title}” could not be read. ${failure.reason({ code, detail })}`;
  },
  keptCopyShown: (date, received) =>
    `The data host could not be reached: this is the copy that your browser kept ${received ? `on ${received}` : 'from an earlier visit'}${date ? `, up to date as of ${date}` : received ? '' : ', of an unknown date'}.`,
  snapshotShown: (date) =>
    `The usual data could not be read: this is the publisher’s spare copy, ${date ? `up to date as of ${date}` : 'of an unknown date'}.`,
};

function faultsEn(fault: string): string {
  return pick(
    {
      comment: 'a comment. JSON has none.',
      'smart-quote': 'typographic quotation marks. Write straight ones (").',
      'single-quote': 'an apostrophe. Write straight quotation marks (").',
      'unquoted-key': 'a name without quotation marks. Put straight ones (") around it.',
      'trailing-comma': 'one comma too many just before.',
      'decimal-comma': 'a comma in a number. Write a point.',
      'missing-comma': 'a comma is missing just before.',
      'missing-colon': 'a colon is missing after the name.',
      'unclosed-text':
        'a text without its closing quotation mark, or with one that is not escaped (\\").',
      unclosed: 'the end of the file is missing.',
    },
    fault,
    'an unexpected sign.',
  );
}

function formatsEn(kind: string, names: string): string {
  const importIt = 'Turn it into a dataset first (see the guide).';
  return pick(
    {
      empty: 'The file is empty.',
      ics: 'This is an iCalendar file. Name it in “sources” of a dataset, with kind “ics”.',
      openagenda:
        'This is an OpenAgenda export. Name it in “sources” of a dataset, with kind “openagenda”.',
      csv: `This is a CSV table, not a dataset. ${importIt}`,
      spreadsheet:
        'This is a spreadsheet or an archive, not a dataset. Of the archive of the atelier, give dataset.json; a spreadsheet goes through the atelier first.',
      pdf: 'This is a PDF document, not a dataset.',
      xml: 'This is an XML file (KML, RSS…), not a dataset.',
      script:
        'This is a script, not a dataset. The attribute src takes the address of the JSON file.',
      geojson:
        'This is GeoJSON, not a dataset. For an outline, name it in “geometryUrl” of a territory.',
      topojson: `This is TopoJSON, not a dataset. ${importIt}`,
      umap: `This is a uMap backup, not a dataset. ${importIt}`,
      gogocarto: `This is a GoGoCarto export, not a dataset. ${importIt}`,
      'json-ld': 'This is structured data (JSON-LD), not a dataset.',
      list: 'The file holds a list. A dataset is an object with, for example, “territories” or “actors”.',
      'other-names': `No list of the format is in this file (found: ${names}). The names are “territories”, “referents”, “actors”, “events”…`,
    },
    kind,
    'The file does not hold a dataset.',
  );
}
