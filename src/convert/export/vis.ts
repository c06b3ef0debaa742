/** The dataset as items and groups of vis-timeline, phases as background items. The date itself stays as `x_edtf`. */
import type { Entry, Phase, Topic } from '../../dataset/data/dataset.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { type EdtfDate, Precision } from '../../dataset/time/date-range.js';
import { type ExportLosses, keptFields, loseFields, loseKind } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT = keptFields('topics');
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof DatasetHead>(['title', 'topics', 'phases']);
const KEPT_OF_TOPIC: ReadonlySet<string> = new Set<keyof Topic>(['id', 'name']);
const KEPT_OF_PHASE: ReadonlySet<string> = new Set<keyof Phase>(['id', 'label', 'date', 'description']);
/** `Date.UTC` takes the year 0 for 1900. */
const FIRST_MS = Date.parse('0000-01-01');
const LAST_MS = Date.UTC(9999, 11, 31);

export const vis: Exporter = {
  id: 'vis',
  extension: 'json',
  type: 'application/json',
  write: losing(pieces),
};

function* pieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  for (const topic of head.topics ?? []) loseFields(topic, KEPT_OF_TOPIC, losses, 'topics.');
  const groups = (head.topics ?? []).map(({ id, name }) => ({ id, content: escaped(name) }));
  yield '{\n';
  if (head.title !== undefined) yield `  "title": ${JSON.stringify(head.title)},\n`;
  yield `  "groups": ${JSON.stringify(groups)},\n  "items": [`;
  let between = '\n    ';
  const taken = new Set<string>();
  for (const [at, phase] of (head.phases ?? []).entries()) {
    const item = phaseItem(phase, at, losses);
    if (item === undefined) continue;
    taken.add(item.id);
    yield between + JSON.stringify(item);
    between = ',\n    ';
  }
  for (const entry of entries) {
    // Items have one set of ids.
    const item = entryItem(entry, taken.has(entry.id) ? `${entry.id} (entry)` : entry.id, losses);
    if (item === undefined) continue;
    yield between + JSON.stringify(item);
    between = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

function phaseItem(phase: Phase, at: number, losses: ExportLosses): { readonly id: string } | undefined {
  const { id = `phase-${at + 1}`, label, date, description } = phase;
  const times = timesOf(date);
  if (times?.end === undefined) {
    losses.add('phases', 'open-phase');
    return undefined;
  }
  loseFields(phase, KEPT_OF_PHASE, losses, 'phases.');
  const item = {
    id,
    type: 'background',
    content: escaped(label),
    ...(description !== undefined && { title: escaped(description) }),
    ...times,
    x_edtf: date,
  };
  return item;
}

function entryItem(entry: Entry, id: string, losses: ExportLosses): object | undefined {
  const times = timesOf(entry.date);
  if (times === undefined) {
    losses.add('entries', 'no-beginning');
    return undefined;
  }
  loseFields(entry, KEPT, losses);
  loseKind(entry, losses);
  if (entry.location !== undefined) losses.add('location', 'no-place');
  const [group, ...others] = entry.topics ?? [];
  if (others.length > 0) losses.add('topics', 'one-group', others.length);
  const { start, end } = times;
  const isPoint = end === start;
  return {
    id,
    content: escaped(entry.title),
    ...(entry.summary !== undefined && { title: escaped(entry.summary) }),
    start,
    ...(!isPoint && end !== undefined && { end }),
    ...(group !== undefined && { group }),
    x_edtf: entry.date,
  };
}

/** The first and the last day or instant; undefined without a beginning, `end` undefined if it is open. */
function timesOf(value: DateValue): { readonly start: string; readonly end?: string } | undefined {
  const date = parseDate(value);
  if (date === undefined) return undefined;
  const start = timeText(date, date.min);
  const end = timeText(date, date.max);
  if (start === undefined) return undefined;
  return { start, ...(end !== undefined && { end }) };
}

function timeText({ precision }: EdtfDate, ms: number): string | undefined {
  if (!(ms >= FIRST_MS && ms <= LAST_MS)) return undefined;
  const text = new Date(ms).toISOString();
  return precision >= Precision.day ? text.slice(0, 10) : text;
}

/** Contents of vis are HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
