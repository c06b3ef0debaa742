/** The entry of a row, made on demand: the same as if it had come as an object. */
import { dateOfRow } from './column-dates.js';
import { isWeight, type ColumnTable } from './column-table.js';
import type { ValueColumn } from './column-values.js';
import type { Entry } from './dataset.js';

export function entryAt(
  { count, dates, texts, values, weight: weights, fields }: ColumnTable,
  row: number,
): Entry | undefined {
  if (!(row >= 0 && row < count)) return undefined;
  const summary = texts.summary(row);
  const place = texts.place(row);
  const channel = texts.channel(row);
  const reliability = texts.reliability(row);
  const party = valueAt(values.party, row);
  const actor = valueAt(values.actor, row);
  const topic = valueAt(values.topic, row);
  const source = valueAt(values.source, row);
  const speaker = valueAt(values.speaker, row);
  const status = valueAt(values.status, row);
  const form = valueAt(values.form, row);
  const weight = weightAt(weights, row);
  return {
    id: texts.id(row)!,
    kind: isStatement(values, row) ? 'statement' : 'event',
    date: dateOfRow(dates, row),
    title: texts.title(row) ?? '',
    ...(summary !== undefined && { summary }),
    ...(party !== undefined && { parties: [party] }),
    ...(actor !== undefined && { actors: [actor] }),
    ...(topic !== undefined && { topics: [topic] }),
    ...(place !== undefined && { place }),
    ...(status !== undefined && { status: status as NonNullable<Entry['status']> }),
    ...(source !== undefined && { citations: [{ source, ...(reliability && { reliability }) }] }),
    ...fields?.at(row),
    ...(weight !== undefined && { weight }),
    ...(speaker !== undefined && { speaker }),
    ...(form !== undefined && { form: form as NonNullable<Entry['form']> }),
    ...(channel !== undefined && { channel }),
  };
}

/** A row with a speaker is a statement, if the kind is not declared. */
export function isStatement({ kind, speaker, form }: ColumnTable['values'], row: number): boolean {
  const declared = valueAt(kind, row);
  if (declared !== undefined) return declared === 'statement';
  return valueAt(speaker, row) !== undefined || valueAt(form, row) !== undefined;
}

/** `undefined` if the row has none, or one that is out of bounds. */
export function weightAt(weights: ColumnTable['weight'], row: number): number | undefined {
  const weight = weights?.[row] ?? Number.NaN;
  return isWeight(weight) ? weight : undefined;
}

function valueAt({ at, values }: ValueColumn, row: number): string | undefined {
  const value = values[at[row]!];
  return value === '' ? undefined : value;
}
