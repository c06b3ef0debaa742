/** A date by choices: how well it is known, and one day or two. The readers' words for it are below. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import {
  DATE_KINDS,
  hasTwoDays,
  isGoodDate,
  NO_PARTS,
  textOfChoice,
  type DateChoice,
  type DateKind,
  type DateParts,
} from '../model/date-choice.js';

const DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

export function dateFields(
  choice: DateChoice,
  texts: MakerTexts,
  onChange: (choice: DateChoice) => void,
): TemplateResult {
  const { text: t, messages } = texts;
  const written = textOfChoice(choice);
  const words = isGoodDate(written) ? texts.date(written) : undefined;
  return html`<fieldset class="date" aria-describedby="date-reads">
    <legend>${messages.fields.date}</legend>
    <label class="kind"
      >${t('dateKind')}
      <select
        @change=${(event: Event) => {
          onChange(withKind(choice, (event.currentTarget as HTMLSelectElement).value as DateKind));
        }}
      >
        ${DATE_KINDS.map(
          (kind) => html`<option value=${kind} ?selected=${kind === choice.kind}>${messages.dateKinds[kind]}</option>`,
        )}
      </select></label
    >
    ${
      choice.kind === 'other'
        ? html`<label
            >EDTF
            <input
              dir="ltr"
              autocomplete="off"
              spellcheck="false"
              .value=${choice.other}
              @input=${(event: Event) => {
                onChange({ ...choice, other: (event.currentTarget as HTMLInputElement).value });
              }}
          /></label>`
        : html`${dayFields('first', hasTwoDays(choice.kind) ? t('dateFirst') : undefined, choice, texts, onChange)}
          ${hasTwoDays(choice.kind) ? dayFields('last', t('dateLast'), choice, texts, onChange) : nothing}`
    }
    <p id="date-reads" role="status" class=${words === undefined ? 'wrong' : 'fine'}>
      ${words === undefined ? t('dateBad') : t('dateReads', { words })}
    </p>
  </fieldset>`;
}

/** The former choice is kept as far as possible. */
function withKind(choice: DateChoice, kind: DateKind): DateChoice {
  if (kind === 'other') return { ...choice, kind, other: textOfChoice(choice) };
  return {
    ...choice,
    kind,
    last: hasTwoDays(kind) && choice.last.year === '' ? { ...NO_PARTS, year: choice.first.year } : choice.last,
  };
}

function dayFields(
  which: 'first' | 'last',
  name: string | undefined,
  choice: DateChoice,
  texts: MakerTexts,
  onChange: (choice: DateChoice) => void,
): TemplateResult {
  const { text: t } = texts;
  const parts = choice[which];
  const set = (more: Partial<DateParts>): void => {
    onChange({ ...choice, [which]: { ...parts, ...more } });
  };
  const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
  const option = (value: string, label: string, chosen: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  return html`<div class="day" role="group" aria-label=${name ?? texts.messages.fields.date}>
    ${name === undefined ? nothing : html`<span class="day-name" aria-hidden="true">${name}</span>`}
    <label
      >${t('year')}
      <input
        class="year"
        inputmode="numeric"
        maxlength="4"
        autocomplete="off"
        .value=${parts.year}
        @input=${(event: Event) => {
          set({ year: valueOf(event) });
        }}
    /></label>
    <label
      >${t('month')}
      <select
        @change=${(event: Event) => {
          set({ month: valueOf(event) });
        }}
      >
        ${option('', `– ${t('unknown')} –`, parts.month)}
        ${texts.months().map((month, at) => option(String(at + 1).padStart(2, '0'), month, parts.month))}
      </select></label
    >
    <label
      >${t('day')}
      <select
        ?disabled=${parts.month === ''}
        @change=${(event: Event) => {
          set({ day: valueOf(event) });
        }}
      >
        ${option('', `– ${t('unknown')} –`, parts.day)}
        ${DAYS.map((day) => option(String(day).padStart(2, '0'), texts.number(day), parts.day))}
      </select></label
    >
    ${
      choice.kind === 'exactly' && parts.day !== ''
        ? html`<label
            >${t('time')}
            <input
              type="time"
              .value=${parts.time}
              @input=${(event: Event) => {
                set({ time: valueOf(event) });
              }}
          /></label>`
        : nothing
    }
  </div>`;
}
