/** Follows an article: finds it, shows its present step in the chart, and says which steps name nothing. */
import type { ReactiveController } from 'lit';
import { createIssue } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { Arrangement } from '../../drawing/layout/arrange.js';
import { stepShows } from '../../element/chart/step-shows.js';
import { ToldRows } from '../../element/chart/told-rows.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { Command } from '../../element/interaction/command.js';
import type { TimelineState } from '../../element/interaction/reduce.js';
import { sliceOf } from '../../element/session/slices.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Picture, Rows } from '../../element/picture/picture.js';
import { ArticleSteps, STEP } from './article-steps.js';
import { followSlice, type FollowCommand } from './follow-state.js';
import { readStep, type ReadStep } from './read-step.js';

/** The step that is being read, for styles of the page. */
const CURRENT = 'data-timeline-current';
/** The attribute, and the id of the feature. */
const PATH = 'scroll-story';

/** Which timeline follows an article: two would tell it twice. */
const followed = new WeakMap<Element, Element>();

/** Scrolls the rows of a chart with a height of its own until a step is in sight. The page never moves. */
const MARGIN_PX = 8;

export class FollowController implements ReactiveController {
  #timeline: TimelineApi;
  #told = new ToldRows();
  #article: ArticleSteps | undefined;
  /** What was looked for and found: a drawing looks again, and does nothing if both are the same. */
  #looked: { readonly wanted: unknown; readonly found: unknown; readonly other: unknown } | undefined;
  #waits: MutationObserver | undefined;
  /** The step of the page that the chart shows. */
  #shown: Element | undefined;
  #hasShown = false;
  /** The step that asked for missing code. */
  #asked: { readonly step: Element | undefined } | undefined;
  #issues: readonly Issue[] = [];
  #said = new Set<string>();

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    timeline.element.addController(this);
  }

  hostConnected(): void {
    this.#timeline.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#looked = undefined;
  }

  hostUpdated(): void {
    const root = this.#timeline.element.shadowRoot;
    if (!this.#timeline.element.isConnected || root === null) return;
    this.#find();
    const picture = this.#timeline.presenter.frame?.picture;
    if (picture !== undefined) this.#told.setBack(root, this.#castIn({ ...picture, state: this.#state }));
    if (picture !== undefined && !this.#hasShown) this.#show();
  }

  get issues(): readonly Issue[] {
    return this.#issues;
  }

  /** The steps of the article with what they show, for paper. */
  read(picture: Picture): readonly (ReadStep & { readonly element: Element })[] {
    return (this.#article?.steps ?? []).map((element, at) => ({ element, ...readOf(element, at, picture) }));
  }

  /** The present step, while the chart tells it. */
  get step(): ToldStep | undefined {
    return followedStep(this.#state);
  }

  readonly keepRows = (rows: Rows): Arrangement => {
    const { arrangement } = rows;
    const { laneHeadPx, budgetPx } = arrangement.metrics;
    const kept = this.#told.keep(arrangement, this.#castIn(rows), laneHeadPx > 0 ? 0 : budgetPx);
    // A filter may hide all that the step tells.
    return kept.rows.length === 0 ? arrangement : kept;
  };

  /** There is another dataset, or more of it. */
  again(): void {
    this.#hasShown = false;
    this.#timeline.requestUpdate();
  }

  /** Paper has the whole chart: it is laid out at once, so the step ends before. It is shown again on the screen. */
  readonly leaveOnPaper = (): void => {
    if (!this.#timeline.printing || this.step === undefined) return;
    this.#hasShown = false;
    this.#timeline.session.dispatch(followCommand({ step: undefined, view: 'whole' }), false);
    this.#timeline.session.announce('');
  };

  get #state(): TimelineApi['session']['state'] {
    return this.#timeline.session.state;
  }

  #castIn(rows: Omit<Rows, 'arrangement'>): ReadonlySet<number> {
    return this.#told.castIn(followedStep(rows.state), rows);
  }

  /** The article of the property: at once, or when it comes into the page. */
  #find(): void {
    const { element } = this.#timeline;
    const { scrollStory } = element;
    const found = this.#lookUp(scrollStory);
    const owner = found && followed.get(found);
    const other = owner === element ? undefined : owner;
    const { wanted } = this.#looked ?? {};
    if (wanted === scrollStory && found === this.#looked?.found && other === this.#looked?.other) return;
    this.#leave();
    this.#looked = { wanted: scrollStory, found, other };
    if (!scrollStory) return;
    const value = typeof scrollStory === 'string' ? scrollStory : (found?.id ?? '');
    if (found === undefined) {
      this.#wait();
      const cure = 'write a selector such as "#article", or call scrollWith(article)';
      this.#report([notShown(value, 'no element of the page is the article', cure)]);
      return;
    }
    if (other !== undefined) {
      const cure = 'give each timeline an article of its own';
      this.#report([notShown(value, 'another timeline follows this article', cure)]);
      return;
    }
    followed.set(found, element);
    this.#article = new ArticleSteps(found, element, {
      onMove: () => {
        this.#show();
      },
      onEdit: () => {
        this.#shown = undefined;
        this.#check();
        this.#show();
      },
    });
    this.#check();
  }

  #lookUp(wanted: string | Element): Element | undefined {
    if (!wanted) return undefined;
    if (typeof wanted !== 'string') return wanted;
    const { element } = this.#timeline;
    try {
      const around = element.getRootNode() as Partial<ParentNode>;
      return around.querySelector?.(wanted) ?? element.ownerDocument.querySelector(wanted) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #wait(): void {
    this.#waits = new MutationObserver(() => {
      if (this.#lookUp(this.#timeline.element.scrollStory) !== undefined) this.#timeline.requestUpdate();
    });
    this.#waits.observe(this.#timeline.element.ownerDocument, { subtree: true, childList: true });
  }

  #leave(): void {
    this.#waits?.disconnect();
    this.#waits = undefined;
    const { article } = this.#article ?? {};
    if (article !== undefined) followed.delete(article);
    this.#article?.stop();
    this.#article = undefined;
    this.#mark(undefined);
    this.#shown = undefined;
    this.#hasShown = false;
    if (this.#issues.length > 0) this.#report([]);
    if (this.step !== undefined)
      this.#timeline.session.dispatch(followCommand({ step: undefined, view: 'whole' }), true);
  }

  /** Each step that names nothing is a line. */
  #check(): void {
    const picture = this.#timeline.picture();
    if (picture === undefined || this.#article === undefined) return;
    const faults = this.read(picture).flatMap(({ issue }) => issue ?? []);
    const none = notShown(
      this.#article.article.id,
      'the article has no step',
      `give its paragraphs ${STEP}="entry:ID"`,
    );
    this.#report(this.#article.steps.length === 0 ? [none] : faults);
  }

  /** Pages hear of them by event, authors in the console, each once. */
  #report(issues: readonly Issue[]): void {
    if (issues.length === 0 && this.#issues.length === 0) return;
    this.#issues = issues;
    this.#timeline.emitIssues();
    // The author sees them listed.
    this.#timeline.requestUpdate();
    for (const issue of issues) {
      const { message, cure } = issue;
      if (this.#said.has(message)) continue;
      this.#said.add(message);
      console.warn(`conflict-timeline: ${message}${cure === undefined ? '' : `; ${cure}`}`);
    }
  }

  /** One motion from wherever the chart is. The first step needs none. */
  #show(): void {
    const { session, presenter, shownView } = this.#timeline;
    const picture = this.#timeline.picture();
    if (this.#article === undefined || picture === undefined || this.#timeline.printing || this.#lacksCode()) return;
    const isFirst = !this.#hasShown;
    if (isFirst) this.#check();
    this.#hasShown = true;
    const step = this.#article.nearest();
    if (step === this.#shown && !isFirst) return;
    this.#mark(step);
    this.#shown = step;
    if (!isDrawing(shownView)) return;
    const at = step === undefined ? -1 : this.#article.steps.indexOf(step);
    const { told, issue } = step === undefined ? WHOLE : readOf(step, at, picture);
    // Nothing moves for a step that names nothing.
    if (issue !== undefined || (isFirst && step === undefined)) return;
    const shows = told && stepShows(picture, told, this.#state.collapsedLanes);
    session.dispatch(
      followCommand({ step: told, view: shows === undefined ? 'whole' : shows.view, lanes: shows?.lanes ?? [] }),
      !isFirst,
    );
    // The article says it; words about the window would interrupt a reader of it.
    session.announce('');
    void presenter.rest.then(() => {
      const root = this.#timeline.element.shadowRoot;
      if (root !== null && this.#shown === step) bringIntoBox(root);
    });
  }

  /** A chart of some rows needs the code for many entries. */
  #lacksCode(): boolean {
    const { many, requestUpdate } = this.#timeline;
    if (many.isHere) return false;
    const step = this.#article?.nearest();
    // A failed try is followed by an update, which would be a next one: another step tries again.
    if (this.#asked?.step !== step || this.#asked === undefined) many.fetch().then(requestUpdate, () => undefined);
    this.#asked = { step };
    return true;
  }

  #mark(step: Element | undefined): void {
    this.#shown?.removeAttribute(CURRENT);
    step?.setAttribute(CURRENT, '');
  }
}

function notShown(value: string, detail: string, cure: string): Issue {
  return createIssue({ code: 'not-shown', severity: 'warning', path: PATH, value, detail, cure: () => cure });
}

function followCommand(command: FollowCommand): Command {
  return { type: 'feature', feature: PATH, command };
}

/** Undefined while the reader has something else open. */
function followedStep(state: TimelineState): ToldStep | undefined {
  const { step } = sliceOf(state, PATH, followSlice);
  return state.selected === undefined && state.aside === undefined ? step : undefined;
}

const WHOLE: ReadStep = { told: undefined };

/** What was read of a picture: the story's steps follow the shown entries. */
const known = new WeakMap<Picture['focusOrder'], Map<string, ReadStep>>();

function readOf(step: Element, at: number, picture: Picture): ReadStep {
  const text = step.getAttribute(STEP) ?? '';
  const steps = known.get(picture.focusOrder) ?? new Map<string, ReadStep>();
  known.set(picture.focusOrder, steps);
  const key = `${at} ${text}`;
  const read = steps.get(key) ?? readStep(text, at + 1, picture);
  steps.set(key, read);
  return read;
}

function bringIntoBox(root: ShadowRoot): void {
  const box = root.querySelector('.chart.boxed');
  if (box === null || box.scrollHeight <= box.clientHeight) return;
  const told = [...root.querySelectorAll('.mark[data-told], .step-quote')].map((each) => each.getBoundingClientRect());
  if (told.length === 0) return;
  const { top, bottom } = box.getBoundingClientRect();
  const from = top + (root.querySelector('.axis-bar')?.getBoundingClientRect().height ?? 0);
  const highest = Math.min(...told.map((each) => each.top)) - MARGIN_PX;
  const lowest = Math.max(...told.map((each) => each.bottom)) + MARGIN_PX;
  if (highest >= from && lowest <= bottom) return;
  box.scrollBy({ top: lowest - highest > bottom - from || highest < from ? highest - from : lowest - bottom });
}
