/**
 * A directive that paints a scene on the canvas that it stands on, once the update is over: only then are the samples of
 * the theme in the document, and their styles known.
 */
import { nothing, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';
import { paintScene, type PaintOptions } from './canvas-painter.js';
import { CanvasTheme } from './canvas-theme.js';

export type PaintedScene = Omit<PaintOptions, 'theme' | 'pixelRatio'> & {
  /** Another text where the colours may have changed. */
  readonly themeKey: string;
};

class PaintDirective extends Directive {
  #theme: { readonly key: string; readonly theme: CanvasTheme } | undefined;
  #next: PaintedScene | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('paint() stands on an element');
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
    paintScene(canvas, { ...scene, theme: this.#theme.theme, pixelRatio });
  }
}

export const paint = directive(PaintDirective);
