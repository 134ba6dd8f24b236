/** What a publisher chooses for the page: which element, how it looks, where the files will be. */
import type { Tag } from '../../src/page/tags.js';

export interface Settings {
  tag: Tag;
  /** Id of the territory that is chosen at the start; empty: none. */
  territory: string;
  /** `#rrggbb` */
  accent: string;
  /** Empty: that of the page. */
  language: '' | 'fr' | 'en';
  /** Reserved height in pixels; 0: as measured. */
  heightPx: number;
  /** Empty: none. */
  basemap: string;
  isSynced: boolean;
  revealsContact: boolean;
  /** Folder of the script and of the data; ends in `/`. */
  baseUrl: string;
}

export const DEFAULT_ACCENT = '#0b6e6e';

export const defaultSettings: Settings = {
  tag: 'territory-explorer',
  territory: '',
  accent: DEFAULT_ACCENT,
  language: '',
  heightPx: 0,
  basemap: '',
  isSynced: true,
  revealsContact: false,
  baseUrl: 'https://votre-site.example.org/territory-elements/',
};

/** The attributes of the element, in the order in which they are written. */
export function attributesOf(settings: Settings, src: string): [name: string, value: string][] {
  const { territory, language, basemap, isSynced, revealsContact } = settings;
  return [
    ['src', src],
    ...(territory ? [['territory', territory] as [string, string]] : []),
    ...(language ? [['lang', language] as [string, string]] : []),
    ...(basemap && hasMap(settings) ? [['basemap', basemap] as [string, string]] : []),
    ...(isSynced ? [['sync-url', ''] as [string, string]] : []),
    ...(revealsContact ? [['reveal-contact', ''] as [string, string]] : []),
  ];
}

export function hasMap({ tag }: Settings): boolean {
  return tag === 'territory-map' || tag === 'territory-explorer';
}

/** A folder's address, whatever of it was typed; `undefined` when it is none. */
export function folderUrl(text: string): string | undefined {
  const trimmed = text.trim();
  const whole = /^https?:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(whole) || /[\s;,'"<>]/.test(trimmed)) return undefined;
  const url = new URL(whole);
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return undefined;
  url.hash = '';
  url.search = '';
  // A file of the folder stands for it.
  if (/\.(?:js|json|html?)$/.test(url.pathname)) return new URL('.', url).href;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
