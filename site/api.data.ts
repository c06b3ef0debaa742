// The public surface of the element, from the manifest, for the page `api`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MANIFEST = fileURLToPath(new URL('../custom-elements.json', import.meta.url));

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  /** The values behind the name of a type. */
  readonly parsedType?: { readonly text: string };
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly parameters?: readonly Named[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

interface Row {
  readonly name: string;
  readonly type: string;
  readonly description: readonly Part[];
}

/** Of a description: words, or code between backticks. */
interface Part {
  readonly text: string;
  readonly code: boolean;
}

export interface Api {
  readonly attributes: readonly Row[];
  readonly properties: readonly Row[];
  readonly methods: readonly Row[];
  readonly events: readonly Row[];
  readonly parts: readonly Row[];
  readonly cssProperties: readonly Row[];
}

export declare const data: Api;

export default {
  watch: [MANIFEST],
  load(): Api {
    const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
      modules: readonly { readonly declarations?: readonly Declaration[] }[];
    };
    const element = modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName !== undefined);
    if (element === undefined) throw new Error(`no element in ${MANIFEST}`);
    return {
      attributes: element.attributes.map(rowOf),
      properties: element.members.filter(({ kind }) => kind === 'field').map(rowOf),
      methods: element.members.filter(({ kind }) => kind === 'method').map(methodRow),
      events: element.events.map(rowOf),
      parts: element.cssParts.map(rowOf),
      cssProperties: element.cssProperties.map(rowOf),
    };
  },
};

function rowOf({ name, type, parsedType, description = '' }: Named): Row {
  return { name, type: valuesOf((parsedType ?? type)?.text ?? ''), description: partsOf(description) };
}

/** Values in the form that one writes. An attribute without a value has none to show. */
function valuesOf(type: string): string {
  const values = type.split(' | ').filter((value) => value !== "''");
  return values.map((value) => value.replaceAll("'", '')).join(' | ');
}

function partsOf(description: string): readonly Part[] {
  return description
    .split('`')
    .map((text, at) => ({ text, code: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function methodRow(method: Member): Row {
  const parameters = (method.parameters ?? []).map(({ name }) => name).join(', ');
  return { ...rowOf(method), name: `${method.name}(${parameters})`, type: method.return?.type?.text ?? '' };
}
