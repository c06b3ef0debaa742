import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { GALLERY } from '../../../demo/gallery-datasets.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { markStyles } from '../../../src/element/chart/marks-styles.js';
import { foundStyles } from '../../../src/features/search/found-styles.js';
import { paintScene } from '../../../src/drawing/render/canvas-painter.js';
import { CanvasTheme, samplesTemplate } from '../../../src/drawing/render/canvas-theme.js';
import type { MarksOptions } from '../../../src/drawing/render/mark-options.js';
import { createMirror } from '../../../src/drawing/render/mirror.js';
import { stacksTemplate } from '../../../src/drawing/render/svg-stacks.js';
import { marksTemplate } from '../../../src/drawing/render/svg-marks.js';
import { paintsFor } from '../../../src/drawing/render/svg-paints.js';
import { sharedPaints, stemsTemplate } from '../../../src/drawing/render/svg-stems.js';
import { createTextMeasure } from '../../../src/drawing/platform/text-measure.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { layOut, WIDE, type Layout } from '../../unit/layout/random-model.js';
import { fitScene } from '../../unit/scene/scene-text.js';
import { detail } from '../detail.js';

const WIDTH_PX = 700;
const COLOURS = ['#3b66c4', '#b5432e', '#8a6a0b', '#0d7a6c', '#7b4fae', '#a5346e', '#4c7a1d', '#0c6f95', '#55606e'];
const FONT_PX = 13;
const STYLE = `
  svg, .rows { --_surface: #ffffff; --_ink: #16181d; --_accent: #1d5fd1; --_muted: #5b6472; --_hit: #ffe27a; }
  ${COLOURS.map((colour, index) => `.c${index} { --_mark: ${colour}; }`).join('\n')}
  ${markStyles.cssText} ${foundStyles.cssText}`;
/** Edges are smoothed in two ways; a missing or moved stroke differs in whole pixels. */
const SAME = 80;
/** Share of the inked pixels that may differ by more. */
const MAX_DIFFERENT = 0.04;

function optionsOf(layout: Layout, scene: Scene, rtl: boolean): MarksOptions {
  return {
    scene,
    mirror: createMirror(WIDTH_PX, rtl),
    measure: createTextMeasure('13px sans-serif'),
    faces: [12, 13, 16].map((px) => createTextMeasure(`${px}px sans-serif`)),
    labelOf: () => '',
    noteOf: () => '',
    laneNameOf: () => '',
    laneLangOf: () => undefined,
    nameOf: () => '',
    langOf: () => undefined,
    total: 1,
    positionOf: (entry) => entry,
    membersOf: (entry) =>
      (layout.model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({
        start: Number.isFinite(min) ? min : max,
        end: (Number.isFinite(max) ? max : min) + 1,
      })),
    isHit: (entry) => entry % 5 === 4,
    selected: undefined,
    chosen: undefined,
    tabStop: undefined,
    stopDescribed: undefined,
  };
}

interface DrawnWith {
  readonly labels?: boolean;
  readonly fontPx?: number;
}

/** The same on a white ground from both painters, as pixels. */
async function drawBoth(
  options: MarksOptions,
  pixelRatio: number,
  { labels = false, fontPx = FONT_PX }: DrawnWith = {},
): Promise<readonly Uint8ClampedArray[]> {
  const { scene, mirror } = options;
  const height = Math.ceil(scene.heightPx);
  const host = document.createElement('div');
  host.className = 'rows';
  document.body.append(host);
  render(
    html`<style>
        ${styleFor(labels, fontPx)}
      </style>
      <svg xmlns="http://www.w3.org/2000/svg" width=${WIDTH_PX} height=${height} viewBox="0 0 ${WIDTH_PX} ${height}">
        ${paintsFor(~0)} ${samplesTemplate} ${stacksTemplate(scene, mirror)} ${sharedPaints(scene)}
        ${stemsTemplate(scene, mirror)} ${marksTemplate(options)}
      </svg>`,
    host,
  );
  try {
    const canvas = document.createElement('canvas');
    const theme = new CanvasTheme(host, pixelRatio);
    paintScene(canvas, {
      ...options,
      theme,
      pixelRatio,
      except: new Set(),
      labels,
      part: { top: 0, bottom: height },
      reach: { from: 0, to: WIDTH_PX },
    });
    const image = await imageOf(host.querySelector('svg')!, styleFor(labels, fontPx));
    return [pixelsOf(canvas, canvas), pixelsOf(image, canvas)];
  } finally {
    host.remove();
  }
}

const styleFor = (labels: boolean, fontPx: number): string =>
  `${STYLE} svg, .rows { font-size: ${fontPx}px; } .label { ${labels ? 'font: 13px sans-serif' : 'display: none'}; }`;

async function imageOf(drawing: SVGSVGElement, css: string): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = css;
  copy.prepend(style);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function pixelsOf(source: CanvasImageSource, { width, height }: HTMLCanvasElement): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

