/** A window without an entry says so, and leads to the nearest one on either side. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { place } from '../../drawing/render/place.js';
import type { ChartFrame } from '../picture/chart-presenter.js';
import type { Picture } from '../picture/picture.js';
import { countInWindow } from '../picture/window-count.js';
import type { Session } from '../session/session.js';

/** Height of the sentence with two buttons: in a lower lane they would cover the name of another. */
const NOTE_PX = 120;

interface EmptyWindowOptions {
  readonly session: Session;
  readonly texts: Texts;
  readonly presenter: { readonly moving: boolean };
}

/** Nothing while the window moves. Of an archive the nearest entries may not be in the page, and its own words tell where they are. */
export function emptyWindow(
  { session, texts, presenter }: EmptyWindowOptions,
  { scene, metrics: { axis, heads, fontPx } }: ChartFrame,
  picture: Picture,
): unknown {
  const { edges, totals, words, model } = picture;
  const isPart = edges.inside !== undefined;
  if (presenter.moving || isPart || totals.shown === 0 || countInWindow(picture) > 0) return nothing;
  const headPx = heads ? 2 * fontPx : 0;
  const lane = scene.lanes.find(({ height }) => height - headPx >= NOTE_PX);
  const middle = lane ? lane.top + (lane.height + headPx) / 2 : scene.heightPx + NOTE_PX / 2;
  const way = (entry: number | undefined, arrow: '←' | '→'): TemplateResult | typeof nothing => {
    if (entry === undefined) return nothing;
    const sign = html`<span class="flip" aria-hidden="true">${arrow}</span>`;
    const date = words.date(entry);
    const { title } = model.entries.at(entry)!;
    return html`<button
      type="button"
      aria-label=${[texts.text(arrow === '←' ? 'previousEntry' : 'nextEntry'), date, title].reduce((before, after) => labelled(before, after, texts.locale))}
      @click=${(event: Event) => {
        event.stopPropagation();
        session.reveal(entry);
      }}
      @keydown=${(event: Event) => {
        event.stopPropagation();
      }}
    >
      ${arrow === '←' ? sign : nothing} <span>${date}:</span> <bdi>${title}</bdi> ${arrow === '→' ? sign : nothing}
    </button>`;
  };
  return html`<div class="empty-window" ${place({ top: axis.heightPx + 1 + middle })}>
    ${guard([edges, words, texts], () => {
      const before = edges.earlier > 0 ? edges.lastEarlier() : undefined;
      return html`<p>${texts.text('shownNone')}</p>
        ${way(before, '←')}${way(edges.firstLater, '→')}`;
    })}
  </div>`;
}
