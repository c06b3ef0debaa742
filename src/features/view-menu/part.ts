/** The working part of the view menu. */
import type { Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import type { Picture } from '../../element/picture/picture.js';
import { html, nothing, type TemplateResult } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import { mayHavePlaces } from '../../dataset/data/places.js';
import { asTimes, TIMES, type Times } from '../../dataset/data/times.js';
import { isDrawing } from '../../element/frame/views.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import { ZOOM_STEP } from '../../element/interaction/command.js';
import type { LaneGrouping, OwnGrouping } from '../../drawing/layout/lanes.js';
import { live } from '../../drawing/platform/live.js';
import { Precision } from '../../dataset/time/date-range.js';
import { nested } from '../nested/index.js';

export interface ViewMenuPart extends FeaturePart {
  readonly body: (view: ViewContext, picture: Picture) => Content;
}

export function connect({ features }: TimelineApi): ViewMenuPart {
  return {
    body: (view, picture) => viewMenuBody(view, picture, features.slot('view-menu', view, picture)),
  };
}

// Which of their times places the entries.

const NAMES: Readonly<Record<Times, PlainKey>> = {
  happened: 'timesHappened',
  said: 'timesSaid',
  published: 'timesPublished',
};

/** Only a dataset with a second time offers a choice. */
function timesField({ texts, timeline }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const { times, timesKnown } = model;
  const offered = TIMES.filter((by) => by === 'happened' || by === times || timesKnown[by] > 0);
  if (offered.length === 1) return nothing;
  return choiceField({
    name: texts.text('timesBy'),
    className: 'times-by',
    value: times,
    options: offered.map((by) => [by, texts.text(NAMES[by])]),
    onChange: (value) => {
      timeline.times = asTimes(value);
    },
  });
}

// A choice of the view menu.

interface Choice {
  readonly name: string;
  readonly className: string;
  readonly value: string;
  /** Each value with its words. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function choiceField({ name, className, value, options, onChange }: Choice): TemplateResult {
  return html`<label class="menu-field">
    <span>${name}</span>
    <select
      class=${className}
      .value=${live(value)}
      @change=${(event: Event) => {
        onChange((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
    </select>
  </label>`;
}

const LANES: readonly (readonly [LaneGrouping, PlainKey])[] = [
  ['party', 'lanesParty'],
  ['party-apart', 'lanesPartyApart'],
  ['actor', 'lanesActor'],
  ['kind', 'lanesKind'],
  ['topic', 'lanesTopic'],
  ['none', 'lanesNone'],
];

/** The content of the View menu: settings of the chart, then its explanation. */
function viewMenuBody(view: ViewContext, picture: Picture, items: readonly Content[]): TemplateResult {
  const isChart = isDrawing(view.view);
  return html`${isChart ? html`${lanesField(view, picture)}${withinField(view, picture)}${sizeField(view, picture)}${foldsField(view, picture)}` : nothing}
    ${timesField(view, picture)}${zoneField(view, picture)}${mapField(view, picture)}
    <div class="menu-items">${isChart ? html`${zoomItem(view)}${legendItem(view)}` : nothing}${items}</div>`;
}

/** All groupings with their words: the categories of the dataset come last. */
function groupings({ texts }: ViewContext, { model }: Picture): readonly (readonly [OwnGrouping, string])[] {
  const { categories = [] } = model.dataset;
  return [
    ...LANES.map(([value, key]) => [value, texts.text(key)] as const),
    ...categories.map(({ id, name }) => [`category:${id}`, name] as const),
  ];
}

function lanesField(view: ViewContext, picture: Picture): TemplateResult {
  const { within } = picture.scheme ?? {};
  return choiceField({
    name: view.texts.text('lanesBy'),
    className: 'lanes-by',
    value: picture.lanesBy,
    options: groupings(view, picture),
    onChange: (value) => {
      setLanes(view, value as OwnGrouping, within);
    },
  });
}

/** One lane has no lanes, and an archive counts by one grouping. */
function withinField(view: ViewContext, picture: Picture): TemplateResult | typeof nothing {
  const { lanesBy, scheme } = picture;
  const { texts, timeline } = view;
  if (lanesBy === 'none' || timeline.source !== undefined) return nothing;
  const others = groupings(view, picture).filter(([value]) => value !== lanesBy && value !== 'none');
  return choiceField({
    name: texts.text('lanesWithin'),
    className: 'lanes-within',
    value: scheme?.within ?? '',
    options: [['', texts.text('lanesNone')], ...others],
    onChange: (value) => {
      setLanes(view, lanesBy, value === '' ? undefined : (value as OwnGrouping));
    },
  });
}

/** The lanes stay as they are until the code for two groupings has loaded. */
function setLanes({ timeline, features }: ViewContext, by: OwnGrouping, within: OwnGrouping | undefined): void {
  const lanes = within === undefined || within === by || by === 'none' ? by : (`${by} ${within}` as const);
  const set = (): void => {
    timeline.lanes = lanes;
  };
  if (lanes === by) set();
  else features.use(nested, set);
}

/** Folds that the reader opened close with the others. */
function foldsField({ texts, timeline, session }: ViewContext, { extent }: Picture): TemplateResult | typeof nothing {
  if (extent.gaps.length === 0) return nothing;
  return html`<label class="menu-check">
    <input
      type="checkbox"
      class="fold-gaps"
      .checked=${live(!timeline.noFolds)}
      @change=${(event: Event) => {
        const folded = (event.target as HTMLInputElement).checked;
        timeline.noFolds = !folded;
        if (folded) session.dispatch({ type: 'close-folds' }, true);
      }}
    />
    ${texts.text('foldGaps')}
  </label>`;
}

/** An archive gives counts of entries, and no places. */
function mapField({ texts, timeline }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const offered = timeline.map || (timeline.source === undefined && hasPlaces(model));
  if (!offered) return nothing;
  return html`<label class="menu-check">
    <input
      type="checkbox"
      class="show-map"
      .checked=${live(timeline.map)}
      @change=${(event: Event) => {
        timeline.map = (event.target as HTMLInputElement).checked;
      }}
    />
    ${texts.text('mapShow')}
  </label>`;
}

const hasPlaces = memo(mayHavePlaces);

/** Where zoom has no bar of its own before the first step: that shows the bar. */
function zoomItem({ controls, frame, session, texts }: ViewContext): TemplateResult | typeof nothing {
  if (controls !== 'few' || frame?.metrics.heads !== true || session.state.view !== undefined) return nothing;
  return html`<button
    type="button"
    class="menu-item zoom-in"
    @click=${() => {
      session.zoom(ZOOM_STEP);
    }}
  >
    ${texts.text('zoomIn')}
  </button>`;
}

/** Opens the colour key under the chart, and goes there. */
function legendItem({ texts }: ViewContext): TemplateResult {
  return html`<button
    type="button"
    class="menu-item show-key"
    @click=${({ currentTarget }: Event) => {
      const root = (currentTarget as Element).getRootNode() as ShadowRoot;
      const disclosure = root.querySelector<HTMLDetailsElement>('.key');
      if (disclosure !== null) disclosure.open = true;
      root.querySelector<HTMLElement>('.key > summary, .legend')?.focus();
    }}
  >
    ${texts.text('legend')}
  </button>`;
}

// The measure behind the size of the marks.

/** An archive gives counts of entries, and no sizes. */
function sizeField({ texts, timeline }: ViewContext, { model, marks }: Picture): TemplateResult | typeof nothing {
  const { measures = [] } = model.dataset;
  if (measures.length === 0 || timeline.source !== undefined) return nothing;
  return choiceField({
    name: texts.text('sizeBy'),
    className: 'size-by',
    value: marks.sizes?.measure ?? '',
    options: [['', texts.text('sizeSame')], ...measures.map(({ id, name }) => [id, name] as const)],
    onChange: (value) => {
      timeline.sizes = value;
    },
  });
}

// The zone for times of day: as announced, UTC, the reader's, or the one that the page has set.

/** Dates without a time are the same in every zone. */
function zoneField({ texts, timeline }: ViewContext, picture: Picture): TemplateResult | typeof nothing {
  if (picture.precision >= Precision.day) return nothing;
  const { chosen = '', hours } = picture.model.zones;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set(['', hours ?? '', 'UTC', own, chosen])];
  return choiceField({
    name: texts.text('timeZone'),
    className: 'zone',
    value: chosen,
    options: zones.map((zone) => [zone, zoneLabel(zone, own, texts)]),
    onChange: (zone) => {
      timeline.timeZone = zone;
    },
  });
}

function zoneLabel(zone: string, own: string, texts: Texts): string {
  if (zone === '') return texts.text('timeZoneAnnounced');
  return zone === own ? texts.text('timeZoneOwn', { zone }) : zone;
}
