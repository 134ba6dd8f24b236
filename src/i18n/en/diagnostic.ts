/** English of `fr/diagnostic.ts`. */
import type { DiagnosticWords } from '../fr/diagnostic.js';

export const diagnostic: DiagnosticWords = {
  title: 'Diagnosis of this page',
  running: 'Checking…',
  fine: 'Nothing wrong was found.',
  elements: (count) => `${String(count)} element${count === 1 ? '' : 's'} in the page.`,
  noElements: 'No element in the page.',
  findings: (count) => `${String(count)} point${count === 1 ? '' : 's'} to correct in the data`,
  others: (count) => `and ${String(count)} others`,
  thirdParties: 'Hosts that the page has talked to',
  sentences: {
    escaped: (tag) =>
      `The code is shown as text (&lt;${tag}…): paste it into the source of the page or into an HTML block, not into the text.`,
    'no-elements': () =>
      'None of our elements is in this source. The editor may have taken them out: take the form of a link or of a frame.',
    'no-script': () =>
      'The script is not in the page: add <script type="module" src="…/territory-elements.js"></script>. If you pasted it, the editor took it out.',
    'not-module': (src) =>
      `The script tag has no type="module": add it, or take loader.js of the same folder (${src}).`,
    'script-query': (src, meant) =>
      `Add nothing after .js: the script would be loaded twice. Write ${meant} (read: ${src}).`,
    'two-scripts': (sources) => `The script comes from several addresses: keep one (${sources}).`,
    'file-page': () =>
      'The page was opened from the disk (file://): browsers load no module there. Put it on a server.',
    'mixed-content': (address, meant) =>
      `${address} is http in an https page: the browser refuses it. Write ${meant}.`,
    'not-closed': (tag) =>
      `<${tag} … /> is not closed: in HTML it swallows the rest of the page. Write <${tag} …></${tag}>.`,
    'unknown-tag': (tag, meant) => `<${tag}> is none of our elements. Did you mean: ${meant}?`,
    'no-src': (tag, meant) =>
      meant
        ? `<${tag}> has no src attribute: write src instead of ${meant}.`
        : `<${tag}> has no src attribute: give it the address of the data file.`,
    'curly-quotes': (tag) =>
      `<${tag}> has the quotes of a word processor (” or «): write straight ones (").`,
    'unknown-attribute': (what, meant) =>
      meant
        ? `${what}: there is no such attribute. Did you mean: ${meant}?`
        : `${what}: there is no such attribute, it does nothing.`,
    'bad-value': (what, values) => `${what} is not a possible value: ${values}.`,
    'unknown-territory': (id, meant) =>
      `territory="${id}": the data have no such territory. Write its id: ${meant}.`,
    policy: (directive, host) =>
      `The page's Content-Security-Policy refuses ${host}: add it to ${directive}.`,
    'script-http': (url, status) =>
      `The script is not at this address (error ${status}): ${url}. Upload the whole folder, and check the address.`,
    'script-mime': (url, type) =>
      `The server gives the script as “${type || 'nothing'}”: the browser refuses it. It takes text/javascript (${url}).`,
    cors: (url, origin) =>
      `The host of ${url} does not let other sites read it: it must send Access-Control-Allow-Origin: * (or ${origin}).`,
    unreachable: (url) => `${url} could not be reached: a wrong address, or a host that is down.`,
  },
};
