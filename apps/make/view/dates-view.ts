/** How each form of date was read, and the other way to read it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DateForm, DayOrder } from '../../../src/convert/import/index.js';
import { readPlainDate } from '../../../src/dataset/time/plain/read-plain-date.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

const LISTED = 40;
const HEADER_ROWS = 2;

export interface DatesActions {
  readonly onDayOrder: (order: DayOrder) => void;
  readonly onDateRow: (row: number) => void;
}

export function datesView(
  dates: readonly DateForm[],
  texts: MakerTexts,
  actions: DatesActions,
): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  const t = texts.text;
  return html`<details class="dates">
    <summary>${t('datesTitle')} <span class="hint">${texts.number(dates.length)}</span></summary>
    <ul>
      ${dates.slice(0, LISTED).map((form) => formView(form, texts, actions))}
    </ul>
    ${dates.length > LISTED ? html`<p class="hint">${texts.count('faultsMore', dates.length - LISTED)}</p>` : nothing}
  </details>`;
}

function formView(form: DateForm, texts: MakerTexts, { onDayOrder, onDateRow }: DatesActions): TemplateResult {
  const t = texts.text;
  const { text, date, count, row } = form;
  const other = otherOrder(form);
  const dir = texts.dir === 'rtl' ? '←' : '→';
  return html`<li>
    <p>
      <button
        class="button quiet written"
        aria-label=${labelled(t('datesShow'), isolated(text), texts.lang)}
        @click=${() => {
          onDateRow(row - HEADER_ROWS);
        }}
      >
        <bdi>${text}</bdi>
      </button>
      <span aria-hidden="true">${dir}</span> <span class="read">${texts.date(date) ?? date}</span>
      ${count > 1 ? html`<span class="hint">${texts.count('datesLike', count)}</span>` : nothing}
    </p>
    ${
      other === undefined
        ? nothing
        : html`<button
            class="button"
            @click=${() => {
              onDayOrder(other.order);
            }}
          >
            ${t('datesReadAs', { words: isolated(texts.date(other.date) ?? other.date) })}
          </button>`
    }
  </li>`;
}

/** Only a date of three numbers has another: 03/04/2022. */
function otherOrder({ text, date }: DateForm): { readonly order: DayOrder; readonly date: string } | undefined {
  for (const order of ['day-first', 'month-first'] as const) {
    const read = readPlainDate(text, { dayOrder: order }).date;
    if (read !== undefined && read !== date && isSwapped(read, date)) return { order, date: read };
  }
  return undefined;
}

function isSwapped(one: string, two: string): boolean {
  const [year, month, day] = one.split('-');
  return two === `${year ?? ''}-${day ?? ''}-${month ?? ''}`;
}
