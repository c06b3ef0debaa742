/** The links of cells in a workbook: the cell shows words, the address stands elsewhere in the file. */
import type { unzipSync } from 'fflate';
import { plainText } from './plain-text.js';

const HYPERLINK = /<hyperlink\s[^<>]*>/g;
const RELATION = /<Relationship\s[^<>]*>/g;
const WEB = /^https?:\/\//i;
/** A column of links by this name is known as one. */
const NAME = 'Link';

interface Part {
  readonly bytes: Uint8Array;
  /** Of the sheet: "xl/worksheets/sheet1.xml". */
  readonly path: string;
  readonly xml: string;
}

/** The rows with one more column, if there are links; `more` counts those beyond the first of a row. */
export function withLinks(
  rows: readonly string[][],
  { bytes, path, xml }: Part,
  unzip: typeof unzipSync,
): { readonly rows: readonly string[][]; readonly more: number } {
  const links = linksOf(xml, relationsOf(bytes, path, unzip));
  const [header, ...others] = rows;
  if (links.size === 0 || header === undefined) return { rows, more: 0 };
  const width = Math.max(...rows.map(({ length }) => length));
  let more = 0;
  const added = others.map((row, at) => {
    const [first = '', ...rest] = (links.get(at + 2) ?? []).filter((url) => !row.includes(url));
    more += rest.length;
    return [...row, ...Array.from({ length: width - row.length }, () => ''), first];
  });
  if (added.every((row) => row.at(-1) === '')) return { rows, more };
  return { rows: [[...header, ...Array.from({ length: width - header.length }, () => ''), NAME], ...added], more };
}

/** Addresses by row, as a spreadsheet counts them. */
function linksOf(xml: string, targets: ReadonlyMap<string, string>): ReadonlyMap<number, string[]> {
  const links = new Map<number, string[]>();
  for (const [tag] of xml.matchAll(HYPERLINK)) {
    const row = Number(/\bref="[A-Z]{1,3}(\d+)/.exec(tag)?.[1]);
    const url = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (row > 0 && url !== undefined) links.set(row, [...new Set([...(links.get(row) ?? []), url])]);
  }
  return links;
}

function relationsOf(bytes: Uint8Array, path: string, unzip: typeof unzipSync): ReadonlyMap<string, string> {
  const name = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const xml = new TextDecoder().decode(unzip(bytes, { filter: (file) => file.name === name })[name]);
  return new Map(
    [...xml.matchAll(RELATION)].flatMap(([tag]) => {
      const id = /\bId="([^"]*)"/.exec(tag)?.[1];
      const target = plainText(/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').text;
      return id !== undefined && WEB.test(target) ? [[id, target] as const] : [];
    }),
  );
}
