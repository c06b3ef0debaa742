// The attributes that the playground lets one set, from the manifest.
import { fileURLToPath } from 'node:url';
import { readElement, valuesOf } from './.vitepress/element-tables';

const MANIFEST = fileURLToPath(new URL('../../custom-elements.json', import.meta.url));
/** They need a server, a page around, or a reader. */
const LEFT_OUT = new Set([
  ...['src', 'follow', 'poll-interval', 'follow-newest', 'timeout', 'deep-links', 'link-name'],
  ...['check', 'story', 'query', 'selected'],
]);

interface Choice {
  readonly name: string;
  readonly kind: 'values' | 'on' | 'text';
  readonly values: readonly string[];
  readonly initial: string;
}

export declare const data: readonly Choice[];

export default {
  watch: [MANIFEST],
  load(): readonly Choice[] {
    return readElement(MANIFEST)
      .attributes.filter(({ name }) => !LEFT_OUT.has(name))
      .map((attribute) => {
        const { name, type, default: initial = '' } = attribute;
        const own = initial.replaceAll("'", '');
        const values = attribute.parsedType === undefined ? [] : valuesOf(attribute).split(' | ');
        const kind = type?.text === 'boolean' ? 'on' : values.length > 1 ? 'values' : 'text';
        return { name, kind, values: values.filter((value) => value !== own), initial: own };
      });
  },
};
