/** Sources of citations. Holds the citations if they have nothing else. */
import type { Citation } from './dataset.js';
import type { FieldColumn } from './field-columns.js';
import type { ListColumn } from './list-column.js';

export class CitationColumn implements FieldColumn<readonly Citation[]> {
  /** Row of the first entry with a citation that gives its reliability. */
  firstRated = Infinity;

  constructor(readonly sources: ListColumn) {}

  write(row: number, citations: readonly Citation[]): boolean {
    if (citations.some(({ reliability }) => reliability !== undefined))
      this.firstRated = Math.min(this.firstRated, row);
    const sources = citations.map(({ source }) => source);
    return this.sources.write(row, sources) && citations.every(isBare);
  }

  at(row: number): readonly Citation[] | undefined {
    return this.sources.at(row)?.map((source) => ({ source }));
  }
}

function isBare(citation: Citation): boolean {
  for (const name in citation) if (name !== 'source') return false;
  return true;
}
