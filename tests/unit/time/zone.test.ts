import { expect } from 'chai';
import fc from 'fast-check';
import { civilToUtc, isKnownZone, utcToCivil } from '../../../src/dataset/time/zone.js';
import { ZONES } from './zones.js';

const HOUR_MS = 3_600_000;

/** Names the arguments like ISO text: `'2025-03-30T03:30'`. */
function civil(text: string): number {
  return Date.parse(`${text}Z`);
}

function utc(text: string, zone: string): string {
  return new Date(civilToUtc(civil(text), zone)).toISOString().slice(0, 16);
}

describe('zones', () => {
  for (const zone of ZONES) {
    it(`${zone}: every clock time of an instant leads back to it, or to its first showing`, () => {
      expect(isKnownZone(zone)).to.equal(true);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2040, 0, 1) }), (instant) => {
          const clock = utcToCivil(instant, zone);
          const back = civilToUtc(clock, zone);
          expect(utcToCivil(back, zone)).to.equal(clock);
          expect(back).to.be.at.most(instant);
          if (back !== instant) expect(instant - back).to.be.at.most(24 * HOUR_MS);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('agrees with Intl', () => {
    for (const zone of ZONES) {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      for (let hour = 0; hour < 24 * 40; hour += 5) {
        const instant = Date.UTC(2025, 2, 10) + hour * HOUR_MS;
        const shown = new Date(utcToCivil(instant, zone)).toISOString().slice(0, 19).replace('T', ' ');
        expect(shown).to.equal(format.format(instant));
      }
    }
  });

  it('takes the later instant where clocks skip, by the length of the skip', () => {
    expect(utc('2025-03-30T02:59', 'Europe/Kyiv')).to.equal('2025-03-30T00:59');
    expect(utc('2025-03-30T03:00', 'Europe/Kyiv')).to.equal('2025-03-30T01:00');
    expect(utc('2025-03-30T03:30', 'Europe/Kyiv')).to.equal('2025-03-30T01:30');
    expect(utc('2025-03-30T04:00', 'Europe/Kyiv')).to.equal('2025-03-30T01:00');
    expect(utc('2025-10-05T02:15', 'Australia/Lord_Howe')).to.equal('2025-10-04T15:45');
    expect(utc('2011-12-30T12:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00');
  });

  it('takes the earlier instant where clocks show a time twice', () => {
    expect(utc('2025-10-26T03:30', 'Europe/Kyiv')).to.equal('2025-10-26T00:30');
    expect(utc('2025-10-26T04:00', 'Europe/Kyiv')).to.equal('2025-10-26T02:00');
    expect(utc('2025-04-06T01:45', 'Australia/Lord_Howe')).to.equal('2025-04-05T14:45');
  });

  it('finds a change to the millisecond', () => {
    const change = Date.UTC(2025, 2, 30, 1);
    expect(utcToCivil(change - 1, 'Europe/Kyiv') - (change - 1)).to.equal(2 * HOUR_MS);
    expect(utcToCivil(change, 'Europe/Kyiv') - change).to.equal(3 * HOUR_MS);
  });

  it('leaves UTC and unknown zones as they are', () => {
    for (const zone of ['UTC', 'Etc/UTC', 'GMT', 'Z', 'Nowhere/Land', '']) {
      expect(civilToUtc(12345, zone)).to.equal(12345);
      expect(utcToCivil(12345, zone)).to.equal(12345);
    }
  });

  it('tells known zones from others, and throws at none', () => {
    expect(['UTC', 'Z', 'Europe/Kyiv', 'America/New_York'].every(isKnownZone)).to.equal(true);
    const unknown = [
      '',
      'Kyiv',
      'Europe/Nowhere',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(100_000),
      '\u0000',
    ];
    expect(unknown.some(isKnownZone)).to.equal(false);
  });

  it('keeps to the nearest offset beyond the range of Date', () => {
    expect(civilToUtc(9e15, 'Asia/Kathmandu')).to.equal(9e15 - 5.75 * HOUR_MS);
    expect(utcToCivil(-9e15, 'Asia/Kathmandu')).to.be.within(-9e15 + 5 * HOUR_MS, -9e15 + 6 * HOUR_MS);
    for (const value of [Infinity, -Infinity]) expect(civilToUtc(value, 'Asia/Kathmandu')).to.equal(value);
    expect(utcToCivil(Number.NaN, 'Asia/Kathmandu')).to.satisfy(Number.isNaN);
  });

  it('asks Intl once for each day, and some more times for a day of a change', () => {
    const { prototype } = Intl.DateTimeFormat;
    const original = Object.getOwnPropertyDescriptor(prototype, 'formatToParts')!;
    let asked = 0;
    const value = new Proxy(original.value as Intl.DateTimeFormat['formatToParts'], {
      apply: (target, format, instants) => {
        asked++;
        return Reflect.apply(target, format, instants) as Intl.DateTimeFormatPart[];
      },
    });
    Object.defineProperty(prototype, 'formatToParts', { ...original, value });
    try {
      for (let hour = 0; hour < 24 * 40; hour++) {
        for (const start of [Date.UTC(2019, 2, 10), Date.UTC(2019, 9, 6)]) {
          for (const zone of ['Europe/Dublin', 'Europe/Riga']) civilToUtc(start + hour * HOUR_MS, zone);
        }
      }
    } finally {
      Object.defineProperty(prototype, 'formatToParts', original);
    }
    // 27 steps find one of a day's milliseconds.
    expect(asked).to.be.within(4 * 40, 4 * (40 + 5 + 27));
  });
});
