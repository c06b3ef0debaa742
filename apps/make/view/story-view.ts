/** The story: steps that lead readers through the timeline, each with a heading, a text and its entries. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { offeredRows } from '../model/entry-choice.js';
import { entriesOfStep, type MakerStep, stepsOf } from '../model/story.js';

export interface StoryActions {
  readonly onSteps: (steps: readonly MakerStep[]) => void;
  readonly onAddStep: () => void;
  /** The steps stay open until the editor closes them. */
  readonly onStory: (isOpen: boolean) => void;
  /** `at`: the step; `field`: the place among its entries. */
  readonly onStepEntry: (place: { readonly at: number; readonly field: number; readonly text: string }) => void;
}

export function storyView(
  draft: MakerDraft,
  isOpen: boolean,
  texts: MakerTexts,
  actions: StoryActions,
): TemplateResult {
  const { text: t, number } = texts;
  const steps = stepsOf(draft);
  return html`<details
    class="story"
    ?open=${isOpen || steps.length > 0}
    @toggle=${(event: Event) => {
      actions.onStory((event.currentTarget as HTMLDetailsElement).open);
    }}
  >
    <summary>
      ${t('story')} ${steps.length > 0 ? html`<span class="hint">${number(steps.length)}</span>` : nothing}
    </summary>
    <p class="hint">${t('storyHint')}</p>
    <ol>
      ${steps.map((step, at) => stepView(step, at, steps, draft, texts, actions))}
    </ol>
    <button class="button add" @click=${actions.onAddStep}>${t('stepAdd')}</button>
    ${
      steps.length > 0
        ? html`<datalist id="story-rows">
            ${offeredRows(draft).map((row) => html`<option value=${row}></option>`)}
          </datalist>`
        : nothing
    }
  </details>`;
}

function stepView(
  step: MakerStep,
  at: number,
  steps: readonly MakerStep[],
  draft: MakerDraft,
  { text: t, number }: MakerTexts,
  { onSteps, onStepEntry }: StoryActions,
): TemplateResult {
  const shown = entriesOfStep(draft, step);
  const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
  const set = (more: Partial<MakerStep>): void => {
    onSteps(steps.with(at, { ...step, ...more }));
  };
  const move = (to: number): void => {
    onSteps(steps.toSpliced(at, 1).toSpliced(to, 0, step));
  };
  const button = (key: 'stepUp' | 'stepDown' | 'remove', isOff: boolean, press: () => void): TemplateResult =>
    html`<button
      class="button quiet"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${(event: Event) => {
        if (isOff) return;
        // A removed step keeps no focus.
        if (key === 'remove')
          (event.currentTarget as HTMLElement).closest('.story')?.querySelector<HTMLElement>('.add')?.focus();
        press();
      }}
    >
      ${t(key)} <span class="visually-hidden">${t('step', { number: at + 1 })}</span>
    </button>`;
  return html`<li>
    <div role="group" aria-label=${t('step', { number: at + 1 })}>
      <span class="step-number" aria-hidden="true">${number(at + 1)}</span>
      <label
        >${t('stepHeading')}
        <input
          dir="auto"
          autocomplete="off"
          .value=${step.heading}
          @change=${(event: Event) => {
            set({ heading: valueOf(event) });
          }}
      /></label>
      <div class="step-entries">
        ${[...shown, ''].map(
          (entry, field) =>
            html`<label
              >${t(field === 0 ? 'stepEntry' : 'stepEntryMore')}
              <input
                list="story-rows"
                dir="auto"
                autocomplete="off"
                placeholder=${t('rowChoose')}
                .value=${entry}
                @change=${(event: Event) => {
                  onStepEntry({ at, field, text: valueOf(event) });
                }}
            /></label>`,
        )}
        ${
          shown.length === 0
            ? nothing
            : html`<label class="step-quote"
                ><input
                  type="checkbox"
                  .checked=${step.quote === true}
                  @change=${(event: Event) => {
                    set({ quote: (event.currentTarget as HTMLInputElement).checked || undefined });
                  }}
                />
                ${t('stepQuote')}</label
              >`
        }
      </div>
      <label class="step-text"
        >${t('stepText')}
        <textarea
          rows="2"
          dir="auto"
          .value=${step.text ?? ''}
          @change=${(event: Event) => {
            set({ text: valueOf(event) });
          }}
        ></textarea>
      </label>
      <span class="step-buttons"
        >${button('stepUp', at === 0, () => {
          move(at - 1);
        })}
        ${button('stepDown', at === steps.length - 1, () => {
          move(at + 1);
        })}
        ${button('remove', false, () => {
          onSteps(steps.toSpliced(at, 1));
        })}</span
      >
    </div>
  </li>`;
}
