/** The zones of a model: that of its calendar, and that in which hours were announced. */
import type { Dataset } from './dataset.js';

const UTC = 'UTC';

export interface Zones {
  /** Places days, and hours of no known zone: the reader's choice, or else the dataset's zone. */
  readonly calendar: string;
  /** The zone of hours whose entry names none; undefined if the dataset has none either. */
  readonly hours: string | undefined;
  /** The reader's choice, in which all hours are told; undefined for hours as they were announced. */
  readonly chosen: string | undefined;
}

export function zonesOf({ timeZone: own }: Pick<Dataset, 'timeZone'>, chosen: string | undefined): Zones {
  return { calendar: chosen ?? own ?? UTC, hours: own, chosen };
}

export function sameZones(one: Zones, other: Zones): boolean {
  return one.calendar === other.calendar && one.hours === other.hours && one.chosen === other.chosen;
}
