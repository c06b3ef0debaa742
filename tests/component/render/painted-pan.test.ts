import { expect, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { markStyles } from '../../../src/element/chart/marks-styles.js';
import { createTextMeasure } from '../../../src/drawing/platform/text-measure.js';
import { samplesTemplate } from '../../../src/drawing/render/canvas-theme.js';
import { createMirror } from '../../../src/drawing/render/mirror.js';
import { paint, type PaintedScene } from '../../../src/drawing/render/paint.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { layOut, WIDE } from '../../unit/layout/random-model.js';
import { fitScene } from '../../unit/scene/scene-text.js';
import { detail } from '../detail.js';

const WIDTH_PX = 700;
const BEYOND_PX = 200;

function threeMarks(): Scene {
  const entries = [1, 4, 7].map((year) => ({ id: `${year}`, kind: 'event', title: 'x', date: `202${year}-02-01` }));
  const { dataset } = validateDataset({ entries });
  const layout = layOut(createModel(dataset!, { timeZone: 'UTC' }), { widthPx: WIDTH_PX, metrics: WIDE });
  return { ...fitScene(layout), from: -BEYOND_PX, to: WIDTH_PX + BEYOND_PX };
}

const plain = {
  measure: createTextMeasure('13px sans-serif'),
  faces: [12, 13, 16].map((px) => createTextMeasure(`${px}px sans-serif`)),
  noteOf: () => '',
  labelOf: () => '',
  membersOf: () => [],
  isHit: () => false,
  labels: true,
  except: new Set<number>(),
  elements: new Set<number>(),
  themeKey: 'one',
};

class Painting {
  readonly host = document.createElement('div');
  readonly #rtl: boolean;

  constructor(rtl: boolean) {
    this.#rtl = rtl;
    this.host.className = 'rows';
    this.host.dir = rtl ? 'rtl' : 'ltr';
    this.host.style.cssText = `position: relative; inline-size: ${WIDTH_PX}px`;
    document.body.append(this.host);
  }

  async show(scene: Scene, other: Partial<PaintedScene> = {}): Promise<void> {
    const part = { top: 0, bottom: Math.ceil(scene.heightPx) };
    const painted = { ...plain, scene, mirror: createMirror(WIDTH_PX, this.#rtl), part, ...other };
    render(
      html`<style>
          ${markStyles.cssText} .rows {
            --_mark: #00f;
          }
          canvas {
            position: absolute;
            inset-inline-start: 0;
          }
        </style>
        <svg>${samplesTemplate}</svg><canvas ${paint(painted)}></canvas>`,
      this.host,
    );
    await nextFrame();
  }

  get canvas(): HTMLCanvasElement {
    return this.host.querySelector('canvas')!;
  }

  /** Px from the left of the rows to the first paint in the middle of the row. */
  inkedAt(x: number, y: number): boolean {
    const { canvas } = this;
    const left = canvas.getBoundingClientRect().left - this.host.getBoundingClientRect().left;
    const ratio = window.devicePixelRatio;
    const { data } = canvas.getContext('2d')!.getImageData(Math.round((x - left) * ratio), Math.round(y * ratio), 1, 1);
    return data[3]! > 0;
  }
}

describe('a painted scene that is panned', () => {
  for (const rtl of [false, true]) {
    detail(`stands where its marks are${rtl ? ', from right to left' : ''}`, async () => {
      const scene = threeMarks();
      const painting = new Painting(rtl);
      const mirror = createMirror(WIDTH_PX, rtl);
      try {
        for (const offsetPx of [0, -60, -61.5, 90, 0]) {
          await painting.show({ ...scene, offsetPx });
          for (let placement = 0; placement < scene.count; placement++) {
            const x = mirror.x(scene.glyph[placement]! + offsetPx);
            expect(painting.inkedAt(x, scene.y[placement]!), `mark ${placement} at ${offsetPx}`).to.equal(true);
            expect(painting.inkedAt(x + 40, scene.y[placement]!), 'and not beside it').to.equal(false);
          }
        }
      } finally {
        painting.host.remove();
      }
    });
  }

  detail('is painted once, whole, and then moved', async () => {
    const scene = threeMarks();
    const painting = new Painting(false);
    try {
      await painting.show(scene);
      expect(painting.canvas.getBoundingClientRect().width).to.equal(WIDTH_PX);
      await painting.show({ ...scene, offsetPx: -10 });
      expect(painting.canvas.getBoundingClientRect().width).to.equal(WIDTH_PX + 2 * BEYOND_PX);
      // A repainted part is cleared first.
      painting.canvas.getContext('2d')!.clearRect(0, 0, 2000, 2000);
      await painting.show({ ...scene, offsetPx: -20 });
      const { x, y } = { x: scene.glyph[0]! - 20, y: scene.y[0]! };
      expect(painting.inkedAt(x, y), 'not painted again').to.equal(false);
      await painting.show({ ...scene, offsetPx: -20 }, { isHit: () => true });
      expect(painting.inkedAt(x, y), 'painted again for other hits').to.equal(true);
      await painting.show({ ...scene, offsetPx: -20 }, { except: new Set([0]) });
      expect(painting.inkedAt(x, y), 'painted again without what is an element').to.equal(false);
      await painting.show(scene, { labels: false });
      expect(painting.canvas.getBoundingClientRect().width, 'at rest').to.equal(WIDTH_PX);
    } finally {
      painting.host.remove();
    }
  });
});
