/** The panel of the story, and the same story as a list for paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ViewContext } from '../../element/core/feature.js';
import type { ToldStep } from '../../dataset/data/story-steps.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import {
  detailsHead,
  type DetailsOptions,
  quoteTemplate,
  sourcesTemplate,
  whoTemplate,
} from '../../element/entry/details-view.js';
import { picturedTemplate, smallPictureOf } from '../../element/entry/small-picture.js';
import { isDrawing } from '../../element/frame/views.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { NEUTRAL_COLOUR } from '../../drawing/layout/party-colours.js';
import type { Picture } from '../../element/picture/picture.js';
import type { FocusKeeper } from '../../element/session/focus-keeper.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { StoryController } from './story-controller.js';
import { PAUSE, PLAY, storySign } from './story-sign.js';
import { storyOf } from './story-state.js';
import { headingLang, stepWords, textLang, toldWords } from './story-words.js';

/** Longer stories are printed in part: in order of time they are the list, which prints whole. */
const MAX_PRINTED = 200;

export function storyPanel(
  view: ViewContext,
  picture: Picture,
  story: StoryController,
): TemplateResult | typeof nothing {
  const options = { ...view, story };
  const { texts, session, rtl } = options;
  const step = story.present();
  const at = storyOf(session.state).step;
  const steps = story.steps();
  if (step === undefined || at === undefined || steps === undefined) return nothing;
  const { entry } = step;
  const total = steps.length;
  const next = (swiped: 1 | -1): void => {
    story.move((swiped === 1) === rtl ? 'previous' : 'next');
  };
  return html`<section
    class="story ${story.chart.isBeside ? 'beside' : ''} c${entry === undefined ? NEUTRAL_COLOUR : colourOf(picture.model, entry)}"
    part="story"
    aria-label=${texts.text('story')}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      onKeyDown(event, options);
    }}
    @pointerdown=${story.swipe.onDown}
    @pointercancel=${story.swipe.onCancel}
    @pointerup=${(event: PointerEvent) => {
      const swiped = story.swipe.end(event);
      if (swiped !== undefined) next(swiped);
    }}
  >
    <div class="story-sheet">
      <div class="story-head">
        <p class="story-count">${stepWords(texts, at, total)}</p>
        ${placeTemplate(texts, { at, total, heading: step.heading })} ${controls(options, at, total)}
      </div>
      <div class="story-body">
        <div class="story-text">
          <h3 lang=${headingLang(step, picture.model, steps.authored) ?? nothing} dir="auto">${step.heading}</h3>
          ${rangeTemplate(step, picture)}
          ${textOf(step, picture.model, { view: options.view, authored: steps.authored })}
          ${pictureOf(entry, picture.model, options)}
        </div>
        ${factsOf(step, picture, options)}
      </div>
    </div>
  </section>`;
}

/**
 * The place in the story as a slider: a screen reader gives it the arrow keys, which it would use to read in a text.
 */
function placeTemplate(
  texts: Texts,
  { at, total, heading }: { readonly at: number; readonly total: number; readonly heading: string },
): TemplateResult {
  return html`<div
    class="story-place"
    role="slider"
    tabindex="0"
    data-focus="story"
    aria-label=${texts.text('storySteps')}
    aria-valuemin="1"
    aria-valuemax=${total}
    aria-valuenow=${at + 1}
    aria-valuetext=${toldWords(texts, at, total, heading)}
  >
    <progress aria-hidden="true" max=${total} .value=${at + 1}></progress>
  </div>`;
}

/** Paper has every step of an author's story, or of the open one. */
export function storyPrint(
  { session, texts }: ViewContext,
  picture: Picture,
  story: StoryController,
): TemplateResult | typeof nothing {
  const steps = story.steps();
  if (steps === undefined || !(steps.authored || storyOf(session.state).step !== undefined)) return nothing;
  const { words, model } = picture;
  return html`${guard([steps, words, texts], () => {
    const count = Math.min(steps.length, MAX_PRINTED);
    const list = Array.from({ length: count }, (_, step) => steps.at(step)).filter((step) => step !== undefined);
    return html`<section class="story-print" aria-label=${texts.text('story')}>
      <h3>${texts.text('story')}</h3>
      <ol>
        ${list.map(
          (step) =>
            html`<li>
              <b lang=${headingLang(step, model, steps.authored) ?? nothing} dir="auto">${step.heading}</b>
              ${step.entry === undefined ? rangeTemplate(step, picture) : html`<span class="when">${datesOf(step, words)}</span>`}
              ${textOf(step, model, { authored: steps.authored })}
            </li>`,
        )}
      </ol>
      ${steps.length > count ? html`<p>${stepWords(texts, count - 1, steps.length)} …</p>` : nothing}
    </section>`;
  })}`;
}

/** The dates of its entries, each once. */
function datesOf({ entries }: ToldStep, words: Picture['words']): string {
  return [...new Set(entries.map(words.date))].join(' · ');
}

/** The time of a step without an entry; an entry has a date of its own. */
function rangeTemplate({ entry, rangeText }: ToldStep, { words }: Picture): TemplateResult | typeof nothing {
  if (entry !== undefined || rangeText === undefined) return nothing;
  return html`<span class="when">${words.spanText(rangeText)}</span>`;
}

