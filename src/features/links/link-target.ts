/** Reads the state for a link from a timeline, and applies the state of a link to it. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { asTimes } from '../../dataset/data/times.js';
import { isEmptyFilter } from '../../dataset/data/filter.js';
import { reduce, type TimelineState } from '../../element/interaction/reduce.js';
import { asLanesBy } from '../../drawing/layout/lanes.js';
import { sliceOf, type LinkField } from '../../element/session/slices.js';
import type { LinkState, SliceField } from './link-state.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Feature, TimelineApi } from '../../element/core/feature.js';
import { archive } from '../archive/index.js';
import { story, storyOf, withStory } from '../story/index.js';
import { storyLink } from './story-link.js';
import { tableLink } from './table-link.js';

/** Slices of the state that links hold: they load with the links. */
const FIELDS: ReadonlyMap<string, SliceField> = new Map([
  ['table', fieldOf('table', tableLink)],
  ['story', fieldOf('story', storyLink)],
]);

function fieldOf<S>(feature: string, field: LinkField<S>): SliceField {
  return { feature, ...(field as LinkField<unknown>) };
}

/** The additions of a timeline's features to its links. */
export function sliceFields(features: readonly Feature[]): readonly SliceField[] {
  return features.flatMap(({ id }) => FIELDS.get(id) ?? []);
}

export function readLinkState({ element, session, picture, features }: TimelineApi): LinkState | undefined {
  const shown = picture();
  if (shown === undefined) return undefined;
  const { view, openFolds, collapsedLanes, filter, query, selected } = session.state;
  return {
    range: view,
    view: element.view,
    lanes: asLanesBy(element.lanes),
    times: asTimes(element.times),
    trueScale: element.noFolds,
    map: element.map,
    start: element.start,
    sizes: element.sizes,
    open: [...openFolds].sort((left, right) => left - right).flatMap((gap) => shown.extent.gaps[gap]?.start ?? []),
    collapsed: [...collapsedLanes].sort(),
    filter,
    query,
    selected: selected === undefined ? undefined : shown.model.entries.at(selected)?.id,
    slices: linkedSlices(features.list, session.state),
  };
}

/** Models whose links open without collapsed lanes: their code could not be loaded, and each try is followed by an update. */
const withoutLanes = new WeakSet<TimelineModel>();

/**
 * Returns whether all of it was found. Missing parts are left out. Undefined if its picture needs code that is loading:
 * an update follows, in which to try again. `inView` scrolls a step of the story into view.
 */
export function restoreLinkState(link: LinkState, target: TimelineApi, inView: boolean): boolean | undefined {
  const { element, session, picture, pictureOf, features } = target;
  element.view = link.view;
  element.lanes = link.lanes;
  element.times = link.times;
  element.noFolds = link.trueScale;
  element.map = link.map;
  element.start = link.start;
  element.sizes = link.sizes;
  const present = picture();
  if (present === undefined) return false;
  const { model, many } = present;
  const unfiltered = isEmptyFilter(link.filter);
  // Asking for its picture loads the code.
  if (!unfiltered && !target.many.isHere && pictureOf({ ...session.state, filter: link.filter }) === undefined)
    return undefined;
  if (link.collapsed.length > 0 && !target.many.isHere && !withoutLanes.has(model)) {
    // A picture that collapses one of them waits for the code; lanes of another grouping are in none.
    if (pictureOf({ ...session.state, collapsedLanes: new Set(link.collapsed) }) === undefined) return undefined;
    void target.many
      .fetch()
      .catch(() => withoutLanes.add(model))
      .then(target.requestUpdate);
    return undefined;
  }
  const { filter, issues } = unfiltered ? { filter: link.filter, issues: [] } : many.readFilter(link.filter, model);
  // The unfoldable gaps, and the steps, depend on what is shown.
  const filtered: TimelineState = { ...session.state, filter, query: link.query };
  const shown = pictureOf(filtered);
  if (shown === undefined) return undefined;
  const openFolds = gapsAt(link.open, shown);
  const collapsedLanes = knownLanes(link.collapsed, model, target.many);
  const selected = entryAt(link.selected, model);
  const { step: linked } = storyOf(link);
  const told = storyEntries(shown);
  const step = linked === undefined || linked >= told.length ? undefined : linked;
  const entry = step === undefined ? undefined : told[step];
  const slices = new Map([...session.state.slices, ...link.slices]);
  const restored: TimelineState = {
    ...withStory({ ...filtered, slices }, { step, entry }),
    openFolds,
    collapsedLanes,
    selected,
    focus: selected === undefined ? undefined : { type: 'entry', entry: selected },
    aside: undefined,
    trail: undefined,
    view: undefined,
  };
  const context = pictureOf(restored)?.context;
  if (context === undefined) return undefined;
  const after = link.range === undefined ? restored : reduce(restored, { type: 'show', view: link.range }, context);
  session.restore(after);
  const isElsewhere =
    link.selected !== undefined && selected === undefined && features.part(archive)?.isPartial === true;
  if (isElsewhere) session.requestSelected(link.selected);
  // A link written by hand names only the step: the rest follows from it.
  if (step !== undefined && link.range === undefined && selected === undefined) {
    features.use(story, ({ controller }) => {
      controller.request(step, inView);
    });
  }
  return (
    issues.length === 0 &&
    openFolds.size === link.open.length &&
    collapsedLanes.size === link.collapsed.length &&
    (isElsewhere || (selected === undefined) === (link.selected === undefined)) &&
    step === linked
  );
}

function linkedSlices(features: readonly Feature[], state: TimelineState): LinkState['slices'] {
  return new Map(
    features.flatMap(({ id, state: slice }) =>
      slice === undefined || !FIELDS.has(id) ? [] : [[id, sliceOf(state, id, slice)] as const],
    ),
  );
}

/** The entry of each step: the words of the steps come with the story. */
function storyEntries({ model, focusOrder }: Picture): ArrayLike<number | undefined> {
  const { story = [] } = model.dataset;
  return story.length === 0 ? focusOrder.entries : story.map(({ entry }) => entryAt(entry, model));
}

function gapsAt(starts: readonly number[], { extent: { gaps } }: Picture): ReadonlySet<number> {
  return new Set(starts.map((start) => gaps.findIndex((gap) => gap.start === start)).filter((gap) => gap >= 0));
}

function knownLanes(
  keys: readonly string[],
  model: TimelineModel,
  { code, isHere }: TimelineApi['many'],
): ReadonlySet<string> {
  return new Set(!isHere ? [] : keys.filter(code.laneKeyTest(model)));
}

function entryAt(id: string | undefined, model: TimelineModel): number | undefined {
  return id === undefined ? undefined : model.indexOf(id);
}