function compare(
  first: Uint8ClampedArray,
  second: Uint8ClampedArray,
): { readonly inked: number; readonly share: number } {
  let inked = 0;
  let different = 0;
  for (let at = 0; at < first.length; at += 4) {
    const channels = [0, 1, 2].map((channel) => [first[at + channel]!, second[at + channel]!] as const);
    if (channels.every(([one, other]) => one === 255 && other === 255)) continue;
    inked++;
    if (channels.some(([one, other]) => Math.abs(one - other) > SAME)) different++;
  }
  return { inked, share: different / Math.max(inked, 1) };
}

describe('both painters', () => {
  for (const [at, { id, data }] of GALLERY.entries()) {
    // They are compared as pixels, which each engine makes in its own way: some of them in each.
    const test = at % 5 === 0 ? it : detail;
    test(`draw ${id} the same`, async () => {
      const { dataset } = validateDataset(data);
      const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), { widthPx: WIDTH_PX, metrics: WIDE });
      const [canvas, elements] = await drawBoth(optionsOf(layout, fitScene(layout), false), 2);
      const { inked, share } = compare(canvas!, elements!);
      if (layout.model.count > 0) expect(inked, 'something is drawn').to.be.greaterThan(50);
      expect(share).to.be.lessThan(MAX_DIFFERENT);
    });
  }

  it('draw the same with text of twice the size', async () => {
    const { data } = GALLERY.find(({ id }) => id === 'several-actors')!;
    const { dataset } = validateDataset(data);
    const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), { widthPx: WIDTH_PX, metrics: WIDE });
    const options = optionsOf(layout, fitScene(layout), false);
    const [canvas, elements] = await drawBoth(options, 2, { fontPx: 2 * FONT_PX });
    expect(compare(canvas!, elements!).share).to.be.lessThan(MAX_DIFFERENT);
    const [before] = await drawBoth(options, 2);
    expect(compare(canvas!, before!).share, 'glyphs are larger').to.be.greaterThan(MAX_DIFFERENT);
  });

  it('write the same labels at the same places', async () => {
    // The sign makes a title run from the right without letters that a typeface may lack.
    const entries = ['Alpha', 'Beta', 'Gamma', '\u200fDelta'].map((title, index) => ({
      id: title,
      kind: 'event',
      title: `${title} one two`,
      date: `202${index}-02-01`,
      status: index === 2 ? 'retracted' : 'reported',
    }));
    const { dataset } = validateDataset({ entries });
    const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), { widthPx: WIDTH_PX, metrics: WIDE });
    const titleOf = (entry: number): string => layout.model.entries.at(entry)!.title;
    for (const rtl of [false, true]) {
      const options = optionsOf(layout, fitScene(layout), rtl);
      const [canvas, elements] = await drawBoth({ ...options, labelOf: titleOf }, 2, {
        labels: true,
      });
      const [bare] = await drawBoth({ ...options, labelOf: titleOf }, 2);
      expect(compare(canvas!, bare!).share, 'there are labels').to.be.greaterThan(0.3);
      expect(compare(canvas!, elements!).share).to.be.lessThan(0.2);
    }
  });

  detail('would be told apart by one missing mark', async () => {
    const entries = [1, 2, 3, 4].map((day) => ({ id: `${day}`, kind: 'event', title: 'x', date: `202${day}-02-01` }));
    const { dataset } = validateDataset({ entries });
    const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), { widthPx: WIDTH_PX, metrics: WIDE });
    const options = optionsOf(layout, fitScene(layout), false);
    const [canvas] = await drawBoth(options, 1);
    const [, fewer] = await drawBoth({ ...options, scene: { ...options.scene, count: 3 } }, 1);
    expect(compare(canvas!, fewer!).share).to.be.greaterThan(MAX_DIFFERENT);
  });

  it('draw the same from right to left, and columns too', async () => {
    const entries = Array.from({ length: 900 }, (_, index) => ({
      id: `${index}`,
      kind: 'event',
      title: 'x',
      date: new Date(Date.UTC(2022, 1, 1) + ((index * index * 7919) % 9000) * 1_000_000).toISOString().slice(0, 10),
    }));
    const { dataset } = validateDataset({ entries });
    const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), {
      widthPx: WIDTH_PX,
      metrics: { ...WIDE, budgetPx: 600 },
    });
    const scene = fitScene(layout);
    expect(scene.stacks.size).to.equal(1);
    const [canvas, elements] = await drawBoth(optionsOf(layout, scene, true), 1.5);
    const { inked, share } = compare(canvas!, elements!);
    expect(inked).to.be.greaterThan(1000);
    // Dots are mostly edge, which each painter smooths in its own way.
    expect(share).to.be.lessThan(1.5 * MAX_DIFFERENT);
  });
});
