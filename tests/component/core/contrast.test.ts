import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { contrastOf, readColour, type Rgb } from '../../../demo/contrast.js';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { filterCount } from '../features/filters/filter-parts.js';
import { shapes } from '../look-ups.js';
import { all, mount, partOf, rootOf } from '../mount.js';
import { until } from '../until.js';

const THEMES = ['', 'paper', 'newsroom', 'contrast'] as const;
const SCHEMES = ['light', 'dark'] as const;
const GROUNDS = ['surface', 'raised', 'sunken'] as const;
/** Of the colour of a mark, over the surface: the ground of words. */
const BAND_SHARES = [20, 38];
/** What tells by its outline how far a date reaches. */
const OUTLINED = ['band', 'extent', 'bar', 'whisker'];
/** What a reader presses or types into. */
const CONTROLS = ':is(button, select, input:not([type="checkbox"], [type="radio"], [type="range"]), .group, .search)';
const MARKS = Array.from({ length: 9 }, (_, party) => `party-${party}`);

/** Least ratios: text, and parts that must be visible without being read. */
const AA = { text: 4.5, seen: 3 };
const MORE = { text: 7, seen: 4.5 };

describe('the formula of contrast', () => {
  detail('is that of WCAG', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrastOf([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.478, 0.001);
    expect(readColour('rgb(1, 2, 3)')).to.deep.equal([1, 2, 3]);
    expect(readColour('color(srgb 1 0 0.5)')).to.deep.equal([255, 0, 127.5]);
    expect(readColour('none')).to.equal(undefined);
  });
});

