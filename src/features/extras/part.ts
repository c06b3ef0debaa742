/** The working part of what a chart has at rest. */
import type { ReactiveController } from 'lit';
import { extrasStyles } from '../../element/chart/extras-styles.js';
import { chartExtras } from '../../element/chart/extras.js';
import { hintFirstStop, keysHint } from '../../element/chart/keys-hint.js';
import { zoomButtonStyles } from '../../element/chart/zoom-buttons.js';
import type { TimelineElement } from '../../element/core/composition-root.js';
import type { ExtrasApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { PointerGestures } from '../../element/interaction/pointer.js';
import { mediaOf, pageView } from '../../drawing/platform/page-view.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import { RowFacts } from '../../element/rows/row-facts.js';
import { summaryView } from '../../element/rows/summary-view.js';
import { check } from '../check/index.js';
import { gestures } from '../gestures/index.js';

export interface ExtrasPart extends FeaturePart, ExtrasApi {
  readonly facts: RowFacts;
}

export const styles = [zoomButtonStyles, extrasStyles];

export function connect(timeline: TimelineApi): ExtrasPart {
  const { element, presenter, input } = timeline;
  const facts = new RowFacts();
  const pointer = pointerGestures(timeline);
  hintFirstStop(element);
  new HeadingLevels(element);
  new PageUse(timeline);
  // Data without an issue may have something to say to their author too.
  if (check.isWanted({ element, issues: ['any'] })) timeline.features.warm(check);
  return {
    code: chartExtras,
    facts,
    slots: {
      heading: (view) => keysHint(view.texts),
      summary: (view, picture) =>
        summaryView(
          picture,
          facts,
          view.texts,
          true,
          presenter.coveredText(picture.covered, picture.precision, view.texts),
        ),
    },
    afterDraw: () => {
      pointer.attach(input.window);
    },
    *prepare({ model, focusOrder, marks }) {
      const groups = yield* facts.groups.steps(model, focusOrder);
      yield;
      facts.facts(model, focusOrder, marks, facts.pauses(model, focusOrder, marks, groups));
    },
  };
}

/** The first drag, pinch or wheel needs nothing else: it waits for no part. */
function pointerGestures({ element, session, input, features, requestUpdate }: TimelineApi): PointerGestures {
  const pointer = new PointerGestures({
    emit: (command, animate) => {
      session.dispatch(command, animate);
    },
    pxAt: (clientX) => input.pxAt(clientX),
    wheel: () => element.wheel,
    isZoomed: () => session.state.view !== undefined,
    onBareWheel: () => {
      features.use(gestures, (part) => {
        part.hint();
      });
    },
    onGrab: (grabbed) => {
      input.grabbed = grabbed;
      requestUpdate();
    },
  });
  element.addController({
    hostDisconnected: () => {
      pointer.attach(undefined);
    },
  });
  return pointer;
}

/** A reader who prints has done one of these. */
const SIGNS_OF_USE = ['pointermove', 'keydown'];

/** Begins what a page that is used, or is prepared for paper, may need at once. */
class PageUse implements ReactiveController {
  #timeline: TimelineApi;
  #listening: AbortController | undefined;

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    timeline.element.addController(this);
  }

  hostConnected(): void {
    const { element, features } = this.#timeline;
    const options = { once: true, signal: (this.#listening = new AbortController()).signal };
    const view = pageView(element);
    const paper = mediaOf(view, 'print');
    const begin = (): void => {
      features.begin('idle');
    };
    for (const sign of SIGNS_OF_USE) {
      view.addEventListener(
        sign,
        () => {
          whenIdle(begin);
        },
        options,
      );
    }
    paper?.addEventListener('change', begin, options);
    if (paper?.matches) begin();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}

/** The level of the tag, without a wish of the page. */
const OWN_LEVEL = 2;
const LAST_LEVEL = 6;

/**
 * Headings begin at the level that the page gives the element: its own, and those of entries, steps and panels below
 * it. A dialog over the page has levels of its own.
 */
class HeadingLevels implements ReactiveController {
  #element: TimelineElement;
  #lower = 0;

  constructor(element: TimelineElement) {
    this.#element = element;
    element.addController(this);
  }

  hostUpdated(): void {
    const lower = this.#element.headingLevel - OWN_LEVEL;
    if (lower === 0 && this.#lower === 0) return;
    this.#lower = lower;
    for (const heading of this.#element.renderRoot.querySelectorAll('.frame :is(h2, h3, h4)')) {
      const level = Math.min(Number(heading.localName[1]) + lower, LAST_LEVEL);
      if (lower === 0) heading.removeAttribute('aria-level');
      else heading.setAttribute('aria-level', String(level));
    }
  }
}
