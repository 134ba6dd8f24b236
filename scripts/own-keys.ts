// A page may extend `Object.prototype`, and `for … in` then finds what is not there: dependencies list own keys only.
import { walk } from 'estree-walker';
import type { Node } from 'estree';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

interface Span {
  start: number;
  end: number;
}

/** Rewrites `for (key in object)` of dependencies to `for (key of Object.keys(object))`. */
export function ownKeys(): Plugin {
  return {
    name: 'own-keys',
    apply: 'build',
    transform(code, id) {
      const isOurs = !id.includes('node_modules') && !id.startsWith('\0');
      if (isOurs || !/\bfor\s*\([^;]*?\sin\s/.test(code)) return null;
      const text = new MagicString(code);
      walk(this.parse(code) as Node, {
        enter(node) {
          if (node.type !== 'ForInStatement') return;
          const left = node.left as unknown as Span;
          const right = node.right as unknown as Span;
          text.overwrite(left.end, right.start, ' of Object.keys((');
          text.appendLeft(right.end, ') ?? {})');
        },
      });
      return text.hasChanged() ? { code: text.toString(), map: null } : null;
    },
  };
}
