/**
 * A directive that paints a scene on its canvas after the update: only then are the samples of the theme in the
 * document, and their styles known. For a pan it paints the whole scene once, and from then on moves the canvas:
 * painting a canvas costs more than painting its marks.
 */
import { nothing, type ElementPart } from 'lit';
import { Directive, directive, PartType, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import { paintScene, type PaintOptions } from './canvas-painter.js';
import { isSameZoom } from '../scene/build-scene.js';
import { CanvasTheme } from './canvas-theme.js';
import { wholeReach, windowReach, type Reach } from './reach.js';

export type PaintedScene = Omit<PaintOptions, 'theme' | 'pixelRatio' | 'reach'> & {
  /** Placements that are elements: those that are not painted, and the one where Tab enters. */
  readonly elements: ReadonlySet<number>;
  /** Another text means that the colours may have changed. */
  readonly themeKey: string;
};

class PaintDirective extends Directive {
  #theme: { readonly key: string; readonly theme: CanvasTheme } | undefined;
  #next: PaintedScene | undefined;
  #painted: Painted | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError();
  }

  /** The directive renders nothing: its work is in `update`. */
  override render(scene: PaintedScene): typeof nothing;
  override render(): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [scene]: [PaintedScene]): typeof nothing {
    const { element } = part;
    if (!(element instanceof HTMLCanvasElement)) return nothing;
    if (this.#next === undefined) {
      queueMicrotask(() => {
        this.#paint(element);
      });
    }
    this.#next = scene;
    return nothing;
  }

  #paint(canvas: HTMLCanvasElement): void {
    const scene = this.#next;
    this.#next = undefined;
    const root = canvas.closest('.rows');
    if (scene === undefined || root === null || !canvas.isConnected) return;
    const pixelRatio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const key = `${scene.themeKey} ${String(pixelRatio)}`;
    if (this.#theme?.key !== key) this.#theme = { key, theme: new CanvasTheme(root, pixelRatio) };
    const before = this.#painted;
    const isPanned = !isGliding(before, scene) && (scene.scene.offsetPx !== 0 || goesOn(before, scene));
    const isThere = isPanned && before?.key === key && isSamePainting(before, scene);
    if (!isThere) {
      const reach = isPanned ? wholeReach(scene.scene) : windowReach(scene.scene);
      paintScene(canvas, { ...scene, theme: this.#theme.theme, pixelRatio, reach });
      canvas.style.setProperty('width', `${String(reach.to - reach.from)}px`);
      canvas.style.setProperty('will-change', isPanned ? 'transform' : 'auto');
      this.#painted = { scene, key, reach, isPanned };
    }
    this.#move(canvas, scene, pixelRatio);
  }

  /** Onto whole device pixels, so that nothing is blurred. */
  #move(canvas: HTMLCanvasElement, { scene, mirror }: PaintedScene, pixelRatio: number): void {
    const from = (this.#painted?.reach.from ?? 0) + scene.offsetPx;
    const px = Math.round((mirror.rtl ? -from : from) * pixelRatio) / pixelRatio;
    canvas.style.setProperty('transform', px === 0 ? 'none' : `translateX(${String(px)}px)`);
  }
}

interface Painted {
  readonly scene: PaintedScene;
  readonly key: string;
  readonly reach: Reach;
  readonly isPanned: boolean;
}

/** Whether lanes are on their way to other places: then each frame is another picture. */
function isGliding(before: Painted | undefined, { scene }: PaintedScene): boolean {
  return before?.scene.scene.glyph === scene.glyph && before.scene.scene.y !== scene.y;
}

/** Whether a pan has left one scene for the next. */
function goesOn(before: Painted | undefined, { labels, scene }: PaintedScene): boolean {
  return labels && before?.isPanned === true && isSameZoom(before.scene.scene.transform, scene.transform);
}

/** Whether the painting of a pan is still current. */
function isSamePainting({ scene: before, isPanned }: Painted, now: PaintedScene): boolean {
  if (!isPanned || before.scene.glyph !== now.scene.glyph || before.scene.stacks !== now.scene.stacks) return false;
  const isSameSize = before.part.top === now.part.top && before.part.bottom === now.part.bottom;
  if (!isSameSize || before.labels !== now.labels || before.mirror.rtl !== now.mirror.rtl) return false;
  if (before.isHit !== now.isHit || before.labelOf !== now.labelOf || before.faces !== now.faces) return false;
  return before.except.size === now.except.size && [...before.except].every((placement) => now.except.has(placement));
}

/** Its result goes into a template. */
export const paint: (scene: PaintedScene) => DirectiveResult = directive(PaintDirective);
