// The public surface of the element as tables in a page, from the manifest. They are text of the page before it is
// rendered, so the search finds each name.
import { readFileSync } from 'node:fs';
import type { MarkdownRenderer } from 'vitepress';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  /** The values behind the name of a type. */
  readonly parsedType?: { readonly text: string };
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly parameters?: readonly Named[];
  readonly return?: { readonly type?: { readonly text: string } };
}

export interface Declaration {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

const PLACE = /<!-- the element’s (\w[\w ]*) -->/g;

type Column = readonly [heading: string, cell: (one: Member) => string];

const DESCRIPTION: Column = ['What it is', ({ description = '' }) => words(description)];
const DEFAULT: Column = ['Default', (one) => code(one.default ?? '')];
const TYPE: Column = ['Type', (one) => code(valuesOf(one))];
const name = (heading: string): Column => [heading, (one) => code(one.name)];

const TABLES: Readonly<
  Record<string, { readonly of: (of: Declaration) => readonly Named[]; readonly columns: readonly Column[] }>
> = {
  attributes: {
    of: ({ attributes }) => attributes,
    columns: [name('Attribute'), ['Values', (one) => code(valuesOf(one))], DEFAULT, DESCRIPTION],
  },
  properties: {
    of: ({ members }) => members.filter(({ kind }) => kind === 'field'),
    columns: [name('Property'), TYPE, DEFAULT, DESCRIPTION],
  },
  methods: {
    of: ({ members }) => members.filter(({ kind }) => kind === 'method'),
    columns: [
      ['Method', (one) => code(signatureOf(one))],
      ['Returns', (one) => code(one.return?.type?.text ?? '')],
      DESCRIPTION,
    ],
  },
  events: { of: ({ events }) => events, columns: [name('Event'), TYPE, DESCRIPTION] },
  slots: {
    of: ({ slots }) => slots,
    columns: [['Slot', (one) => (one.name === '' ? 'without a name' : code(one.name))], DESCRIPTION],
  },
  parts: { of: ({ cssParts }) => cssParts, columns: [name('Part'), DESCRIPTION] },
  'custom properties': { of: ({ cssProperties }) => cssProperties, columns: [name('Property'), DEFAULT, DESCRIPTION] },
  states: { of: ({ cssStates }) => cssStates, columns: [['State', (one) => code(`:state(${one.name})`)], DESCRIPTION] },
};

export function readElement(path: string): Declaration {
  const { modules } = JSON.parse(readFileSync(path, 'utf8')) as {
    modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName !== undefined);
  if (element === undefined) throw new Error(`no element in ${path}`);
  return element;
}

/** Writes each table into a page that asks for it. */
export function listElement(markdown: MarkdownRenderer, manifest: string): void {
  markdown.core.ruler.before('normalize', 'element-tables', (state) => {
    state.src = state.src.replace(PLACE, (_, asked: string) => table(asked, readElement(manifest)));
  });
}

function table(asked: string, element: Declaration): string {
  const found = TABLES[asked];
  if (found === undefined) throw new Error(`no table of ${asked}`);
  const { of, columns } = found;
  const heads = columns.map(([heading]) => `<th scope="col">${heading}</th>`).join('');
  const rows = of(element).map(
    (one) =>
      `<tr>${columns.map(([heading, cell]) => `<td data-head="${heading}">${cell(one as Member)}</td>`).join('')}</tr>`,
  );
  return `<table class="api" aria-label="${asked}" v-pre><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Values in the form that one writes. An attribute without a value has none to show. */
export function valuesOf({ type, parsedType }: Named): string {
  const values = ((parsedType ?? type)?.text ?? '').split(' | ').filter((value) => value !== "''");
  return values.map((value) => value.replaceAll("'", '')).join(' | ');
}

function signatureOf({ name: own, parameters = [] }: Member): string {
  return `${own}(${parameters.map((parameter) => parameter.name).join(', ')})`;
}

/** Words, with code between backticks. */
function words(text: string): string {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? code(part) : escaped(part)))
    .join('');
}

function code(text: string): string {
  return text === '' ? '' : `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
