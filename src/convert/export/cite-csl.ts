/** An entry and its sources as CSL-JSON, which reference managers read. */
import { citedSources, cslDate, linkOf, type CitedSource, type CiteOptions, type CslDate } from './citation.js';

type CslItem = Readonly<Record<string, string | CslDate | readonly { readonly literal: string }[] | undefined>>;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['post', 'post'],
  ['interview', 'interview'],
  ['remark', 'speech'],
]);

export function citeAsCsl(options: CiteOptions): string {
  const items = [entryItem(options), ...citedSources(options).map((cited) => sourceItem(cited, options))];
  return JSON.stringify(items, undefined, 2);
}

function entryItem(options: CiteOptions): CslItem {
  const { head, entry, speaker, url, dateWords } = options;
  const said = entry.published ?? entry.said ?? entry.date;
  const issued = entry.kind === 'statement' ? said : head.updated;
  return {
    id: entry.id,
    type: TYPES.get(entry.form ?? '') ?? 'entry',
    title: entry.title,
    author: literal(speaker),
    'container-title': head.title,
    version: head.version,
    license: head.license,
    publisher: entry.channel,
    language: head.lang,
    'event-date': entry.kind === 'event' ? cslDate(entry.date, dateWords) : undefined,
    issued: issued === undefined ? undefined : cslDate(issued, dateWords),
    note: sourceNote(options),
    ...webPart(url, options),
  };
}

/** The names of the sources, with the places in them. */
function sourceNote(options: CiteOptions): string | undefined {
  const lines = citedSources(options).map(({ source, locators }) => [source.title, ...locators].join(', '));
  return lines.length === 0 ? undefined : lines.join('; ');
}

function sourceItem({ source, locators }: CitedSource, options: CiteOptions): CslItem {
  const url = linkOf(source.url);
  return {
    id: `source:${source.id}`,
    type: url === undefined ? 'document' : 'webpage',
    title: source.title,
    author: literal(source.author),
    publisher: source.publisher,
    language: source.lang,
    issued: source.published === undefined ? undefined : cslDate(source.published, options.dateWords),
    note: locators.length === 0 ? undefined : locators.join(', '),
    archive: linkOf(source.archivedUrl),
    ...(url === undefined
      ? {}
      : { URL: url, accessed: cslDate(source.retrieved ?? options.accessed, options.dateWords) }),
  };
}

function webPart(url: string | undefined, { accessed, dateWords }: CiteOptions): CslItem {
  const link = linkOf(url);
  return link === undefined ? {} : { URL: link, accessed: cslDate(accessed, dateWords) };
}

function literal(name: string | undefined): readonly { readonly literal: string }[] | undefined {
  return name === undefined ? undefined : [{ literal: name }];
}
