/**
 * All that the core and a feature share. A feature is a folder of its own: the core knows this contract and a list, never
 * a feature. See docs/decisions/0023-features-come-when-they-are-asked-for.md.
 */
import type { CSSResult, LitElement } from 'lit';
import type { Steps } from '../base/steps.js';
import type { Issue } from '../data/issue.js';
import type { ShownDetails } from '../entry/details-view.js';
import type { Content } from '../frame/content.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import type { TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { ChartInput } from '../chart/chart-input.js';
import type { ChartLayer } from '../chart/chart-layer.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import type { FocusKeeper } from '../session/focus-keeper.js';
import type { Session } from '../session/session.js';
import type { StateSlice } from '../session/slices.js';
import type { TemplateOptions } from './template-options.js';
import type { TimelineProperties } from './timeline-properties.js';
import type { ShownView } from '../frame/views.js';

export type { Content };

/** Where a feature can stand, in the order of the element's tree. */
export type Slot =
  /** Lines under the title. */
  | 'heading'
  /** Between the heading and the toolbar. */
  | 'search'
  /** Before the views in the toolbar, and behind them. */
  | 'toolbar'
  | 'toolbar-end'
  /** Panels of the toolbar's menus, and what each holds. */
  | 'menu'
  | 'view-menu'
  | 'more-menu'
  /** Under the header. */
  | 'notice'
  /** Before the chart, spoken; above list and table, seen. */
  | 'summary'
  /** In the place of the view where no entry is shown. */
  | 'none-shown'
  /** In the place of the chart, while the feature's view is the one that is shown. */
  | 'view'
  /** Under the chart, as wide as it. */
  | 'under-chart'
  /** Beside the view, while entries are shown: the details, and what takes their place. */
  | 'panel'
  /** On paper, between the view and what is below it. */
  | 'paper-intro'
  /** Beside the chart, in the place of some of its width. */
  | 'beside'
  /** Under the view. */
  | 'below'
  /** Behind everything, for paper. */
  | 'paper'
  /** Outside the frame: dialogs. */
  | 'dialog';

export type SlotTemplate = (view: ViewContext, picture: Picture) => Content;

/** What is drawn for one entry, wherever its details stand: after what is known of it, and at their end. */
export type EntryTemplate = (details: ShownDetails, timeline: TimelineApi) => Content;

export interface AsideContent {
  readonly heading: Content;
  readonly body: Content;
}

/** What takes the place of the details, by the type of the state's `aside`. Undefined where the data have none. */
export type AsideTemplate = (view: ViewContext, picture: Picture) => AsideContent | undefined;

export interface FeatureTemplates {
  readonly slots?: Partial<Record<Slot, SlotTemplate>>;
  readonly entry?: EntryTemplate;
  readonly entryEnd?: EntryTemplate;
  readonly asides?: Readonly<Record<string, AsideTemplate>>;
  /** Drawn among the marks. It must allocate nothing in a frame in which nothing of it changes. */
  readonly chartLayer?: ChartLayer;
}

/** Something that Escape closes: the first layer that is open, where the focus is within its region. */
export interface EscapeLayer {
  /** Selector of the region; without one, the whole element. */
  readonly within?: string;
  readonly isOpen: (timeline: TimelineApi) => boolean;
  readonly close: (timeline: TimelineApi) => void;
}

/** A key, for the list of shortcuts and for the code that listens. */
export interface KeyBinding {
  /** Groups of the list of shortcuts, as their titles are named. */
  readonly groups: readonly KeyGroup[];
  /** What is on the keys: signs, or names of messages that begin with `key`. */
  readonly keys: readonly string[];
  readonly says: readonly PlainKey[];
  /** Along time: mirrored where time runs to the left. */
  readonly alongTime?: true;
  /** Whether the event is this key. Without one, the feature's own panel listens. */
  readonly matches?: (event: KeyboardEvent, timeline: TimelineApi) => boolean;
  /** Returns false where the key has nothing to do there and is the page's. */
  readonly run?: (event: KeyboardEvent, timeline: TimelineApi) => boolean;
}

export type KeyGroup = 'viewChart' | 'viewList' | 'details' | 'overview' | 'controls' | 'search' | 'story' | 'more';

