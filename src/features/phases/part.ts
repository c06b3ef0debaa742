/** The working part of time around the entries. */
import { Timer } from '../../dataset/base/timer.js';
import type { PhasesApi } from '../../element/core/feature-apis.js';
import type { Content, FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { ground } from '../../element/picture/ground.js';
import { phaseStyles } from './styles.js';
import { clampView, fitView, type View } from '../../drawing/scale/view.js';
import type { Picture } from '../../element/picture/picture.js';
import { html, nothing } from 'lit';
import { namesLang } from '../../dataset/data/names-language.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import type { ShownDetails } from '../../element/entry/details-view.js';
import { nameList } from '../../words/i18n/name-list.js';

export const styles = [phaseStyles];

/** The line moves by less than a pixel meanwhile, unless a minute fills the window. */
const EVERY_MS = 60_000;

/** A window of 1,280 px names as many in four lanes; the whole shows fewer. */
const NEWEST = 20;
/** An archive has only some entries here: the window is the last part of its time. */
const ARCHIVE_SHARE = 0.1;

/** Stands for the names while the words around them are found. */
const MARK = '\u0001';

export function connect(timeline: TimelineApi): FeaturePart & PhasesApi {
  const { element, requestUpdate } = timeline;
  const timer = new Timer();
  return {
    ground,
    applyPending: openAtNewest(timeline),
    entry: duringTemplate,
    afterDraw: () => {
      if (!element.today || !element.isConnected || timer.isWaiting) return;
      timer.start(EVERY_MS, () => {
        if (element.isConnected) requestUpdate();
      });
    },
  };
}

/** Moves the window to the newest entries once, unless the page or a link has moved it. Call it before each update. `ready`: the data are whole and have a width. */
function openAtNewest({ element, session, picture, presenter }: TimelineApi): (ready: boolean) => void {
  let isDone = presenter.frame !== undefined;
  return (ready) => {
    if (isDone || !ready) return;
    // A reader who turns the list later keeps the window.
    const shown = element.start === 'newest' ? picture() : undefined;
    isDone = element.start !== 'newest' || shown !== undefined;
    if (shown === undefined || session.state.view !== undefined) return;
    const window = newestWindow(shown);
    if (window !== undefined) session.patch({ view: clampView(shown.frame, window) });
  };
}

/** The window of the newest entries; undefined if the whole shows no more. */
function newestWindow({ focusOrder, frame, model, totals, extent }: Picture): View | undefined {
  const { end } = fitView(frame);
  if (totals.all > model.count) return { start: extent.end - (extent.end - extent.start) * ARCHIVE_SHARE, end };
  const { times } = focusOrder;
  const first = times[times.length - NEWEST];
  const last = times.at(-1);
  return first === undefined || last === undefined || first >= last || times[0] === first
    ? undefined
    : { start: first, end };
}

/** The phases of an entry, in its details. */
function duringTemplate({ model, entry, texts }: ShownDetails): Content {
  const labels = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
  if (labels.length === 0) return nothing;
  const lang = namesLang(model, ...labels);
  const [before = '', after = ''] = texts.text('duringPhases', { phases: MARK }).split(MARK);
  return html`<p class="during">${before}<bdi lang=${lang ?? nothing}>${nameList(labels, lang)}</bdi>${after}</p>`;
}
