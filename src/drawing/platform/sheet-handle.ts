/**
 * The upper edge of a sheet: drawn up it gives the sheet the height of the window, drawn down it closes it. Keys do the
 * same. The height of the sheet is not part of the timeline's state: it goes with the sheet.
 */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import { trackDrag } from './track-drag.js';

/** A released sheet closes below this share of its height; above the other one it takes the whole window. */
const CLOSE_BELOW = 0.6;
const FULL_ABOVE = 1.15;
/** The part of the window beside a full sheet. */
const LEFT_PX = 24;
/** Less is a trembling press. */
const MIN_DRAG_PX = 4;

export function sheetHandle(texts: Texts, onClose: () => void): TemplateResult {
  return html`<button
    type="button"
    class="handle"
    aria-pressed="false"
    aria-label=${texts.text('sheetFull')}
    @click=${onClick}
    @keydown=${(event: KeyboardEvent) => {
      onKeyDown(event, onClose);
    }}
    @pointerdown=${(event: PointerEvent) => {
      startDrag(event, onClose);
    }}
  ></button>`;
}

/** A drag ends with a click as well, which is ignored. */
function onClick({ currentTarget, detail }: MouseEvent): void {
  const handle = currentTarget as HTMLElement;
  if (detail !== 0 && 'dragged' in handle.dataset) return;
  setFull(handle, !isFull(handle));
}

function onKeyDown(event: KeyboardEvent, onClose: () => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget as HTMLElement;
  if (event.key === 'ArrowUp') setFull(handle, true);
  else if (isFull(handle)) setFull(handle, false);
  else onClose();
}

function startDrag(press: PointerEvent, onClose: () => void): void {
  const handle = press.currentTarget as HTMLElement;
  const sheet = sheetOf(handle);
  if (sheet === null || press.button !== 0) return;
  const heightPx = sheet.offsetHeight;
  let movedPx = 0;
  delete handle.dataset.dragged;
  trackDrag(press, {
    onMove: ({ clientY }) => {
      movedPx = press.clientY - clientY;
      if (Math.abs(movedPx) < MIN_DRAG_PX && !('dragged' in handle.dataset)) return;
      handle.dataset.dragged = '';
      setHeight(sheet, Math.max(Math.min(heightPx + movedPx, window.innerHeight - LEFT_PX), handle.offsetHeight));
    },
    onEnd: (released) => {
      setHeight(sheet, undefined);
      if (!released || !('dragged' in handle.dataset)) return;
      const share = (heightPx + movedPx) / heightPx;
      if (share < CLOSE_BELOW && !isFull(handle)) onClose();
      else setFull(handle, share > FULL_ABOVE || (isFull(handle) && share > 1 - (FULL_ABOVE - 1)));
    },
  });
}

function setHeight(sheet: HTMLElement, px: number | undefined): void {
  for (const name of ['block-size', 'max-block-size']) {
    if (px === undefined) sheet.style.removeProperty(name);
    else sheet.style.setProperty(name, `${String(Math.round(px))}px`);
  }
}

function setFull(handle: HTMLElement, full: boolean): void {
  sheetOf(handle)?.toggleAttribute('data-full', full);
  handle.setAttribute('aria-pressed', String(full));
  sheetOf(handle)?.scrollIntoView({ block: 'nearest' });
}

function isFull(handle: HTMLElement): boolean {
  return handle.getAttribute('aria-pressed') === 'true';
}

function sheetOf(handle: HTMLElement): HTMLElement | null {
  return handle.closest<HTMLElement>('.sheet');
}
