import { expect } from 'chai';
import { validateDataset } from '../../../src/data/validate.js';
import { exportDataset } from '../../../src/export/index.js';

const ENTRY = { id: 'a', kind: 'event', title: 'Talks, at last', date: '2022-02-24' };

function linesOf(head: object, entry: object = {}): readonly string[] {
  const { dataset } = validateDataset({ ...head, entries: [{ ...ENTRY, ...entry }] });
  return exportDataset(dataset!, 'icalendar').text.split('\r\n');
}

describe('a calendar', () => {
  it('has the title of the dataset as its name, if there is one', () => {
    expect(linesOf({ title: 'A war' })).to.include('X-WR-CALNAME:A war');
    expect(linesOf({}).join('\n')).not.to.contain('X-WR-CALNAME');
  });

  it('stamps each event with the day of the dataset', () => {
    expect(linesOf({ updated: '2025-04-28' })).to.include('DTSTAMP:20250428T000000Z');
    expect(linesOf({ updated: '2025' })).to.include('DTSTAMP:19700101T000000Z');
  });

  it('lists topics by their names, apart by commas', () => {
    const topics = ['One', 'Two, three'].map((name, at) => ({ id: `t${at}`, name }));
    expect(linesOf({ topics }, { topics: ['t0', 't1'] })).to.include('CATEGORIES:One,Two\\, three');
    expect(linesOf({})).to.include('SUMMARY:Talks\\, at last');
  });
});
