// What each element takes, from its manifest and the French reference: for the plugins of content management systems.
import { readFile } from 'node:fs/promises';
import { frame as en } from '../src/i18n/en/frame.js';
import { frame as fr } from '../src/i18n/fr/frame.js';
import type { Tag } from '../src/page/tags.js';

interface Both {
  fr: string;
  en: string;
}
interface Reference {
  elements: Record<Tag, { fr: string; heightPx: number }>;
  attributes: Record<
    string,
    {
      label: Both;
      fr: string;
      /** When it says more than the type in the manifest: `urls`, or `flag`, a switch that may have a value. */
      type?: string;
      choices?: Record<string, Both>;
      isAdvanced?: boolean;
    }
  >;
}
interface Manifest {
  modules: {
    declarations?: {
      tagName?: string;
      description?: string;
      attributes?: { name: string; description?: string; type?: { text: string } }[];
    }[];
  }[];
}

/** By tag. Every text in French and in English. */
export async function elementSettings() {
  const read = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as unknown;
  const reference = (await read('docs/reference.json')) as Reference;
  const manifest = (await read('dist/custom-elements.json')) as Manifest;
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return Object.fromEntries(
    Object.entries(reference.elements).map(([key, { fr: help, heightPx }]) => {
      const tag = key as Tag;
      const declaration = declarations.find(({ tagName }) => tagName === tag);
      if (!declaration) throw new Error(`<${tag}> of docs/reference.json is not in the manifest`);
      const own = new Map(declaration.attributes?.map((each) => [each.name, each]));
      const attributes = Object.entries(reference.attributes).flatMap(([name, said]) => {
        const attribute = own.get(name);
        if (!attribute) return [];
        const { fr: role, type, ...words } = said;
        const inManifest = attribute.type?.text ?? 'string';
        const plain = ['boolean', 'number'].includes(inManifest) ? inManifest : 'string';
        return [
          {
            name,
            type: type ?? plain,
            ...words,
            help: { fr: role, en: attribute.description ?? '' },
          },
        ];
      });
      return [
        tag,
        {
          label: { fr: fr.title[tag], en: en.title[tag] },
          help: { fr: help, en: declaration.description ?? '' },
          heightPx,
          attributes,
        },
      ];
    }),
  );
}
