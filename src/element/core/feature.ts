/**
 * Everything that the core and a feature share. A feature is a folder of its own: the core knows this contract and a
 * list, never a feature. See docs/decisions/0023-features-come-when-they-are-asked-for.md.
 */
import type { CSSResult, LitElement } from 'lit';
import type { Steps } from '../../dataset/base/steps.js';
import type { Issue, LoadError } from '../../dataset/data/issue.js';
import type { ShownDetails } from '../entry/details-view.js';
import type { Content } from '../frame/toolbar-view.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';
import type { ChartInput } from '../chart/chart-input.js';
import type { ChartLayer, ChartPanelOptions } from '../chart/chart-panel.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import type { FocusKeeper } from '../session/focus-keeper.js';
import type { Outbox } from '../session/outbox.js';
import type { Session } from '../session/session.js';
import type { StateSlice } from '../session/slices.js';
import type { ManyAccess } from './many-to-come.js';
import type { TimelineProperties } from './timeline-properties.js';
import type { ShownView } from '../frame/views.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import type { Loading, LoadPhase } from '../loading/dataset-listener.js';

/** The input of the templates: the state of the element at one moment, and the means to change it. */
interface TemplateOptions extends ChartPanelOptions {
  /** The element's own properties, which its controls set. */
  readonly timeline: TimelineProperties;
  readonly focus: FocusKeeper;
  readonly loading: Loading;
  readonly phase: LoadPhase;
  /** The tag has content, so no words about loading are needed. */
  readonly hasFallback: boolean;
  readonly error: LoadError | undefined;
  /** The last readable dataset. */
  readonly validation: Validation | undefined;
  /** The one in the frame. */
  readonly picture: Picture | undefined;
  readonly view: ShownView;
  readonly onSlotChange: () => void;
}

export type { Content };

/** The places of features, in the order of the element's tree. */
export type Slot =
  /** Lines under the title. */
  | 'heading'
  /** The place beside the title, for controls. */
  | 'title-end'
  /** The place between the heading and the toolbar. */
  | 'search'
  /** Places before and after the views in the toolbar. */
  | 'toolbar'
  | 'toolbar-end'
  /** Panels of the toolbar's menus, and their items. */
  | 'menu'
  | 'view-menu'
  | 'more-menu'
  /** The place under the header. */
  | 'notice'
  /** The summary is only spoken before the chart; it is visible above list and table. */
  | 'summary'
  /** The place of the view if no entry is shown. */
  | 'none-shown'
  /** The place of the chart, while the feature's view is shown. */
  | 'view'
  /** The place after the chart in the order of Tab: a card floats beside its mark. */
  | 'card'
  /** The place under the chart, as wide as it. */
  | 'under-chart'
  /** The place beside the view, while entries are shown: the details, or the panel that replaces them. */
  | 'panel'
  /** The place on paper between the view and what is below it. */
  | 'paper-intro'
  /** The place beside the chart, which takes some of its width. */
  | 'beside'
  /** The place under the view. */
  | 'below'
  /** The place after everything, for paper. */
  | 'paper'
  /** The place outside the frame: dialogs. */
  | 'dialog';

type SlotTemplate = (view: ViewContext, picture: Picture) => Content;

/** Content for one entry, wherever its details are: after its facts, and at their end. */
type EntryTemplate = (details: ShownDetails, timeline: TimelineApi) => Content;

export interface AsideContent {
  readonly heading: Content;
  readonly body: Content;
}

/** The panel that replaces the details, by the type of the state's `aside`. Undefined if the data have none. */
export type AsideTemplate = (view: ViewContext, picture: Picture) => AsideContent | undefined;

interface FeatureTemplates {
  readonly slots?: Partial<Record<Slot, SlotTemplate>>;
  readonly entry?: EntryTemplate;
  readonly entryEnd?: EntryTemplate;
  readonly asides?: Readonly<Record<string, AsideTemplate>>;
  /** Drawn among the marks. It must allocate nothing in a frame that changes nothing of it. */
  readonly chartLayer?: ChartLayer;
}

/** A layer for Escape, which closes the first open layer whose region has the focus. */
export interface EscapeLayer {
  /** Selector of the region; without one, the whole element. */
  readonly within?: string;
  readonly isOpen: (timeline: TimelineApi) => boolean;
  readonly close: (timeline: TimelineApi) => void;
}

/** A key, for the list of shortcuts and for the code that listens. */
export interface KeyBinding {
  /** Groups of the list of shortcuts, by the names of their titles. */
  readonly groups: readonly KeyGroup[];
  /** Labels of the keys: signs, or names of messages that begin with `key`. */
  readonly keys: readonly string[];
  readonly says: readonly PlainKey[];
  /** Whether it goes along time: mirrored if time runs to the left. */
  readonly alongTime?: true;
  /** Whether the event is this key. Without it, the feature's own panel listens. */
  readonly matches?: (event: KeyboardEvent, timeline: TimelineApi) => boolean;
  /** Returns false if the key has no use there and is left to the page. */
  readonly run?: (event: KeyboardEvent, timeline: TimelineApi) => boolean;
}

export type KeyGroup =
  'viewChart' | 'viewList' | 'details' | 'overview' | 'controls' | 'search' | 'filters' | 'story' | 'more';

