/** The formats of a saved timeline. */

/** The chart as a picture, or the data. */
export type TimelineFileFormat =
  'svg' | 'png' | 'json' | 'ndjson' | 'csv' | 'table' | 'json-ld' | 'icalendar' | 'timelinejs';

export interface TimelineFileOptions {
  /** All entries, not only those that filters show. */
  readonly all?: boolean;
  /** Width of a picture, px: 320 to 4,000. By default that of the element. */
  readonly width?: number;
  /** Colours of a picture. By default those of the element. */
  readonly theme?: 'light' | 'dark';
}
