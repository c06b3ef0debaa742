/** The dates of the window, and behind them two fields. Nothing moves before both are given and sent together. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../drawing/platform/live.js';
import type { View } from '../../drawing/scale/view.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { WindowWords } from './window-words.js';

/** What is wrong with the dates that were sent last. */
export type DateFault = ({ readonly type: 'order' } | { readonly type: 'unread'; readonly value: string }) & {
  readonly fields: readonly Edge[];
  /** They stay in the fields. */
  readonly given: Readonly<Record<Edge, string>>;
};

type Edge = 'start' | 'end';

export interface DateFieldsOptions {
  readonly texts: Texts;
  readonly words: WindowWords;
  readonly window: View;
  readonly fault: DateFault | undefined;
  readonly onDates: (view: View) => void;
  readonly onFault: (fault: DateFault) => void;
}

export function dateFields(options: DateFieldsOptions): TemplateResult {
  const { texts, words, fault } = options;
  const field = (edge: Edge): TemplateResult =>
    html`<input
      type=${words.fieldType}
      name=${edge}
      aria-invalid=${fault?.fields.includes(edge) === true ? 'true' : 'false'}
      aria-describedby=${fault === undefined ? nothing : 'dates-fault'}
      .value=${live(fault?.given[edge] ?? (edge === 'start' ? words.startField : words.endField))}
    />`;
  return html`<details class="dates">
    <summary>
      <bdi>${words.start}</bdi>${words.start === words.end ? nothing : html` – <bdi>${words.end}</bdi>`}
      <span class="visually-hidden">${texts.text('windowDates')}</span>
    </summary>
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        send(event.currentTarget as HTMLFormElement, options);
      }}
    >
      <label>${texts.text('windowFrom')} ${field('start')}</label>
      <label>${texts.text('windowTo')} ${field('end')}</label>
      <button type="submit" class="quiet">${texts.text('windowShow')}</button>
    </form>
    ${fault === undefined ? nothing : html`<p class="dates-fault" id="dates-fault">${faultWords(fault, texts)}</p>`}
  </details>`;
}

export function faultWords(fault: DateFault, texts: Texts): string {
  return fault.type === 'order' ? texts.text('windowOrder') : texts.text('windowUnread', { value: fault.value });
}

/** A date that was not changed stays as sharp as the window is. */
function send(form: HTMLFormElement, { words, window, onDates, onFault }: DateFieldsOptions): void {
  const [from, to] = [...form.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const start = from.value === words.startField ? window.start : words.readStart(from.value);
  const end = to.value === words.endField ? window.end : words.readEnd(to.value);
  const isReversed = start !== undefined && end !== undefined && start >= end;
  const fields: readonly Edge[] = isReversed
    ? ['start', 'end']
    : [...(start === undefined ? (['start'] as const) : []), ...(end === undefined ? (['end'] as const) : [])];
  const given = { start: from.value, end: to.value };
  const [first] = fields;
  if (first !== undefined) (first === 'start' ? from : to).focus();
  if (isReversed) onFault({ type: 'order', fields, given });
  else if (start === undefined || end === undefined)
    onFault({ type: 'unread', fields, given, value: (start === undefined ? from : to).value });
  else onDates({ start, end });
}