describe('contrast', () => {
  afterEach(() => emulate({ forcedColors: 'none', contrast: 'no-preference' }));

  for (const colorScheme of SCHEMES) {
    it(`of words inside bands and bars, ${colorScheme}`, async () => {
      for (const theme of THEMES) {
        const dispose = await dress(theme);
        const element = await mount({ data: TWO_BURSTS }, { colorScheme });
        const least = theme === 'contrast' ? MORE.text : AA.text;
        const ink = resolve(element, 'ink');
        const bands = MARKS.flatMap((mark) => BAND_SHARES.map((share) => `var(--_${mark}) ${share}%`));
        const grounds = coloursOf(
          element,
          bands.map((band) => `color-mix(in srgb, ${band}, var(--_surface))`),
        );
        expect(grounds.length).to.equal(MARKS.length * BAND_SHARES.length);
        for (const [at, ground] of grounds.entries())
          expect(contrastOf(ink, ground), `${theme}: ink on ${bands[at]!}`).to.be.at.least(least);
        dispose();
      }
    });

    it(`of the outlines of dates, ${colorScheme}`, async () => {
      for (const theme of THEMES) {
        const dispose = await dress(theme);
        const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { colorScheme });
        const surface = resolve(element, 'surface');
        const outlines = outlinesOf(element);
        expect(outlines.length).to.equal(MARKS.length * OUTLINED.length);
        for (const { name, stroke } of outlines)
          expect(contrastOf(stroke, surface), `${theme}: ${name}`).to.be.at.least(AA.seen);
        dispose();
      }
    });

    it(`of the edges of controls, ${colorScheme}`, async () => {
      for (const theme of THEMES) {
        const dispose = await dress(theme);
        const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { colorScheme });
        expectEdges(element, theme);
        dispose();
      }
    });

    it(`of what a search has found, ${colorScheme}`, async () => {
      const element = await mount({ data: TWO_BURSTS }, { colorScheme });
      expectRatio(element, 'ink', 'hit', AA.text);
    });
  }

  it('of the outlines of spans on a dark ground', async () => {
    const parties = Array.from({ length: 8 }, (_, party) => ({ id: `p${party}`, name: `Party ${party}` }));
    const entries = parties.map(({ id }) => ({
      ...{ id, kind: 'event', title: 'A siege', date: '2025-03-01/2025-03-20', parties: [id] },
    }));
    const element = await mount({ data: { title: 'Spans', parties, entries }, view: 'chart' }, { colorScheme: 'dark' });
    const outlines = shapes(element, 'bar').map((bar) => readColour(getComputedStyle(bar).stroke)!);
    expect(outlines.length).to.equal(parties.length);
    for (const outline of outlines) expect(contrastOf(outline, resolve(element, 'surface'))).to.be.at.least(AA.seen);
  });

  it('is that of the system in forced colours, in any theme', async function () {
    await emulate({ forcedColors: 'active' });
    if (!matchMedia('(forced-colors: active)').matches) this.skip();
    const dispose = await dress('paper');
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    expect(resolve(element, 'surface')).to.deep.equal(colourOf(element, 'Canvas'));
    for (const mark of MARKS) expect(resolve(element, mark)).to.deep.equal(colourOf(element, 'CanvasText'));
    const glyph = shapes(element, 'glyph')[0]!.querySelector('path')!;
    expect(readColour(getComputedStyle(glyph).fill)).to.deep.equal(colourOf(element, 'CanvasText'));
    for (const text of ['ink', 'muted']) expectRatio(element, text, 'sunken', MORE.text);
    const canvas = colourOf(element, 'Canvas');
    for (const { name, stroke } of outlinesOf(element))
      expect(contrastOf(stroke, canvas), name).to.be.at.least(AA.seen);
    expectEdges(element, 'forced colours');
    dispose();
  });

  it('leaves no words in the colour of the ground that forced colours put behind them', async function () {
    await emulate({ forcedColors: 'active' });
    if (!matchMedia('(forced-colors: active)').matches) this.skip();
    const data = { ...TWO_BURSTS, story: [{ heading: 'A step', text: 'A step', entry: '2022-1' }] };
    const element = await mount({ data, view: 'chart', filter: { kind: ['event'] } });
    await until(() => filterCount(element) !== undefined, 'the number of filters is shown');
    // Short messages over the chart.
    const messages = ['tip', 'hint'].map((name) => {
      const words = document.createElement('p');
      words.className = name;
      words.textContent = 'Words';
      partOf(element, 'chart').append(words);
      return words;
    });
    await until(() => getComputedStyle(messages[1]!).position === 'absolute', 'their styles are there');
    const ground = colourOf(element, 'Canvas');
    await until(() => all(element, '.pill').some(isDrawn), 'the button of the story is there');
    const written = all(element, '*').filter((node) => isWritten(node) && !(node instanceof SVGElement));
    expect(written.length).to.be.greaterThan(20);
    const inverted = written.filter((node) => readColour(getComputedStyle(node).color)?.join() === ground.join());
    for (const words of [filterCount(element)!, ...messages, all(element, '.pill *').find(isWritten)!]) {
      expect(inverted.includes(words), words.className).to.equal(true);
    }
    for (const node of inverted) {
      expect(getComputedStyle(node).getPropertyValue('forced-color-adjust'), node.className).to.equal('none');
    }
  });

  for (const theme of THEMES) {
    for (const colorScheme of SCHEMES) {
      const test = theme === '' ? it : detail;
      test(`${theme || 'no theme'}, ${colorScheme}`, async () => {
        const dispose = await dress(theme);
        const element = await mount({ data: TWO_BURSTS }, { colorScheme });
        expectContrast(element, theme === 'contrast' ? MORE : AA);
        dispose();
      });
    }
  }

  for (const theme of THEMES) {
    for (const colorScheme of SCHEMES) {
      detail(`${theme || 'no theme'}, ${colorScheme}, where the reader wants more`, async function () {
        await emulate({ contrast: 'more' });
        if (!matchMedia('(prefers-contrast: more)').matches) this.skip();
        const dispose = await dress(theme);
        const element = await mount({ data: TWO_BURSTS }, { colorScheme });
        expectContrast(element, MORE);
        dispose();
      });
    }
  }
});

