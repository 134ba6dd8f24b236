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
  centre: '24',
  pdl: '52',
};

/** The département or région that a text names, by its name or its INSEE code. */
export function officialTerritory(
  text: string,
): { code: string; name: string; level: 'departement' | 'region' } | undefined {
  for (const each of namesIn(text)) {
    const [, number = each] = /^(?:d[ée]p\w*|dpt|n°)[. ]*(\d\w{1,2})$/i.exec(each.trim()) ?? [];
    const code = number.trim().toUpperCase().padStart(2, '0');
    const words = foldWords(
      each
        .replace(/^(?:d[ée]p(?:artement|t)?|dpt|r[ée]g(?:ion)?)\b[. ]*(?:de |du |des |d['’])?/i, '')
        .replace(/\bS(te?)\b\.?/gi, 'Sain$1'),
    );
    const short = ABBREVIATIONS[words.replaceAll(' ', '')];
    const isRegion = /^r[ée]g/i.test(each);
    const departement = departements.find(
      ([own, name]) => own === code || foldWords(name) === words,
    );
    if (departement && !isRegion)
      return { code: departement[0], name: departement[1], level: 'departement' };
    const region = regions.find(([own, name]) => own === short || foldWords(name) === words);
    if (region) return { code: region[0], name: region[1], level: 'region' };
  }
  return undefined;
}
