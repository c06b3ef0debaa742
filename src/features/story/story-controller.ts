/**
 * Leads through the timeline by steps of the session's state: what they bring into view, whether the story plays.
 * States: closed → (`start`, `request`) paused ⇄ (`play`, `pause`, a step) playing → (`leave`) closed.
 */
import type { ReactiveController } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import { clamp } from '../../dataset/base/number.js';
import { storySteps, type StorySteps, type ToldStep } from '../../dataset/data/story-steps.js';
import type { View } from '../../drawing/scale/view.js';
import { TimelineStoryEvent } from '../../element/session/events.js';
import { saidText } from '../../element/entry/said-text.js';
import type { TimelineApi } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Picture } from '../../element/picture/picture.js';
import { bringStepIntoView, StoryChart } from './story-chart.js';
import { StoryClock } from './story-clock.js';
import { stepShows } from '../../element/chart/step-shows.js';
import { StorySwipe } from './story-swipe.js';
import { headingLang, litWords, textLang, toldWords } from './story-words.js';
import { storyCommand, storyOf, storySlice, tellsStory, withStory, type StoryCommand } from './story-state.js';

type Move = 'first' | 'previous' | 'next' | 'last';

export class StoryController implements ReactiveController {
  readonly swipe = new StorySwipe();
  readonly chart: StoryChart;

