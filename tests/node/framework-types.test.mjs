// The types of the tag in frameworks: each attribute, each settable property and each event has its type.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ELEMENT = JSON.parse(readFileSync(`${ROOT}/custom-elements.json`, 'utf8'))
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ customElement }) => customElement);
const ATTRIBUTES = ELEMENT.attributes.map(({ name }) => name);
const PROPERTIES = ELEMENT.members
  .filter((member) => member.kind === 'field' && !member.readonly && !member.static)
  .map(({ name }) => name);
const EVENTS = ELEMENT.events.map(({ name, type }) => ({ name, type: type.text }));
const EVENT_TYPES = EVENTS.map(({ type }) => type).join(', ');

const OPTIONS = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Every name that a framework knows, asked for by its type, and one page as it would be written. */
const FILES = {
  'jsx.tsx': `
    import type {} from 'conflict-timeline/jsx';
    import type { JSX } from 'react';
    import type { ${EVENT_TYPES} } from 'conflict-timeline';
    type Props = JSX.IntrinsicElements['conflict-timeline'];
    ${asked([...ATTRIBUTES, ...PROPERTIES])}
    ${EVENTS.map(handler(({ name }) => `on${name}`)).join('\n')}
    export const page = (
      <conflict-timeline src="data.json" lanes="party" no-folds timeZone="Europe/Kyiv" data={{ entries: [] }}
        className="wide" ontimeline-select={({ id }) => id?.length} ref={(element) => element?.next()}>
        <a href="data.json">The entries</a>
      </conflict-timeline>
    );`,
  'component.tsx': `
    import { ConflictTimeline, type ConflictTimelineProps as Props } from 'conflict-timeline/react';
    import type { ${EVENT_TYPES} } from 'conflict-timeline';
    ${asked(PROPERTIES)}
    ${EVENTS.map(handler(({ type }) => `on${type.replace(/Event$/, '')}`)).join('\n')}
    export const page = (
      <ConflictTimeline src="data.json" lanes="party" noFolds data={{ entries: [] }} className="wide"
        onTimelineSelect={({ id }) => id?.length} ref={(element) => element?.next()}>
        <a href="data.json">The entries</a>
      </ConflictTimeline>
    );`,
  'vue.ts': `
    import type {} from 'conflict-timeline/vue';
    import type { GlobalComponents } from 'vue';
    import type { ${EVENT_TYPES} } from 'conflict-timeline';
    type Props = InstanceType<GlobalComponents['conflict-timeline']>['$props'];
    ${asked([...ATTRIBUTES, ...PROPERTIES])}
    ${EVENTS.map(handler(({ type }) => `on${type.replace(/Event$/, '')}`)).join('\n')}`,
  'svelte.ts': `
    import type {} from 'conflict-timeline/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';
    import type { ${EVENT_TYPES} } from 'conflict-timeline';
    type Props = SvelteHTMLElements['conflict-timeline'];
    ${asked([...ATTRIBUTES, ...PROPERTIES])}
    ${EVENTS.map(handler(({ name }) => `on${name}`)).join('\n')}`,
  'wrong.tsx': `
    import type {} from 'conflict-timeline/jsx';
    export const page = <conflict-timeline lanes="parties" />;`,
};

describe('types for frameworks', () => {
  let faults;
  beforeAll(() => {
    faults = compile(FILES);
  });

  it('are asked for every attribute, property and event', () => {
    assert.ok(ATTRIBUTES.length >= 18 && PROPERTIES.length >= 21 && EVENTS.length >= 11);
  });

  for (const [file, framework] of [
    ['jsx.tsx', 'JSX of React'],
    ['component.tsx', 'the component of React'],
    ['vue.ts', 'Vue'],
    ['svelte.ts', 'Svelte'],
  ]) {
    it(`${framework} has all of them`, () => {
      assert.deepEqual(faults(file), []);
    });
  }

  it('a value that is not in the set is a fault', () => {
    const [fault, ...others] = faults('wrong.tsx');
    assert.match(fault, /'"parties"' is not assignable to type/);
    assert.deepEqual(others, []);
  });
});

/** An index by a name that is not there is a fault, so no index signature can stand in for it. */
function asked(names) {
  const unique = [...new Set(names)];
  return `export type Asked = [${unique.map((name) => `Props['${name}']`).join(', ')}];`;
}

/** The handler of an event takes its class. */
function handler(nameOf) {
  return (event, at) =>
    `export const handler${at}: NonNullable<Props['${nameOf(event)}']> = (event: ${event.type}) => event;`;
}

/** Modules that stand in the root, where the package's own name leads to what was built. */
function compile(files) {
  const paths = Object.keys(files).map((name) => `${ROOT}${name}`);
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  const textOf = (path) => (path.startsWith(ROOT) ? files[path.slice(ROOT.length)] : undefined);
  host.getSourceFile = (path, ...rest) => {
    const text = textOf(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, OPTIONS.target, true);
  };
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => textOf(path) ?? readFile(path);
  const program = ts.createProgram(paths, OPTIONS, host);
  return (name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(`${ROOT}${name}`))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
