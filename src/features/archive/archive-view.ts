/** Words about the loaded part of an archive, and controls to load the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content, ViewContext } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Texts } from '../../words/i18n/texts.js';
import { countInWindow, inViewOf } from '../../element/picture/window-count.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ArchiveController } from './archive-controller.js';
import {
  countBegun,
  countedTotal,
  isCounted,
  isEstimated,
  isListOld,
  isThroughout,
  mismatched,
  unequal,
} from './archive-status.js';
import { isAllThere, isBegunThere } from './counted-picture.js';
import type { Side } from './page-run.js';

/** The notice under the header. */
export function archiveNotice(view: ViewContext, picture: Picture, controller: ArchiveController): Content {
  if (controller.archive === undefined || controller.isWhole) return nothing;
  const { texts } = view;
  const isChart = isDrawing(view.view);
  const remarks = remarksOf(view, picture, controller, isChart);
  return html`<div class="archive-note">
      <p aria-busy=${controller.isBusy ? 'true' : 'false'}>
        ${isChart ? chartWords(picture, controller, texts) : listWords(picture, texts)}
        ${remarks.map((remark) => html` ${remark}`)}
      </p>
      ${controller.faults.length === 0 ? nothing : faultTemplate(texts, controller)}
    </div>
    ${isChart ? nothing : moreEntries(view, picture, controller, -1)}`;
}

/** The words about the chart on paper, whichever view the screen has. */
export function archiveOnPaper(view: ViewContext, picture: Picture, controller: ArchiveController): Content {
  if (controller.archive === undefined || controller.isWhole || !view.printing) return nothing;
  const words = [paperWords(picture, controller, view.texts), ...remarksOf(view, picture, controller, true)];
  return html`<div class="printed-intro"><p>${words.join(' ')}</p></div>`;
}

/** Controls of list and table that load the entries before or after the listed ones. */
export function moreEntries(
  { texts, view }: Pick<ViewContext, 'texts' | 'view'>,
  picture: Picture,
  { pages, archive, isWhole }: ArchiveController,
  side: Side,
): Content {
  if (archive === undefined || isWhole || isDrawing(view) || !pages.hasMore(side)) return nothing;
  return html`<div class="archive-more">
    <button
      type="button"
      class="plain"
      @click=${() => {
        const { focusOrder, model } = picture;
        const edge = focusOrder.entries.at(side === 1 ? -1 : 0);
        if (pages.isFull && edge !== undefined) pages.beginAt(model.startMin[edge]!);
        else pages.more(side);
      }}
    >
      ${texts.text(side === 1 ? 'archiveLater' : 'archiveEarlier')}
    </button>
  </div>`;
}

/** The words about the chart's window. */
export function chartWords(picture: Picture, controller: ArchiveController, texts: Texts): string {
  if (controller.isBehind) return texts.text('archiveBefore');
  const need = controller.needOf(picture);
  const count = countInWindow(picture);
  if (need !== undefined && isAllThere(need, picture.view)) {
    if (inViewOf(picture).counted === 0) return texts.count('archiveHere', count);
    return texts.text('archiveLoaded', { count: count.toLocaleString(texts.locale) });
  }
  const number = (many: number): string => many.toLocaleString(texts.locale);
  const isFinal = need !== undefined && isCounted(controller.archive, controller.scope, picture.view);
  if (isFinal && isBegunThere(need, picture.view)) {
    const begun = countBegun(picture);
    return texts.text('archiveBegun', { count: number(begun), rest: number(count - begun) });
  }
  if (!isFinal || need.isNear) return texts.text('archiveComing');
  const exact = controller.archive?.exactTotal(controller.scope!.filter, picture.view);
  return isThroughout(need, picture, exact)
    ? texts.text('archiveThroughout', { count: number(count) })
    : texts.count('archiveCounted', count);
}

function paperWords(picture: Picture, controller: ArchiveController, texts: Texts): string {
  const need = controller.needOf(picture);
  if (need === undefined || need.isNear || controller.isBehind) return chartWords(picture, controller, texts);
  const { view } = picture;
  const { start, end } = controller.archive!.extent;
  const isExact = (view.start <= start && view.end >= end) || isCounted(controller.archive, controller.scope, view);
  const isWhole = isExact && need.pieces.every(({ isFresh }) => isFresh);
  return isWhole
    ? texts.text('archivePrinted', { count: countInWindow(picture).toLocaleString(texts.locale) })
    : texts.text('archivePrintedEarly');
}

function listWords({ totals, focusOrder }: Picture, texts: Texts): string {
  return texts.count('archivePage', focusOrder.entries.length, { total: totals.shown.toLocaleString(texts.locale) });
}

/** Limits of an archive, shown where a reader would not expect them. */
function remarksOf(
  { texts, view, timeline }: ViewContext,
  picture: Picture,
  controller: ArchiveController,
  isChart: boolean,
): readonly string[] {
  const { totals, lanesBy, view: range } = picture;
  const { archive, scope, isBehind } = controller;
  const need = isChart ? controller.needOf(picture) : undefined;
  const others = need === undefined ? 0 : mismatched(need, picture);
  const less = need && unequal(need);
  const { total, isEstimate } = archive!.description;
  const counted = countedTotal(archive!, scope);
  const number = (count: number): string => count.toLocaleString(texts.locale);
  const hits = controller.found?.part;
  return [
    ...(hits === undefined
      ? []
      : // The number is the least beyond the archive's limit of counting.
        [
          texts.text('archiveHits', {
            count: number(hits.loaded),
            total: number(hits.total) + (hits.isEstimate ? '+' : ''),
          }),
        ]),
    ...(isEstimated(archive!, scope, range) ? [texts.text('archiveEstimate')] : []),
    ...(!isEstimate && counted !== undefined && counted !== total
      ? [texts.text('archiveContradiction', { all: number(totals.all), counted: number(counted) })]
      : []),
    ...(others > 0 ? [texts.text('archiveMismatch', { count: number(others) })] : []),
    ...(less === undefined ? [] : [texts.text('archiveGiven', { all: number(less.all), given: number(less.given) })]),
    ...(isBehind && !isChart ? [texts.text('archiveBefore')] : []),
    ...(isListOld(controller) && !isChart ? [texts.text('archiveRows')] : []),
    ...(view === 'table' && !isChart ? [texts.text('archiveOwn')] : []),
    ...(timeline.lanes === 'auto' || timeline.lanes === lanesBy ? [] : [texts.text('archiveLanes')]),
    ...(timeline.sizes === '' ? [] : [texts.text('archiveSizes')]),
    ...(timeline.times === 'happened' ? [] : [texts.text('archiveTimes')]),
  ];
}

function faultTemplate(texts: Texts, controller: ArchiveController): TemplateResult {
  const messages = [...new Set(controller.faults.map(({ message }) => message))];
  return html`<div class="notice archive-fault" role="alert">
    <p>${texts.text('archiveFault')} <bdi class="note">${messages[0]}</bdi></p>
    <button class="plain" type="button" @click=${controller.retry}>${texts.text('retry')}</button>
  </div>`;
}
