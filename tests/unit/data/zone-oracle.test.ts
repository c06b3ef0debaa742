import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { boundsOf } from '../../../src/dataset/data/bounds.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';
import { seed } from '../../property-seed.mjs';

const DEEP = process.env.DEEP === '1';
/** Of some 400 zones, each of which has up to 120 changes since 1970. */
const ZONES_TRIED = DEEP ? Infinity : 12;
const CHANGES_TRIED = DEEP ? Infinity : 12;
/** Days around a change of clocks. */
const AROUND = [-1, 0, 1];
const SINCE = Temporal.Instant.from('1970-01-01T00:00:00Z');
const UNTIL = Temporal.Instant.from('2027-01-01T00:00:00Z');
/** Days that ended an hour early or late. */
const KNOWN = [
  ['Asia/Tehran', '2021-09-21'],
  ['Asia/Beirut', '2021-10-30'],
  ['America/Santiago', '2022-04-02'],
  ['Pacific/Apia', '2011-12-29'],
] as const;

const zones = [...Intl.supportedValuesOf('timeZone')]
  .map((zone, at) => ({ zone, order: (Math.imul(at + 1, 2_654_435_761) ^ seed) >>> 0 }))
  .sort((one, other) => one.order - other.order)
  .map(({ zone }) => zone);

function* changesOf(zone: string): Generator<Temporal.ZonedDateTime> {
  let at = SINCE.toZonedDateTimeISO(zone);
  for (let next = at.getTimeZoneTransition('next'); next !== null; next = at.getTimeZoneTransition('next')) {
    if (Temporal.Instant.compare(next.toInstant(), UNTIL) > 0) return;
    yield next;
    at = next;
  }
}

/**
 * The first ms of a day, and the last one that is called 23:59:59.999. Where the clocks skip that, it is the one before the
 * next day.
 */
function expected(day: Temporal.PlainDate, zone: string): readonly [number, number] {
  const start = day.toZonedDateTime(zone).epochMilliseconds;
  const name = day.toPlainDateTime('23:59:59.999');
  const last = name.toZonedDateTime(zone, { disambiguation: 'later' });
  const isShown = last.toPlainDateTime().equals(name);
  const next = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return [start, Math.max(start, isShown ? last.epochMilliseconds : next - 1)];
}

function expectDay(day: Temporal.PlainDate, zone: string): void {
  const { startMin, endMax } = boundsOf([parseEdtf(day.toString())!], zone);
  const iso = (ms: number): string => new Date(ms).toISOString();
  expect([iso(startMin[0]!), iso(endMax[0]!)], `${day.toString()} in ${zone}`).to.deep.equal(
    expected(day, zone).map(iso),
  );
}

describe('days beside Temporal', () => {
  it('are as long where their end was an hour early or late', () => {
    for (const [zone, day] of KNOWN) expectDay(Temporal.PlainDate.from(day), zone);
  });

  it('around changes of clocks', () => {
    let days = 0;
    for (const zone of zones.slice(0, ZONES_TRIED)) {
      const changes = [...changesOf(zone)].slice(-CHANGES_TRIED);
      for (const change of changes) {
        for (const away of AROUND) {
          expectDay(change.toPlainDate().add({ days: away }), zone);
          days++;
        }
      }
    }
    expect(days).to.be.greaterThan(30);
  });
});