/** The strokes that the element's own rules give to a form of each kind in the colour of each party. */
function outlinesOf(element: ConflictTimeline): readonly { name: string; stroke: Rgb }[] {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const forms = MARKS.flatMap((_, at) =>
    OUTLINED.map((name) => {
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      mark.setAttribute('class', `mark c${at}`);
      const form = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      form.setAttribute('class', name);
      mark.append(form);
      drawing.append(mark);
      return { name: `${name} of ${MARKS[at]!}`, form };
    }),
  );
  shapes(element, 'glyph')[0]!.closest('svg')!.append(drawing);
  const found = forms.map(({ name, form }) => ({ name, stroke: getComputedStyle(form).stroke }));
  drawing.remove();
  return found.map(({ name, stroke }) => {
    const rgb = readColour(stroke);
    if (rgb === undefined) throw new Error(`${name} has no outline: ${stroke}`);
    return { name, stroke: rgb };
  });
}

/** Each control that has an edge can be told from the ground by it. */
function expectEdges(element: ConflictTimeline, theme: string): void {
  const surface = resolve(element, 'surface');
  const edged = all(element, CONTROLS).filter((control) => {
    const { borderBlockStartWidth, borderBlockStartStyle, borderBlockStartColor } = getComputedStyle(control);
    const isClear = borderBlockStartColor === 'rgba(0, 0, 0, 0)' || borderBlockStartStyle === 'none';
    return Number.parseFloat(borderBlockStartWidth) > 0 && !isClear && isDrawn(control);
  });
  expect(edged.length, 'controls with an edge').to.be.greaterThan(3);
  for (const control of edged) {
    const edge = readColour(getComputedStyle(control).borderBlockStartColor)!;
    expect(contrastOf(edge, surface), `${theme}: ${control.localName}.${control.className}`).to.be.at.least(AA.seen);
  }
}

function isDrawn(node: Element): boolean {
  return node.getClientRects().length > 0;
}

/** Whether it has words of its own. */
function isWritten(node: Element): boolean {
  return [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim() !== '');
}

function expectContrast(element: ConflictTimeline, least: typeof AA): void {
  for (const ground of GROUNDS) {
    for (const text of ['ink', 'muted']) expectRatio(element, text, ground, least.text);
    for (const seen of ['line-strong', 'accent', ...MARKS]) expectRatio(element, seen, ground, least.seen);
  }
  // A pressed button.
  expectRatio(element, 'surface', 'ink', least.text);
}

function expectRatio(element: ConflictTimeline, front: string, ground: string, least: number): void {
  const ratio = contrastOf(resolve(element, front), resolve(element, ground));
  expect(ratio, `${front} on ${ground}`).to.be.at.least(least);
}

function resolve(element: ConflictTimeline, token: string): Rgb {
  return colourOf(element, `var(--_${token}, transparent)`);
}

function colourOf(element: ConflictTimeline, css: string): Rgb {
  return coloursOf(element, [css])[0]!;
}

/** All at once: each new element has the browser find the styles of those around it again. */
function coloursOf(element: ConflictTimeline, values: readonly string[]): readonly Rgb[] {
  const probes = values.map((css) => {
    const probe = document.createElement('span');
    probe.style.forcedColorAdjust = 'none';
    probe.style.color = css;
    return probe;
  });
  rootOf(element).append(...probes);
  const found = probes.map((probe) => getComputedStyle(probe).color);
  for (const probe of probes) probe.remove();
  return found.map((colour, at) => {
    const rgb = colour.includes('rgba') ? undefined : readColour(colour);
    if (rgb === undefined) throw new Error(`${values[at]!} is ${colour}`);
    return rgb;
  });
}

/** Puts a theme on the page; call the result to remove it. */
async function dress(theme: string): Promise<() => void> {
  if (theme === '') return () => undefined;
  const response = await fetch(`/assets/themes/${theme}.css`);
  expect(response.ok).to.equal(true);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  const rules = [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []));
  expect(rules.every((name) => name.startsWith('--conflict-timeline-'))).to.equal(true);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** The command passes on fields outside its type. Engines that cannot emulate it change nothing. */
async function emulate(media: object): Promise<void> {
  try {
    await emulateMedia(media);
  } catch {
    // The test checks the result.
  }
}
