// custom-elements.json describes what a page can use: all of it, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../custom-elements.json', import.meta.url));
/** A sentence for each property, event, slot and part takes 73 kB; an editor reads them all at once. */
const MAX_BYTES = 75_000;
const TEXT = readFileSync(FILE, 'utf8');
const { modules } = JSON.parse(TEXT);
const DECLARATIONS = modules.flatMap(({ declarations }) => declarations);
const EXPORTS = modules.flatMap((module) => module.exports);
const ELEMENT = DECLARATIONS.find(({ customElement }) => customElement);
/** Those of TypeScript and of the platform. */
const KNOWN_TYPES = /^(Blob|Element|Promise|Partial|Readonly|Record|Date|Iterable|Event|Intl|DateTimeFormatOptions)$/;

describe('the manifest', () => {
  it('is small', () => {
    assert.ok(Buffer.byteLength(TEXT) <= MAX_BYTES, `${Buffer.byteLength(TEXT)} bytes`);
  });

  it('says which class the tag stands for', () => {
    const definition = EXPORTS.find(({ kind }) => kind === 'custom-element-definition');
    assert.equal(definition.name, 'conflict-timeline');
    assert.equal(definition.declaration.name, ELEMENT.name);
  });

  it('names files that the package ships', () => {
    const paths = [...modules.map(({ path }) => path), ...EXPORTS.map(({ declaration }) => declaration.module)];
    for (const path of paths) assert.match(path, /^dist\/[\w/-]+\.js$/);
  });

  it('holds nothing private', () => {
    for (const { members = [] } of DECLARATIONS) {
      for (const { name, privacy } of members) {
        assert.equal(privacy, undefined, name);
        assert.doesNotMatch(name, /^#/);
      }
    }
  });

  it('lists the values of enumerated attributes', () => {
    const values = Object.fromEntries(
      ELEMENT.attributes.filter(({ parsedType }) => parsedType).map(({ name, parsedType }) => [name, parsedType.text]),
    );
    for (const name of ['view', 'lanes', 'times', 'follow', 'wheel'])
      assert.match(values[name], /^'[\w-]+'( \| '[\w-]+')+$/);
  });

  it('has the class of each event, with its fields and the name that it fires under', () => {
    for (const { name, type } of ELEMENT.events) {
      const members = DECLARATIONS.find((declaration) => declaration.name === type.text)?.members;
      assert.equal(members?.find((member) => member.static)?.default, `'${name}'`);
      assert.ok(members.some((member) => !member.static));
    }
    const classes = DECLARATIONS.filter(({ superclass }) => superclass?.name === 'Event').map(({ name }) => name);
    assert.deepEqual(classes.toSorted(), ELEMENT.events.map(({ type }) => type.text).toSorted());
  });

  it('exports every type that it names', () => {
    const known = new Set(EXPORTS.map(({ name }) => name));
    const missing = DECLARATIONS.flatMap(({ members = [] }) => members)
      .flatMap(({ type, parameters = [], return: result }) => [
        type,
        ...parameters.map((given) => given.type),
        result?.type,
      ])
      .flatMap((type) => type?.text.match(/\b(?<!')[A-Z]\w+\b(?!')/g) ?? [])
      .filter((name) => !known.has(name) && !KNOWN_TYPES.test(name));
    assert.deepEqual(missing, []);
  });
});
