/** Départements and régions as people write them. Pure. */
import { departements, regions } from '../../map/outlines-data.js';
import { foldWords } from './fold-text.js';

/** "48 - Lozère" and "Lozère (48)" say it twice. */
export function namesIn(text: string): string[] {
  const [, code = '', after = ''] =
    /^(\d[\dAB]\d{0,3}) ?[-–:] ?(\p{L}.*)$/iu.exec(text.trim()) ?? [];
  const [, before = '', inBrackets = ''] = /^(.+?) ?\(([^)]+)\)$/.exec(text.trim()) ?? [];
  return [text, code, after, before, inBrackets].filter(Boolean);
}

/** What people write for regions: their INSEE codes. */
const ABBREVIATIONS: Readonly<Record<string, string | undefined>> = {
  paca: '93',
  provencealpe: '93',
  idf: '11',
  aura: '84',
  ara: '84',
  bfc: '27',
  hdf: '32',
  cvl: '24',
  pdl: '52',
};

/** The département or région that a text names, by its name or its INSEE code; of two halves both say the same. */
export function officialTerritory(text: string): OfficialTerritory | undefined {
  const [whole = '', ...halves] = namesIn(text);
  const own = officialNamed(whole);
  if (own || halves.length === 0) return own;
  const [first, second] = halves.map((each) => officialNamed(each));
  const [, secondText = ''] = halves;
  if (first && second) return agree(first, second);
  // "Occitanie (76)": the code of a région is that of a département, too.
  const region = first ?? second;
  const code = first ? secondText : (halves[0] ?? '');
  return region?.level === 'region' && region.code === code.trim() ? region : undefined;
}

function agree(first: OfficialTerritory, second: OfficialTerritory): OfficialTerritory | undefined {
  if (first.name === second.name) return first;
  const region = [first, second].find(({ level }) => level === 'region');
  return region && first.code === second.code ? region : undefined;
}

interface OfficialTerritory {
  code: string;
  name: string;
  level: 'departement' | 'region';
}

function officialNamed(text: string): OfficialTerritory | undefined {
  const [, number = text] = /^(?:d[ée]p\w*|dpt|n°)[. ]*(\d\w{1,2})$/i.exec(text.trim()) ?? [];
  const code = number.trim().toUpperCase().padStart(2, '0');
  const words = foldWords(
    text
      .replace(/^(?:d[ée]p(?:artement|t)?|dpt|r[ée]g(?:ion)?)\b[. ]*(?:de |du |des |d['’])?/i, '')
      .replace(/\bS(te?)\b\.?/gi, 'Sain$1'),
  );
  const short = ABBREVIATIONS[words.replaceAll(' ', '')];
  const departement = departements.find(([own, name]) => own === code || foldWords(name) === words);
  if (departement && !/^r[ée]g/i.test(text)) {
    return { code: departement[0], name: departement[1], level: 'departement' };
  }
  const region = regions.find(([own, name]) => own === short || foldWords(name) === words);
  return region && { code: region[0], name: region[1], level: 'region' };
}