  #timeline: TimelineApi;
  #steps = memo(storySteps);
  /** Id of the entry of the present step, and its place in which story. */
  #shown: { readonly steps: StorySteps; readonly step: number; readonly id: string | undefined } | undefined;
  /** The window before the story began. */
  #before: { readonly view: View | undefined } | undefined;
  /** Requested step that cannot be shown yet. */
  #pending: number | undefined;
  /** Words of a step whose picture was still to come. */
  #unsaid: (() => void) | undefined;
  /** The open step of the previous dataset. */
  #kept: number | undefined;
  #wantsFocus = false;
  #wantsInView = false;
  /** Whether the requested step is scrolled into view: a page that has just loaded stays where it is. */
  #asksInView = false;
  #turned = false;
  /** The element, without a height of its own, has a fixed one while a story is told. Undefined until one is. */
  #isStaged: boolean | undefined;
  #wantsStage = false;
  /** Room for the rows of a stage, px. */
  #roomPx: number | undefined;
  #clock = new StoryClock({
    page: () => this.#timeline.element.ownerDocument,
    turn: () => this.#turn(),
    characters: () => {
      const shown = this.present();
      return shown && shown.heading.length + (shown.text?.length ?? 0);
    },
    onChange: () => {
      this.#timeline.element.requestUpdate();
    },
  });

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    this.chart = new StoryChart(timeline);
    timeline.element.addController(this);
  }

  hostDisconnected(): void {
    this.pause();
  }

  hostUpdated(): void {
    const root = this.#timeline.element.shadowRoot;
    const picture = this.#timeline.presenter.frame?.picture;
    const { state } = this.#timeline.session;
    if (this.#wantsStage && this.isStaged) {
      this.#wantsStage = false;
      this.#timeline.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    if (root !== null && picture !== undefined) this.chart.setBack(root, { ...picture, state });
    const body = root?.querySelector('.story-body');
    // The measure makes a browser lay out: not in the frames of a motion, but after it.
    if (body && !this.#timeline.presenter.inMotion) letKeysScroll(body, this.#timeline.texts().text('story'));
    // Rows that get another room move once more.
    const roomPx = this.isStaged ? picture?.metrics.givenPx : undefined;
    this.#wantsInView ||= roomPx !== this.#roomPx;
    this.#roomPx = roomPx;
    if (root !== null && this.#wantsInView && this.shown())
      bringStepIntoView(root, storyOf(state).entry, this.isStaged ? this.#timeline.element : undefined);
    this.#wantsInView = false;
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    this.#timeline.focus.now('story');
  }

  get step(): number | undefined {
    return this.#pending ?? this.#kept ?? storyOf(this.#timeline.session.state).step;
  }

  get isStaged(): boolean {
    return this.#isStaged === true && storyOf(this.#timeline.session.state).step !== undefined;
  }

  steps(): StorySteps | undefined {
    const picture = this.#timeline.picture();
    return picture && this.#steps(picture.model, picture.focusOrder);
  }

  /** The present step, whether or not its panel is visible. */
  present(): ToldStep | undefined {
    const { step } = storyOf(this.#timeline.session.state);
    return step === undefined ? undefined : this.steps()?.at(step);
  }

  /** Whether the panel is open: the reader may have opened another entry since. */
  shown(): boolean {
    return tellsStory(this.#timeline.session.state);
  }

  /** Sets the step without an event: the page, or a link, asked for it. `inView`: whether the page scrolls to it. */
  request(step: number | undefined, inView: boolean): void {
    this.pause();
    const { session } = this.#timeline;
    this.#kept = undefined;
    this.#pending = step;
    // A link opens during an update, which does not ask for another.
    queueMicrotask(this.#timeline.requestUpdate);
    this.#asksInView = inView;
    if (step === undefined && storyOf(session.state).step !== undefined) {
      const entry = this.shown() ? undefined : session.state.selected;
      this.#before = undefined;
      session.patch({ ...withStory(session.state, storySlice.initial), selected: entry });
    }
  }

  /** Called before a new dataset is shown: the story continues at the same step. */
  keep(): void {
    this.#kept ??= storyOf(this.#timeline.session.state).step;
  }

  /** Applies requests, and stays with the entry of the step when other entries are shown. */
  applyPending(ready: boolean): void {
    const { session } = this.#timeline;
    const steps = this.steps();
    if (steps === undefined || !ready) return;
    const unsaid = this.#unsaid;
    this.#unsaid = undefined;
    unsaid?.();
    const asked = this.#pending;
    this.#pending = undefined;
    const command = asked === undefined ? undefined : this.#command(steps, asked);
    if (command !== undefined) {
      this.#keepWindow();
      session.apply(storyCommand(command));
      this.#wantsStage = this.#asksInView;
      if (this.#asksInView) this.#showStep();
    }
    const kept = this.#kept;
    this.#kept = undefined;
    this.#follow(steps, kept ?? storyOf(session.state).step);
    // A link opens a step without a request.
    if (storyOf(session.state).step === undefined) this.#isStaged = undefined;
    else this.#isStaged ??= this.#isFree();
  }

  start(): void {
    this.#wantsStage = true;
    const selected = this.#timeline.session.state.selected;
    const at = selected === undefined ? -1 : (this.steps()?.stepOf(selected) ?? -1);
    this.#go(Math.max(at, 0));
  }

  /** Starts the story, and moves the focus into the panel. */
  begin(): void {
    this.#wantsFocus = true;
    this.start();
  }

  move(move: Move): void {
    this.pause();
    const { step: story } = storyOf(this.#timeline.session.state);
    const last = (this.steps()?.length ?? 0) - 1;
    const to = { first: 0, previous: (story ?? last + 1) - 1, next: (story ?? -1) + 1, last }[move];
    if (clamp(to, 0, last) !== story) this.#go(to);
    else if (to !== story)
      this.#timeline.session.announce(this.#timeline.texts().text(to < 0 ? 'endFirstStep' : 'endLastStep'));
  }

  /** Ends the story. The details of another entry stay. */
  leave(): void {
    this.pause();
    this.#wantsStage = false;
    const { session, texts } = this.#timeline;
    if (storyOf(session.state).step === undefined) return;
    const entry = this.shown() ? undefined : session.state.selected;
    // The window is the reader's if another entry is open.
    const before = this.shown() ? this.#before : undefined;
    this.#before = undefined;
    const view = before && (before.view ?? 'whole');
    session.dispatch(storyCommand({ step: undefined, entry, view }), true);
    session.announce(texts().text('storyClosed'));
    this.#report();
  }

  /** Leaves if the panel is open; returns whether it was. */
  leaveShown(): boolean {
    if (!this.shown()) return false;
    this.leave();
    return true;
  }

  get playing(): boolean {
    return this.#clock.playing;
  }

  /** Whether the clock has turned a page since the last call: that is not a step of the reader. */
  takeTurn(): boolean {
    const turned = this.#turned;
    this.#turned = false;
    return turned;
  }

  play(): void {
    const last = (this.steps()?.length ?? 0) - 1;
    if (storyOf(this.#timeline.session.state).step === last) this.#go(0);
    this.#clock.start();
  }

  pause(): void {
    this.#clock.stop();
  }

  /** The clock turns the page, not the reader; returns whether there are more steps. */
  #turn(): boolean {
    const { step: story } = storyOf(this.#timeline.session.state);
    const last = (this.steps()?.length ?? 0) - 1;
    if (story === undefined || story >= last) return false;
    this.#go(story + 1);
    this.#turned = true;
    return story + 1 < last;
  }

  #go(step: number): void {
    const { session, texts } = this.#timeline;
    // The reader is further than the request.
    this.#pending = undefined;
    const steps = this.steps();
    const command = steps && this.#command(steps, step);
    if (steps === undefined || command?.step === undefined) return;
    const { filter } = session.state;
    this.#keepWindow();
    session.dispatch(storyCommand(command), true);
    const revealed = session.state.filter !== filter;
    // The lane of its entry was unknown while the entry was hidden.
    if (revealed) session.dispatch(storyCommand(this.#command(steps, step) ?? command), true);
    this.#showStep();
    this.#remember(steps, command.step);
    this.#announce(steps, command.step, revealed ? texts().text('filtersRemoved') : '');
    this.#report();
  }

  /** Says the step, and which entries it lights: the reader of a screen hears what others see. */
  #announce(steps: StorySteps, step: number, before: string): void {
    const { session, texts, picture } = this.#timeline;
    const told = steps.at(step);
    const shown = picture();
    if (told === undefined) return;
    // The code for the picture of the step may still load: what is lit is said with it.
    if (shown === undefined) {
      this.#unsaid = () => {
        if (storyOf(session.state).step === step) this.#announce(steps, step, before);
      };
      return;
    }
    const { heading, text = '' } = told;
    // A slider with the focus says its place itself; the story moves no focus to the text.
    const active = this.#timeline.element.shadowRoot?.activeElement;
    const isPlaceSaid = this.#wantsFocus || active?.getAttribute('data-focus') === 'story';
    // A story that nobody wrote has the title of its entry as heading.
    const lit = steps.authored ? this.chart.litIn({ ...shown, state: session.state }) : [];
    const { words, titles } = litWords(lit, shown, texts());
    session.announce(
      joinSentences(
        [
          before,
          isPlaceSaid ? '' : toldWords(texts(), step, steps.length, heading),
          isPlaceSaid || this.playing ? text : '',
          words,
        ],
        texts().locale,
      ),
      saidText(
        { text: isPlaceSaid ? '' : heading, lang: headingLang(told, shown.model, steps.authored) },
        { text: isPlaceSaid || this.playing ? text : '', lang: textLang(told, shown.model, steps.authored) },
        ...titles,
      ),
    );
  }

  /** A mark may only be drawn, or be in its row, after the motion. List and table have none. */
  #showStep(): void {
    const { focus, presenter, requestUpdate, shownView } = this.#timeline;
    // The page never scrolls under a stage: what is told scrolls in it.
    const want = (): void => {
      if (!this.isStaged) focus.wantInView();
    };
    want();
    void (isDrawing(shownView) ? presenter.rest : Promise.resolve()).then(() => {
      want();
      this.#wantsInView = true;
      requestUpdate();
    });
  }

  #command(steps: StorySteps, step: number): StoryCommand | undefined {
    const picture = this.#timeline.picture();
    if (steps.length === 0 || picture === undefined) return undefined;
    const collapsed = this.#timeline.session.state.collapsedLanes;
    const at = clamp(Math.trunc(step), 0, steps.length - 1);
    const told = steps.at(at);
    return { step: at, ...stepShows(this.#pictureWith(at, told) ?? picture, told, collapsed) };
  }

  /** The chart, as wide as it is beside the panel. */
  #pictureWith(step: number, told: ToldStep | undefined): Picture | undefined {
    const entry = told?.entry;
    const { session, pictureOf } = this.#timeline;
    return pictureOf({ ...withStory(session.state, { step, entry }), selected: entry, aside: undefined });
  }

  /** Whether the element has no height of its own. */
  #isFree(): boolean {
    return this.#timeline.picture()?.metrics.givenPx === undefined;
  }

  #keepWindow(): void {
    const { state } = this.#timeline.session;
    if (storyOf(state).step === undefined) this.#isStaged = this.#isFree();
    if (storyOf(state).step === undefined || this.#before === undefined) this.#before = { view: state.view };
  }

  /** Steps in order of time change with the shown entries. */
  #follow(steps: StorySteps, step: number | undefined): void {
    const { session, picture } = this.#timeline;
    if (step === undefined || steps.length === 0) {
      this.#shown = undefined;
      if (storyOf(session.state).step !== undefined) session.patch(withStory(session.state, storySlice.initial));
      return;
    }
    const before = this.#shown;
    const changed = before !== undefined && before.steps !== steps && !steps.authored;
    const entry = changed && before.id !== undefined ? picture()?.model.indexOf(before.id) : undefined;
    const place = entry === undefined ? -1 : steps.stepOf(entry);
    const at = clamp(place < 0 ? step : place, 0, steps.length - 1);
    const told = steps.at(at)?.entry;
    if (at !== storyOf(session.state).step || told !== storyOf(session.state).entry)
      session.patch(withStory(session.state, { step: at, entry: told }));
    if (before?.steps !== steps || before.step !== at) this.#remember(steps, at);
  }

  #remember(steps: StorySteps, step: number): void {
    const entry = steps.at(step)?.entry;
    const id = entry === undefined ? undefined : this.#timeline.picture()?.model.entries.at(entry)?.id;
    this.#shown = { steps, step, id };
  }

  #report(): void {
    const { session, emit } = this.#timeline;
    emit(new TimelineStoryEvent(storyOf(session.state).step, this.steps()?.length ?? 0));
  }
}

/** Text that scrolls is a stop of the keyboard, with a name; other text is none. */
function letKeysScroll(body: Element, name: string): void {
  const scrolls = body.scrollHeight > body.clientHeight + 1;
  for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': name })) {
    if (!scrolls) body.removeAttribute(attribute);
    else if (body.getAttribute(attribute) !== value) body.setAttribute(attribute, value);
  }
}
