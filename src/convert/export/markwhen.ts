/** The dataset as lines of Markwhen. Phases have the tag `#era`; the first topic of an entry is its section. */
import type { Entry, Phase, Topic } from '../../dataset/data/dataset.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { Precision, type DateRange } from '../../dataset/time/date-range.js';
import { type ExportLosses, idsOf, loseFields, loseKind, loseUnnamed } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT: ReadonlySet<string> = new Set<keyof Entry>(['kind', 'date', 'title', 'summary', 'topics']);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set<keyof DatasetHead>(['title', 'topics', 'phases', 'description']);
const KEPT_OF_PHASE: ReadonlySet<string> = new Set<keyof Phase>(['label', 'date', 'description']);
const KEPT_OF_TOPIC: ReadonlySet<string> = new Set<keyof Topic>(['id', 'name']);
const LAST_MS = Date.UTC(9999, 11, 31);
const NO_WIDTH = '\u200b';

export const markwhen: Exporter = {
  id: 'markwhen',
  extension: 'mw',
  type: 'text/plain',
  write: losing(pieces),
};

function* pieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  if (head.title !== undefined) yield `title: ${oneLine(head.title)}\n`;
  if (/[\r\n]/.test(head.description?.trim() ?? '')) losses.add('description.paragraphs', 'no-place');
  if (head.description !== undefined) yield `description: ${oneLine(head.description)}\n`;
  yield '\n';
  for (const phase of head.phases ?? []) {
    const date = dateIn(phase.date, losses, 'phases');
    if (date === undefined) continue;
    loseFields(phase, KEPT_OF_PHASE, losses, 'phases.');
    yield eventText(date, `${safeWords(oneLine(phase.label))} #era`, phase.description);
  }
  const topics = new Map((head.topics ?? []).map(({ id, name }) => [id, name]));
  for (const topic of head.topics ?? []) loseFields(topic, KEPT_OF_TOPIC, losses, 'topics.');
  const unnamed = idsOf(head.topics);
  const changed = new Set<string>();
  for (const entry of entries) {
    const date = dateIn(entry.date, losses, 'entries');
    if (date === undefined) continue;
    loseFields(entry, KEPT, losses);
    loseKind(entry, losses);
    const tags = (entry.topics ?? []).map((id) => {
      const name = topics.get(id) ?? id;
      const tag = tagOf(name);
      unnamed.delete(id);
      if (tag !== name.trim()) changed.add(id);
      return ` #${tag}`;
    });
    yield eventText(date, safeWords(oneLine(entry.title)) + tags.join(''), entry.summary);
  }
  loseUnnamed('topics', unnamed, losses);
  loseUnnamed('topics.name', changed, losses);
}

function eventText(date: string, title: string, more: string | undefined): string {
  // A paragraph ends with an empty line.
  const words = more?.trim() ?? '';
  const below = (words === '' ? [] : words.split(/\r\n|\r|\n/)).map((line) =>
    line.trim() === '' ? '\n' : `  ${safeLine(safeWords(line.trim()))}\n`,
  );
  return `${date}: ${title}\n${below.join('')}`;
}

/** Days, months and years have the form of EDTF; "now" goes on. Undefined for a date without a beginning. */
function dateIn(value: DateValue, losses: ExportLosses, what: 'phases' | 'entries'): string | undefined {
  const date = parseDate(value);
  const start = date?.start ?? date;
  const from = start === undefined ? undefined : partText(start, 'min');
  if (date === undefined || from === undefined) {
    losses.add(what, what === 'phases' ? 'open-phase' : 'no-beginning');
    return undefined;
  }
  const end = date.end ?? date;
  const to = date.max === Infinity ? 'now' : partText(end, 'max');
  const text = to === undefined || to === from ? from : `${from}/${to}`;
  const read = text.replace('/now', '/..');
  if (read !== date.text) losses.add(what === 'phases' ? 'phases.date' : 'date', 'inexact-date');
  return text;
}

function partText({ precision, ...range }: DateRange, bound: 'min' | 'max'): string | undefined {
  const ms = range[bound];
  if (!Number.isFinite(ms) || Math.abs(ms) > LAST_MS) return undefined;
  const text = new Date(ms).toISOString();
  if (text.startsWith('-') || text.startsWith('+')) return undefined;
  if (precision >= Precision.year) return text.slice(0, 4);
  if (precision >= Precision.month) return text.slice(0, 7);
  return precision === Precision.day ? text.slice(0, 10) : `${text.slice(0, 16)}Z`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A tag of the text itself would become a topic, and `#era` a phase: a sign without width parts it from its name. */
function safeWords(words: string): string {
  return words.replace(/(?<!\S)#(?=[\p{L}\p{N}_-])/gu, `#${NO_WIDTH}`);
}

/** A line that would begin an event, a section or a comment, or be a property. */
function safeLine(line: string): string {
  const isRead =
    /^(?:-?\d|\p{L}+\.? \d|now\b|#|\/\/|section|group|end|- |(?:after|before|by)\s+!|(?:id|timezone|tz)\s*:)/iu.test(
      line,
    );
  return isRead ? `${NO_WIDTH}${line}` : line;
}

function tagOf(name: string): string {
  return name.trim().replace(/[^\p{L}\p{N}_-]+/gu, '_');
}