/** The entry is open already in the list and the table, so its content is not repeated. */
function textOf(
  step: ToldStep,
  model: TimelineModel,
  { view, authored }: { readonly view?: ViewContext['view']; readonly authored: boolean },
): TemplateResult | typeof nothing {
  const { text, entry } = step;
  const said = !authored && entry !== undefined && view !== undefined && !isDrawing(view);
  if (text === undefined || said) return nothing;
  return html`<p lang=${textLang(step, model, authored) ?? nothing} dir="auto">${text}</p>`;
}

/** The step has opened its entry, so its picture comes as in the details. List and table have it in the entry itself. */
function pictureOf(
  entry: number | undefined,
  { entries, dataset }: TimelineModel,
  { view, timeline }: Pick<ViewContext, 'view' | 'timeline'>,
): TemplateResult | typeof nothing {
  if (entry === undefined || !isDrawing(view)) return nothing;
  const picture = smallPictureOf(entries.at(entry)!, timeline.media === 'none' ? 'none' : 'any');
  return picture === undefined ? nothing : picturedTemplate(picture, dataset.lang);
}

/** The facts of each entry: with several, each has its title. The first is open already in the list and the table. */
function factsOf(
  step: ToldStep,
  picture: Picture,
  { view, texts }: Pick<ViewContext, 'view' | 'texts'>,
): TemplateResult | typeof nothing {
  const { entries } = step;
  const told = entries.slice(isDrawing(view) ? 0 : 1);
  if (told.length === 0) return nothing;
  return html`<div class="story-facts">
    ${told.map((entry) => {
      const facts = essentials({ ...picture, entry, texts, headed: true, onSelect: ignore }, step);
      const { title } = picture.model.entries.at(entry)!;
      if (entries.length === 1) return facts;
      return html`<section class="story-fact c${colourOf(picture.model, entry)}">
        <h4 lang=${titleLang(picture.model, entry) ?? nothing} dir="auto">${title}</h4>
        ${facts}
      </section>`;
    })}
  </div>`;
}

/** The facts of the entry, without the quotes that the step tells already. */
function essentials(details: DetailsOptions, { heading, text = '' }: ToldStep): TemplateResult {
  const record = details.model.entries.at(details.entry)!;
  const told = `${heading}\n${text}`.toLowerCase();
  const quotes = (record.quotes ?? []).filter((quote) => !told.includes(quote.text.toLowerCase()));
  return html`<div class="story-entry">
    ${detailsHead(details)} ${quotes.map((quote) => quoteTemplate(quote, details.texts, details.hits?.highlight))}
    ${whoTemplate(details, record)} ${sourcesTemplate(record.citations ?? [], details)}
  </div>`;
}

interface StoryView extends ViewContext {
  readonly story: StoryController;
}

function controls({ story, texts, focus }: StoryView, at: number, total: number): TemplateResult {
  const move = (to: 'previous' | 'next', name: string, sign: string, end: boolean): TemplateResult =>
    html`<button
      type="button"
      class="story-${to}"
      aria-label=${name}
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => {
        story.move(to);
      }}
    >
      <span aria-hidden="true" title=${name}>${sign}</span>
    </button>`;
  const play = texts.text(story.playing ? 'storyPause' : 'storyPlay');
  return html`<div class="group" role="group" aria-label=${texts.text('storySteps')}>
      ${move('previous', texts.text('storyPrevious'), '‹', at === 0)}<button
        type="button"
        class="story-play"
        aria-label=${play}
        @click=${() => {
          togglePlay(story);
        }}
      >
        ${storySign(story.playing ? PAUSE : PLAY)}</button
      >${move('next', texts.text('storyNext'), '›', at === total - 1)}
    </div>
    <button
      type="button"
      class="close"
      aria-label=${texts.text('storyLeave')}
      @click=${() => {
        leaveByKey(story, focus);
      }}
    >
      <span aria-hidden="true" title=${texts.text('storyLeave')}>×</span>
    </button>`;
}

function onKeyDown(event: KeyboardEvent, { story, rtl }: StoryView): void {
  const action = storyKey(event, rtl);
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (action === 'play') togglePlay(story);
  else story.move(action);
}

function togglePlay(story: StoryController): void {
  if (story.playing) story.pause();
  else story.play();
}

/** The focus returns to the button, or the menu, that started the story. */
export function leaveByKey(story: StoryController, focus: FocusKeeper): void {
  story.leave();
  focus.now(story.steps()?.authored ? 'story-begin' : 'more-menu');
}

function ignore(): void {
  // Nothing in this summary leads to another entry.
}

/** Keys of the story's panel. The chart has its own, see `interaction/keyboard.ts`. */
export type StoryKey = 'previous' | 'next' | 'first' | 'last' | 'play';

/** Undefined for keys of the page: with a modifier, or answered by a button of the panel itself. */
function storyKey(event: KeyboardEvent, rtl: boolean): StoryKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return isControl(event.target) ? undefined : 'play';
    default:
      return undefined;
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null;
}
