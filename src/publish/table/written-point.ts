/** A point as people write it, or paste it from a map: degrees in all forms, addresses of maps. Pure. */

const NUMBER = String.raw`([+-]?\d{1,3}(?:[.,]\d+)?)`;
const DECIMAL = String.raw`(-?\d{1,3}\.\d+)`;

/** Latitude first, as maps have it in their addresses. */
const IN_LINKS: readonly RegExp[] = [
  // The place itself, before what the window shows.
  new RegExp(`!3d${DECIMAL}!4d${DECIMAL}`),
  new RegExp(
    `[?&#](?:q|ll|query|destination|daddr|center|to|mlat)=(?:ll\\.|loc:)?${DECIMAL}(?:,|%2C|&mlon=)\\+?${DECIMAL}`,
    'i',
  ),
  new RegExp(`[@/]${DECIMAL},${DECIMAL}(?:,|\\b)`),
  new RegExp(`map=\\d+(?:\\.\\d+)?/${DECIMAL}/${DECIMAL}`),
  new RegExp(`^geo:${DECIMAL},${DECIMAL}`, 'i'),
];

const LATITUDE_FIRST = new RegExp(
  `^\\W*lat(?:itude)?[^\\w+-]*${NUMBER}[^\\d+-]*?(?:lon(?:gitude)?|lng|long)[^\\w+-]*${NUMBER}\\W*$`,
  'i',
);
const LONGITUDE_FIRST = new RegExp(
  `^\\W*(?:lon(?:gitude)?|lng|long)[^\\w+-]*${NUMBER}[^\\d+-]*?lat(?:itude)?[^\\w+-]*${NUMBER}\\W*$`,
  'i',
);

/**
 * What a text says of a point: first what should be the longitude, in degrees (or in metres of a grid).
 * "44.518, 3.5", "44,518 ; 3,5", "[3.5, 44.518]", "POINT(3.5 44.518)", "N 44° 31' 05\" E 3° 30'", "geo:44.518,3.5", the
 * address of a map.
 */
export function pairIn(text: string): [number, number] | undefined {
  return inLink(text) ?? labelled(text) ?? sided(text) ?? plain(text);
}

/** A number with a point or a comma, or degrees, minutes and seconds with a side; `NaN` for what is none. */
export function degreesIn(text: string): number {
  const bare = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  const number = bare
    .replace(/ (?=\d{3}(?!\d))/g, '')
    .replace(',', '.')
    .replace(/ ?°$/, '');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(number)) return Number(number);
  const [, before = '', parts = '', after = ''] =
    /^([NSEWO]?) ?([-+\d\s.,°'′’"″”]+?) ?([NSEWO]?)$/i.exec(bare) ?? [];
  // Two numbers without a sign between them are no degrees and minutes.
  return parts && (before || after || /\d ?°/.test(parts))
    ? sexagesimal(parts, before || after)
    : NaN;
}

function inLink(text: string): [number, number] | undefined {
  if (!/^(?:https?:|geo:|www\.)/i.test(text.trim())) return undefined;
  // Of the way to a place, its end.
  const place = text.trim().replace(/^(.*\/dir\/)[^/]*\/(?=-?\d)/i, '$1');
  for (const pattern of IN_LINKS) {
    const [, latitude, longitude] = pattern.exec(place) ?? [];
    if (latitude !== undefined) return [Number(longitude), Number(latitude)];
  }
  return undefined;
}

/** "lat: 44.518, lon: 3.5", `{"lat":44.518,"lng":3.5}`. */
function labelled(text: string): [number, number] | undefined {
  const [, latitude, longitude] = LATITUDE_FIRST.exec(text) ?? [];
  if (latitude !== undefined && longitude !== undefined) {
    return [degreesIn(longitude), degreesIn(latitude)];
  }
  const [, first, second] = LONGITUDE_FIRST.exec(text) ?? [];
  return first === undefined || second === undefined
    ? undefined
    : [degreesIn(first), degreesIn(second)];
}

/** Two angles of which each says its side, before or behind: "44° 31.083' N, 3° 30' E". */
function sided(text: string): [number, number] | undefined {
  const letters = text
    .replace(/\b(nord|north|sud|south|est|east|ouest|west)\b/gi, (word) => word.charAt(0))
    .trim();
  if (/[^\d\s.,;/°ºd'′’"″”+\-NSEWO]/i.test(letters)) return undefined;
  const isBefore = /^[NSEWO]/i.test(letters);
  const angles = [
    ...letters.matchAll(isBefore ? /([NSEWO])([^NSEWO]+)/gi : /([^NSEWO]+)([NSEWO])/gi),
  ].map(([, first = '', second = '']) => (isBefore ? [first, second] : [second, first]));
  const [latitude, longitude] = [/[NS]/i, /[EWO]/i].map((sides) =>
    angles.find(([side = '']) => sides.test(side)),
  );
  if (angles.length !== 2 || !latitude || !longitude) return undefined;
  const degrees = [longitude, latitude].map(([side = '', angle = '']) => sexagesimal(angle, side));
  const [first = NaN, second = NaN] = degrees;
  return Number.isNaN(first + second) ? undefined : [first, second];
}

/** @param side "N", "S", "E", "W", or "O" for ouest */
function sexagesimal(text: string, side: string): number {
  // "48.51.24" is degrees, minutes and seconds.
  const bare = text.replace(/^[\s,;/]+|[\s,;/]+$/g, '').replace(/(\d+)\.(\d+)\.(\d+)/, '$1 $2 $3');
  const numbers = bare.match(/\d+(?:[.,]\d+)?/g)?.map((each) => Number(each.replace(',', '.')));
  const [degrees = NaN, minutes = 0, seconds = 0, more] = numbers ?? [];
  if (more !== undefined || minutes >= 60 || seconds >= 60) return NaN;
  const value = degrees + minutes / 60 + seconds / 3600;
  // A sign and a side that say the same count once.
  const isNegative = /[SWO]/i.test(side) || bare.startsWith('-');
  return Math.round((isNegative ? -value : value) * 1e6) / 1e6;
}

function plain(text: string): [number, number] | undefined {
  const iso6709 = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)\/?$/.exec(text.trim());
  if (iso6709) return [Number(iso6709[2]), Number(iso6709[1])];
  const isLongitudeFirst = /^\s*(?:\[|(?:srid=\d+;)?\s*point)/i.test(text);
  const bare = text.replace(/^\s*(?:srid=\d+;)?\s*(?:point)?\s*[[(]?|[\])]\s*$/gi, '').trim();
  const parts =
    /[;|/]|, +|\s(?=-?\d)/.test(bare) && !/^-?\d+\.\d+,-?\d/.test(bare)
      ? bare.split(/\s*[;|/]\s*|,\s+|\s+/)
      : bare.split(',');
  // "44,518,3,5": four numbers of two with decimal commas.
  const halves =
    parts.length === 4 && /^-?\d+,\d+[,\s]+-?\d+,\d+$/.test(bare)
      ? [parts.slice(0, 2).join('.'), parts.slice(2).join('.')]
      : parts;
  const numbers = halves.filter(Boolean).map(degreesIn);
  const [first = NaN, second = NaN] = numbers;
  if (numbers.length !== 2 || Number.isNaN(first + second)) return undefined;
  return isLongitudeFirst ? [first, second] : [second, first];
}
