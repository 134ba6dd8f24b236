// What makes the shipped script small: templates are minified in the sources, then the chunks by terser.
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What the scripts beside this one write. */
const GENERATED =
  /\/src\/(search\/[a-z]+-index\/|(map|agenda)\/(outlines-data|vtimezones|windows-zones)\.js)/;

/** By what was read: two builds of one run share most files. */
const minified = new Map<string, ReturnType<typeof minifyHTMLLiterals>>();

/** Minifies html and css template literals: a script minifier leaves strings alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/src\/(elements|map)\/.*\.ts$/.test(id)) return null;
      const minifying =
        minified.get(code) ??
        minifyHTMLLiterals(code, {
          fileName: id,
          // In an svg template an element without it swallows what follows.
          html: { keepClosingSlash: true },
        });
      minified.set(code, minifying);
      const result = await minifying;
      return result && { code: result.code, map: null };
    },
  };
}

/** What Lit tells whoever writes an element wrongly: here only its tests would read it. */
const FAULT = /\bthrow Error\((?:'[^']*'|"[^"]*")(?:\+[\w.]+(?:\+(?:'[^']*'|"[^"]*"))?)?\)/g;

/** Leaves out the texts of faults that no visitor can cause. */
export function shortenFaults(): Plugin {
  return {
    name: 'shorten-faults',
    apply: 'build',
    transform(code, id) {
      if (!/\/node_modules\/(?:@lit|lit)[^/]*\//.test(id) || code.search(FAULT) < 0) return null;
      return { code: code.replace(FAULT, 'throw Error()'), map: null };
    },
  };
}

/**
 * A second pass over what the bundler minified: measured 2.5 % smaller after brotli. Not over the engine, whose worker,
 * a text inside, repeats what is around it and compresses with it; nor over data, which it makes larger.
 */
export function minifyChunks(): Plugin {
  return {
    name: 'minify-chunks',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.moduleIds.some((id) => id.includes('maplibre-gl')))
          continue;
        if (chunk.moduleIds.every((id) => GENERATED.test(id))) continue;
        const { code, map } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 2, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
          format: { comments: false },
          sourceMap: chunk.map ? { content: JSON.stringify(chunk.map), asObject: true } : false,
        });
        if (code !== undefined) chunk.code = code;
        if (chunk.map && typeof map === 'object') Object.assign(chunk.map, map);
      }
    },
  };
}
