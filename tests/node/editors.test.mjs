// The editor data for the tag, tested through the language service of VS Code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import languageService from 'vscode-html-languageservice';

const { getLanguageService, newHTMLDataProvider, TextDocument } = languageService;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = read('package.json');
const ELEMENT = read('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ customElement }) => customElement);

describe('the HTML language service', () => {
  const data = read('assets/editors/vscode.html-custom-data.json');
  const html = getLanguageService({ customDataProviders: [newHTMLDataProvider('timeline', data)] });

  it('completes the tag', () => {
    assert.ok(completions('<conf|').includes('conflict-timeline'));
  });

  it('completes each attribute', () => {
    const offered = completions('<conflict-timeline |></conflict-timeline>');
    assert.ok(ELEMENT.attributes.length > 0);
    for (const { name } of ELEMENT.attributes) assert.ok(offered.includes(name), name);
  });

  const enumerated = ELEMENT.attributes.filter(({ parsedType }) => parsedType);
  it('knows attributes with a set of values', () => {
    assert.ok(enumerated.length >= 6);
  });

  for (const { name, parsedType } of enumerated) {
    it(`completes <conflict-timeline ${name}=" with all of its values`, () => {
      const named = parsedType.text.split(' | ').map((value) => value.slice(1, -1));
      const values = named.filter((value) => value !== '');
      assert.deepEqual(completions(`<conflict-timeline ${name}="|"></conflict-timeline>`).sort(), values.sort());
    });
  }

  it('describes an attribute', () => {
    const text = '<conflict-timeline lanes="auto"></conflict-timeline>';
    const document = TextDocument.create('page.html', 'html', 0, text);
    const hover = html.doHover(document, document.positionAt(20), html.parseHTMLDocument(document));
    assert.match(JSON.stringify(hover.contents), /The grouping of the lanes/);
  });

  /** Labels offered where the bar stands. */
  function completions(marked) {
    const document = TextDocument.create('page.html', 'html', 0, marked.replace('|', ''));
    const position = document.positionAt(marked.indexOf('|'));
    return html.doComplete(document, position, html.parseHTMLDocument(document)).items.map(({ label }) => label);
  }
});

describe('custom properties for editors', () => {
  it('are those of the element', () => {
    const { properties } = read('assets/editors/vscode.css-custom-data.json');
    assert.deepEqual(
      properties.map(({ name }) => name),
      ELEMENT.cssProperties.map(({ name }) => name),
    );
  });
});

describe('web types', () => {
  const types = read(PACKAGE['web-types']);
  const [element] = types.contributions.html.elements;

  it('name the package and its version', () => {
    assert.deepEqual([types.name, types.version], [PACKAGE.name, PACKAGE.version]);
  });

  it('have the tag with its attributes and events', () => {
    assert.equal(element.name, 'conflict-timeline');
    assert.deepEqual(names(element.attributes), names(ELEMENT.attributes));
    assert.deepEqual(names(element.js.events), names(ELEMENT.events));
  });
});

function names(list) {
  return list.map(({ name }) => name).sort();
}

function read(path) {
  return JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'));
}
