/** What a timeline can be saved as. */

/** The chart as a picture, or the data. */
export type TimelineFileFormat = 'svg' | 'png' | 'json' | 'ndjson' | 'csv' | 'json-ld' | 'icalendar' | 'timelinejs';

export interface TimelineFileOptions {
  /** All entries, not only those that filters show. */
  readonly all?: boolean;
  /** Of a picture, px: 320 to 4,000. As wide as the element without it. */
  readonly width?: number;
  /** Of a picture. In the colours of the element without it. */
  readonly theme?: 'light' | 'dark';
}
