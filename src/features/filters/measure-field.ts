/** Narrows by a range of a measure: two fields, either of which may stay empty. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ViewContext } from '../../element/core/feature.js';
import { createFilter } from '../../dataset/data/create-filter.js';
import type { Measure } from '../../dataset/data/dataset.js';
import { measureNumbers } from '../../dataset/data/measure-numbers.js';
import { type MeasureRange, rangeText, readRange } from '../../dataset/data/measure-range.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';

const EVERYTHING: MeasureRange = { from: -Infinity, to: Infinity };

type Change = (range: MeasureRange) => void;

export function measureField(
  view: ViewContext,
  { measure, least, most, count }: OfferedMeasure,
  lang: string | undefined,
  total: number,
): TemplateResult {
  const { texts, session } = view;
  const facet = `measure:${measure.id}` as const;
  const [first = ''] = session.state.filter[facet] ?? [];
  const range = readRange(first) ?? EVERYTHING;
  const change: Change = ({ from, to }) => {
    // The order of the two numbers does not matter.
    const next = from <= to ? { from, to } : { from: to, to: from };
    const isOpen = next.from === -Infinity && next.to === Infinity;
    const filter = createFilter({ ...session.state.filter, [facet]: isOpen ? [] : [rangeText(next)] });
    session.dispatch({ type: 'filter', filter }, true);
  };
  const number = (value: number): string => value.toLocaleString(texts.locale);
  return html`<fieldset class="facet" data-facet=${facet}>
    <legend><bdi lang=${lang ?? nothing}>${measure.name}${measure.unit ? ` (${measure.unit})` : ''}</bdi></legend>
    <div class="range">
      ${endField(texts.text('rangeFrom'), range.from, number(least), (from) => {
        change({ ...range, from: from ?? -Infinity });
      })}
      ${endField(texts.text('rangeTo'), range.to, number(most), (to) => {
        change({ ...range, to: to ?? Infinity });
      })}
    </div>
    <p class="note">${texts.text('rangeKnown', { count: number(count), total: number(total) })}</p>
  </fieldset>`;
}

function endField(
  name: string,
  value: number,
  placeholder: string,
  onChange: (value: number | undefined) => void,
): TemplateResult {
  return html`<label
    ><span>${name}</span
    ><input
      type="number"
      .step=${'any'}
      autocomplete="off"
      placeholder=${placeholder}
      .value=${live(Number.isFinite(value) ? String(value) : '')}
      @change=${({ target }: Event) => {
        const { valueAsNumber, validity } = target as HTMLInputElement;
        if (!validity.badInput) onChange(Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
      }}
  /></label>`;
}

// The measures that can narrow anything, and their numbers.

export interface OfferedMeasure {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number;
  /** How many entries give it. */
  readonly count: number;
}

/** Measures with two numbers or more. */
export function offeredMeasures(model: TimelineModel): readonly OfferedMeasure[] {
  return (model.dataset.measures ?? [])
    .map((measure) => ({ measure, ...summed(measureNumbers(model, measure.id)) }))
    .filter(({ least, most }) => least < most);
}

function summed(numbers: Float64Array): Omit<OfferedMeasure, 'measure'> {
  let least = Infinity;
  let most = -Infinity;
  let count = 0;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    count++;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most, count };
}
