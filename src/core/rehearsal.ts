/**
 * A browser compiles a function when it is first called, and Lit reads a template when it first stands for something: half
 * of the time that a first picture takes. Between the script and the data a page is mostly idle: a file is on its way, or
 * the element is made later. Meanwhile this lays samples out and draws them once, in an element that stands in no page and
 * is forgotten. It is left out, or left off, as soon as an element has drawn something of its own.
 */
import { ConflictTimeline, unseen } from './conflict-timeline.js';
import { isFirstPictureDrawn } from '../picture/first-picture.js';
import { columnSample, listedSample } from './rehearsal-samples.js';
import { LIST_BELOW_PX } from './timeline-view-name.js';
import { whenIdle, type IdleSteps } from '../platform/when-idle.js';

/** Marks, densities and labels. */
const DRAWN = 400;
/** What goes over every entry is worth the browser's optimizing only after many. */
const LAID_OUT = 2000;
/** As a usual machine takes; a slow one takes up to twice that. */
const DRAWING_MS = 20;

export function rehearseWhenIdle(): void {
  whenIdle(rehearse, () => !isFirstPictureDrawn());
}

/** In two views, so that no step takes long: what both have in common is there when the second comes. */
function* rehearse(): IdleSteps {
  const timeline = new ConflictTimeline();
  yield;
  try {
    const { clientWidth } = document.documentElement;
    const listed = listedSample();
    timeline.view = 'list';
    yield* unseen.layOut(timeline, listed, clientWidth);
    yield DRAWING_MS;
    unseen.draw(timeline, listed);
    yield;
    yield* unseen.layOut(timeline, columnSample(LAID_OUT), clientWidth);
    if (clientWidth >= LIST_BELOW_PX) timeline.view = 'chart';
    const drawn = columnSample(DRAWN);
    yield DRAWING_MS;
    unseen.draw(timeline, drawn);
  } finally {
    timeline.disconnectedCallback();
  }
}
