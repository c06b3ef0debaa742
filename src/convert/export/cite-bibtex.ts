/** An entry and its sources as BibTeX. Every text is escaped, so that no dataset can end a field or call a command. */
import { dateText, type DateValue } from '../../dataset/time/date-ends.js';
import { citedSources, datasetParts, isPlainDate, linkOf, type CitedSource, type CiteOptions } from './citation.js';

/** BibTeX counts braces even after a backslash: as commands they stay balanced. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);
const SPECIAL = /[\\{}~^%&#_$]/g;
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const NOT_IN_A_KEY = /[^A-Za-z0-9_-]+/g;
const MAX_KEY = 60;

type Fields = readonly (readonly [name: string, value: string | undefined])[];

export function citeAsBibtex(options: CiteOptions): string {
  const keys = new Map<string, number>();
  const { entry } = options;
  const sources = citedSources(options);
  const records = [
    record(uniqueKey(entry.id, keys), entryFields(options, sources)),
    ...sources.map((cited) => record(uniqueKey(cited.source.id, keys), sourceFields(cited, options))),
  ];
  return records.join('\n\n');
}

function entryFields(options: CiteOptions, sources: readonly CitedSource[]): Fields {
  const { head, entry, speaker, url, accessed } = options;
  const from = sources.map(({ source, locators }) => [source.title, ...locators].join(', ')).join('; ');
  const date = entry.kind === 'statement' ? (entry.published ?? entry.said ?? entry.date) : entry.date;
  return [
    ['author', named(speaker)],
    ['title', `{${escaped(entry.title)}}`],
    ...dateFields(date, options),
    ['howpublished', escaped([...datasetParts(head)].join(', '))],
    ['note', escaped(from)],
    ...webFields(url, accessed),
  ];
}

function sourceFields({ source, locators }: CitedSource, options: CiteOptions): Fields {
  return [
    ['author', named(source.author)],
    ['title', `{${escaped(source.title)}}`],
    ['publisher', escaped(source.publisher ?? '')],
    ...(source.published === undefined ? [] : dateFields(source.published, options)),
    ['note', escaped(locators.join(', '))],
    ...webFields(source.url, source.retrieved ?? options.accessed),
  ];
}

/** Names are not split into first and last: braces keep them whole. */
function named(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `{${escaped(name)}}`;
}

/** A date that a bibliography cannot hold is written in words instead of the year. */
function dateFields(date: DateValue, { dateWords }: CiteOptions): Fields {
  const text = dateText(date);
  return isPlainDate(text) ? [['date', text]] : [['year', `{${escaped(dateWords(date))}}`]];
}

function webFields(url: string | undefined, accessed: string): Fields {
  const link = linkOf(url);
  if (link === undefined) return [];
  return [
    ['url', link.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))],
    ['urldate', isPlainDate(accessed) ? accessed : undefined],
  ];
}

function record(key: string, fields: Fields): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

function escaped(text: string): string {
  return text.replace(NOT_IN_A_LINE, ' ').replace(SPECIAL, (sign) => COMMANDS.get(sign) ?? `\\${sign}`);
}

/** A key that tools accept: plain letters, digits, hyphens. Of equal ones, the later get a number. */
function uniqueKey(id: string, taken: Map<string, number>): string {
  const base = id.slice(0, MAX_KEY).replace(NOT_IN_A_KEY, '-') || 'entry';
  let number = (taken.get(base) ?? 0) + 1;
  while (number > 1 && taken.has(`${base}-${number}`)) number++;
  taken.set(base, number);
  if (number === 1) return base;
  taken.set(`${base}-${number}`, 1);
  return `${base}-${number}`;
}