export interface Feature<Part extends FeaturePart = FeaturePart> extends FeatureTemplates {
  readonly id: string;
  /** The view that it draws, by its name in the table of views. */
  readonly view?: ShownView;
  readonly state?: StateSlice;
  readonly keys?: readonly KeyBinding[];
  /** For what the feature shows before it is loaded. */
  readonly styles?: readonly CSSResult[];
  /** Its style sheets come after all others: those for paper. */
  readonly stylesLast?: true;
  /** Loaded unasked, at the earliest then. Without it, when it is wanted or used. */
  readonly begins?: 'after-first-picture' | 'idle';
  /** Whether something asks for it now: the state, or a property of the element. */
  readonly isWanted?: (timeline: TimelineApi) => boolean;
  /** The first picture waits for it where it is wanted. */
  readonly comesFirst?: true;
  /** Where it says that it could not be loaded. */
  readonly place?: Slot;
  /** The rest of it, fetched once for a page. */
  readonly load?: () => Promise<FeatureModule<Part>>;
  /** What has nothing to fetch. */
  readonly connect?: FeatureModule<Part>['connect'];
}

export interface FeatureModule<Part extends FeaturePart = FeaturePart> {
  /** Makes the working part for one element. */
  readonly connect: (timeline: TimelineApi) => Part;
  readonly styles?: readonly CSSResult[];
}

/** The working part of a feature in one element. */
export interface FeaturePart extends FeatureTemplates {
  /** Applies what was asked for before there was something to apply it to. `ready`: the data are whole and have a width. */
  applyPending?(ready: boolean): void;
  /** Another dataset is about to take the place of the one that is shown. */
  beforeDataset?(): void;
  /** A dataset was loaded, or what it is loaded from has changed. */
  afterDataset?(): void;
  /** Before each update: begins what takes time. Asking for a picture begins nothing. */
  startWork?(): void;
  /** Before the tree is drawn. */
  beforeDraw?(root: ShadowRoot): void;
  /** After it was drawn, before the focus goes where it belongs. */
  beforeFocus?(root: ShadowRoot): void;
  /** After that. */
  afterDraw?(root: ShadowRoot): void;
  /** Closes what it shows in the place of the details; returns whether it did. */
  close?(): boolean;
  /** Whether what it shows takes the place of the details. */
  readonly coversDetails?: () => boolean;
  /** What Escape closes, the innermost first. */
  readonly escape?: readonly EscapeLayer[];
  /** What it reckons for a picture before that is shown, in steps. */
  prepare?(picture: Picture): Steps<void>;
  readonly issues?: readonly Issue[];
  /** Resolves when what it works on is done. */
  readonly done?: Promise<unknown>;
}

/** The features of the element, as they see each other. */
export interface Features {
  readonly list: readonly Feature[];
  /** Undefined until it is loaded, and where the element does without the feature. */
  part<Part extends FeaturePart>(feature: Feature<Part>): Part | undefined;
  /** Does something with a part: at once where it is there, else when it has come. */
  use<Part extends FeaturePart>(feature: Feature<Part>, act: (part: Part) => void): void;
  /** Fetches a part that may soon be used: the pointer or the focus is on what opens it. */
  warm(feature: Feature): void;
  /** In the place of a part: that it is on its way, or that it could not be loaded. */
  notice(feature: Feature, texts: Texts): Content;
  /** What the details of an entry hold, wherever they are. */
  readonly entry: (details: ShownDetails, at: 'entry' | 'entryEnd') => readonly Content[];
  /** Each feature fills a slot in the order of the list. */
  slot(name: Slot, view: ViewContext, picture: Picture): readonly Content[];
  /** Draws what takes the place of the details; undefined where nothing does, or not yet. */
  aside(type: string): AsideTemplate | undefined;
  /** The feature that will draw something of the state, while it is on its way. */
  readonly awaited: Feature | undefined;
  /** What Escape closes, the innermost first. */
  readonly escapeLayers: readonly EscapeLayer[];
  /** Whether something else stands where the details would. */
  readonly coversDetails: boolean;
}

/** What templates of features are given. */
export interface ViewContext extends TemplateOptions {
  readonly api: TimelineApi;
  readonly features: Features;
}

/** What a feature gets to work with. */
export interface TimelineApi {
  readonly element: LitElement & TimelineProperties;
  readonly session: Session;
  readonly focus: FocusKeeper;
  readonly presenter: ChartPresenter;
  readonly dataset: DatasetController;
  readonly input: ChartInput;
  readonly features: Features;
  readonly rtl: boolean;
  /** Width of the chart with the names of its lanes, and of the whole element. */
  readonly frameWidthPx: number;
  readonly elementWidthPx: number;
  /** The view that is shown now. */
  readonly shownView: ShownView;
  /** Of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Of another state, composed and not shown. */
  readonly pictureOf: (state: TimelineState) => Picture | undefined;
  readonly texts: () => Texts;
  readonly emit: (event: Event) => void;
  readonly emitIssues: () => void;
  readonly requestUpdate: () => void;
  /** Whether it is laid out for paper. */
  readonly printing: boolean;
  /** Lays the element out for paper, or for the screen again, before it returns. */
  readonly setPrinting: (printing: boolean) => void;
}