export interface Feature<Part extends FeaturePart = FeaturePart> extends FeatureTemplates {
  readonly id: string;
  /** The view that it draws, by its name in the table of views. */
  readonly view?: ShownView;
  readonly state?: StateSlice;
  readonly keys?: readonly KeyBinding[];
  /** Styles of the feature's content before it has loaded. */
  readonly styles?: readonly CSSResult[];
  /** Its style sheets come after all others: those for paper. */
  readonly stylesLast?: true;
  /**
   * The earliest time for loading it without a request: after a first picture, when the reader is near after it (a pointer
   * or the focus is on the element), or while a page is idle that somebody uses. Without it, the feature loads
   * when it is wanted or used.
   */
  readonly begins?: 'after-first-picture' | 'near' | 'idle';
  /** Whether something needs it now: the state, or a property of the element. */
  readonly isWanted?: (timeline: TimelineApi) => boolean;
  /** The first picture waits for it if it is wanted. */
  readonly comesFirst?: true;
  /** The place of the notice that it could not be loaded. */
  readonly place?: Slot;
  /** It needs no words of the parts: it loads in one request. */
  readonly wordless?: true;
  /** The rest of the feature, loaded once for a page. */
  readonly load?: () => Promise<FeatureModule<Part>>;
  /** Connects a feature with nothing to load. */
  readonly connect?: FeatureModule<Part>['connect'];
}

export interface FeatureModule<Part extends FeaturePart = FeaturePart> {
  /** Makes the working part for one element. */
  readonly connect: (timeline: TimelineApi) => Part;
  readonly styles?: readonly CSSResult[];
}

/** The working part of a feature in one element. */
export interface FeaturePart extends FeatureTemplates {
  /** Applies requests that came before they could be applied. `ready`: the data are whole and have a width. */
  applyPending?(ready: boolean): void;
  /** Another dataset is about to replace the present one. */
  beforeDataset?(): void;
  /** A dataset was loaded, or its source has changed. */
  afterDataset?(): void;
  /** Begins long work before each update. Asking for a picture begins none. */
  startWork?(): void;
  /** Called before the tree is drawn. */
  beforeDraw?(root: ShadowRoot): void;
  /** Called after the tree was drawn, before the focus moves to its place. */
  beforeFocus?(root: ShadowRoot): void;
  /** Called after that. */
  afterDraw?(root: ShadowRoot): void;
  /** Closes its panel in the place of the details; returns whether there was one. */
  close?(): boolean;
  /** The width that it takes beside the chart, for an element of a given width. */
  besidePx?(state: TimelineState, widthPx: number): number;
  /** Whether its panel replaces the details. */
  readonly coversDetails?: () => boolean;
  /** The layers for Escape, the innermost first. */
  readonly escape?: readonly EscapeLayer[];
  /** Its computations for a picture that is not shown yet, in steps. */
  prepare?(picture: Picture): Steps<void>;
  readonly issues?: readonly Issue[];
  /** Resolves when its work is done. */
  readonly done?: Promise<unknown>;
}

/** The features of the element, as they see each other. */
export interface Features {
  readonly list: readonly Feature[];
  /** Undefined until it has loaded, and if the element lacks the feature. */
  part<Part extends FeaturePart>(feature: Feature<Part>): Part | undefined;
  /** Uses a part: at once if it has loaded, else when it has. */
  use<Part extends FeaturePart>(feature: Feature<Part>, act: (part: Part) => void): void;
  /** Resolves when a part has loaded, or could not be loaded. */
  fetch(feature: Feature): Promise<void>;
  /** Loads a part that may soon be used: the pointer or the focus is on its control. */
  warm(feature: Feature): void;
  /** Loads the features of a time that nobody has asked for. */
  begin(at: Feature['begins']): void;
  /** A notice in the place of a part: it is loading, or could not be loaded. */
  notice(feature: Feature, texts: Texts): Content;
  /** The sections of the details of an entry, wherever they are. */
  readonly entry: (details: ShownDetails, at: 'entry' | 'entryEnd') => readonly Content[];
  /** Each feature fills a slot in the order of the list. */
  slot(name: Slot, view: ViewContext, picture: Picture): readonly Content[];
  /** Draws the panel that replaces the details; undefined if there is none, or not yet. */
  aside(type: string): AsideTemplate | undefined;
  /** The feature that will draw part of the state, while it loads. */
  readonly awaited: Feature | undefined;
  /** The layers for Escape, the innermost first. */
  readonly escapeLayers: readonly EscapeLayer[];
  /** Whether another panel replaces the details. */
  readonly coversDetails: boolean;
}

/** The input of the templates of features. */
export interface ViewContext extends TemplateOptions {
  readonly api: TimelineApi;
  readonly features: Features;
}

/** The means that a feature works with. */
export interface TimelineApi {
  readonly element: LitElement & TimelineProperties;
  readonly session: Session;
  readonly focus: FocusKeeper;
  readonly presenter: ChartPresenter;
  readonly dataset: DatasetController;
  readonly input: ChartInput;
  readonly features: Features;
  readonly many: ManyAccess;
  readonly rtl: boolean;
  /** Width of the chart with the names of its lanes, and of the whole element. */
  readonly frameWidthPx: number;
  readonly elementWidthPx: number;
  /** The view on screen. */
  readonly shownView: ShownView;
  /** Picture of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Picture of another state, composed but not shown. */
  readonly pictureOf: (state: TimelineState) => Picture | undefined;
  readonly texts: () => Texts;
  readonly emit: (event: Event) => void;
  /** Events on their way out; the one that a page has cancelled. */
  readonly outbox: Pick<Outbox, 'prevented' | 'post'>;
  /** All that is wrong with the data, and with what the page asks for. */
  readonly issues: readonly Issue[];
  readonly emitIssues: () => void;
  readonly requestUpdate: () => void;
  /** Whether it is laid out for paper. */
  readonly printing: boolean;
  /** Answers an event of a menu's panel, or of something in it; at once, or when the code for that has loaded. */
  readonly moveMenu: (event: Event, panel: HTMLElement) => void;
  /** Lays the element out for paper, or for the screen, before it returns. */
  readonly setPrinting: (printing: boolean) => void;
}
