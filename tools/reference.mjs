// docs/reference.md: the public surface of the element as tables, from custom-elements.json.

const INTRO = `# Reference of \`<conflict-timeline>\`

Each attribute, property, method, event, slot, part, custom property and state of the element. \`npm run generate\` writes
this page from \`custom-elements.json\`, which has the same for editors. [On your page](on-your-page.md) shows how they work
together.

[Attributes](#attributes) · [Properties](#properties) · [Methods](#methods) · [Events](#events) · [Slots](#slots) ·
[Parts](#parts) · [Custom properties](#custom-properties) · [States](#states)
`;

const SECTIONS = [
  {
    title: 'Attributes',
    note: 'A value that an attribute does not know gives way to the default, and the console names it. Each attribute is also a property in camel case: `noFolds`, `timeZone`.',
    heads: ['attribute', 'values', 'default', 'what it does'],
    rows: ({ attributes }) =>
      attributes.map((one) => [code(one.name), code(valuesOf(one)), code(one.default), one.description]),
  },
  {
    title: 'Properties',
    note: 'Those that no attribute sets.',
    heads: ['property', 'type', 'what it holds'],
    rows: ({ members }) =>
      members
        .filter(({ kind, attribute }) => kind === 'field' && attribute === undefined)
        .map((one) => [
          code(one.name),
          code(one.type?.text),
          `${one.readonly === true ? 'Read-only. ' : ''}${one.description}`,
        ]),
  },
  {
    title: 'Methods',
    heads: ['method', 'returns', 'what it does'],
    rows: ({ members }) =>
      members
        .filter(({ kind }) => kind === 'method')
        .map((one) => [code(signatureOf(one)), code(one.return?.type?.text), one.description]),
  },
  {
    title: 'Events',
    heads: ['event', 'when, and what it holds'],
    rows: ({ events }) => events.map((one) => [code(one.name), one.description]),
  },
  {
    title: 'Slots',
    heads: ['slot', 'what it is'],
    rows: ({ slots }) => slots.map((one) => [one.name === '' ? 'without a name' : code(one.name), one.description]),
  },
  {
    title: 'Parts',
    note: 'A page styles a part with `conflict-timeline::part(header)`.',
    heads: ['part', 'what it is'],
    rows: ({ cssParts }) => cssParts.map((one) => [code(one.name), one.description]),
  },
  {
    title: 'Custom properties',
    note: 'A colour can also be a pair: the same name with `-light` and `-dark`, see [themes](themes.md).',
    heads: ['custom property', 'default', 'what it sets'],
    rows: ({ cssProperties }) =>
      cssProperties
        .filter(({ name }) => !/-(light|dark)$/.test(name))
        .map((one) => [code(one.name), code(one.default), one.description]),
  },
  {
    title: 'States',
    note: 'A page styles a state with `conflict-timeline:state(loading)`.',
    heads: ['state', 'when'],
    rows: ({ cssStates }) => cssStates.map((one) => [code(one.name), one.description]),
  },
];

/** The page as Markdown. Takes the parsed manifest. */
export function referenceOf(manifest) {
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ customElement }) => customElement);
  return [INTRO, ...SECTIONS.map((section) => sectionOf(section, element))].join('\n');
}

function sectionOf({ title, note, heads, rows }, element) {
  const table = [heads, heads.map(() => '---'), ...rows(element)].map(
    (cells) => `| ${cells.map(cellOf).join(' | ')} |`,
  );
  return [`## ${title}`, '', ...(note === undefined ? [] : [note, '']), ...table, ''].join('\n');
}

function cellOf(text = '') {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function code(text = '') {
  return text === '' ? '' : `\`${text}\``;
}

/** Values in the form that one writes. */
function valuesOf({ type, parsedType }) {
  const values = ((parsedType ?? type)?.text ?? '').split(' | ').filter((value) => value !== "''");
  return values.map((value) => value.replaceAll("'", '')).join(' | ');
}

function signatureOf({ name, parameters = [] }) {
  return `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
}
