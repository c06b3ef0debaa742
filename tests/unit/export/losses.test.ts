import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

describe('what leaves with a loss', () => {
  it('names each field that a format has no place for', () => {
    const value = validateDataset(JSON.parse(readFileSync('tests/payloads/every-field.json', 'utf8'))).dataset!;
    for (const [format, wanted] of [
      [
        'timelinejs',
        ['kind', 'parties', 'citations.locator', 'quotes', 'categories', 'measures', 'media.kind', 'sources.author'],
      ],
      ['icalendar', ['kind', 'parties', 'quotes', 'categories', 'measures', 'media', 'sources']],
      ['json-ld', ['relations', 'parties', 'categories', 'measures', 'story', 'actors.role', 'sources.archivedUrl']],
    ] as const) {
      expect(
        exportDataset(value, format).notKept.map(({ what }) => what),
        format,
      ).to.include.members(wanted);
    }
  });

  it('names for what reason JSON-LD has no place for a date, a place, a picture', () => {
    const event = { kind: 'event', date: '2022-02-24', title: 'T' };
    const value = validateDataset({
      updated: '2025',
      actors: [{ id: 'ann', name: 'Ann', role: 'Mayor' }],
      entries: [
        { ...event, id: 'exact', place: 'Minsk', status: 'reported' },
        { ...event, id: 'ends', date: '2022-02-24/2022-02-26' },
        { ...event, id: 'vague', date: '2022~', media: [{ url: 'a.mp4' }, { url: 'a.png' }] },
        { ...event, id: 'doubted', place: 'Kyiv', status: 'claimed' },
        { ...event, id: 'said', kind: 'statement', form: 'post', place: 'Kyiv', quotes: [{ text: 'No.', dir: 'ltr' }] },
        { ...event, id: 'unanswered', kind: 'statement', form: 'no-comment' },
      ],
    }).dataset!;
    const { notKept } = exportDataset(value, 'json-ld');
    expect(notKept.map(({ what, code, count }) => `${what}: ${code}, ${count}`)).to.have.members([
      'updated: no-place, 1',
      'actors.role: no-place, 1',
      'status: no-place, 1',
      'date: inexact-date, 1',
      'media: images-only, 2',
      'date: claim, 1',
      'place: claim, 1',
      'quotes.dir: no-place, 1',
      'form: no-place, 2',
      'kind: statement, 1',
      'place: no-place, 1',
      // Nobody's words are of Ann.
      'actors: no-place, 1',
    ]);
  });
});
