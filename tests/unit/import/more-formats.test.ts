import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';

const ITEM = 'http://www.wikidata.org/entity/Q1';

describe('files of other programs', () => {
  it('are answers of Wikidata in each of its forms, read alike', async () => {
    const forms: readonly string[] = [
      `item,itemLabel,date\n${ITEM},A battle,2014-02-22T00:00:00Z\n`,
      `?item\t?itemLabel\t?date\n<${ITEM}>\t"A battle"@en\t"2014-02-22T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n`,
      JSON.stringify([{ item: ITEM, itemLabel: 'A battle', date: '2014-02-22T00:00:00Z' }]),
      JSON.stringify({
        results: {
          bindings: [
            {
              item: { type: 'uri', value: ITEM },
              itemLabel: { type: 'literal', value: 'A battle' },
              date: { type: 'literal', value: '2014-02-22T00:00:00Z' },
            },
          ],
        },
      }),
    ];
    for (const text of forms) {
      const { dataset, counts } = await importData(text);
      expect(counts, text).to.deep.equal({ read: 1, kept: 1, left: 0 });
      expect(dataset?.entries[0], text).to.deep.include({ id: 'Q1', date: '2014-02-22', title: 'A battle' });
    }
  });

  it('are timelines of TimelineJS 2, with eras and losses', async () => {
    const { dataset, counts, notKept } = await importData({
      timeline: {
        headline: 'Whole',
        type: 'default',
        text: 'Words',
        date: [
          {
            startDate: '2011,12,10',
            endDate: '2011,12,11',
            headline: 'A',
            text: '<p>B</p>',
            tag: 'T',
            asset: { media: 'https://a.example/a.png', caption: 'C' },
          },
          { startDate: '2012', headline: 'D', classname: 'x' },
          { headline: 'Without a date' },
        ],
        era: [{ startDate: '2011', endDate: '2012', headline: 'Era' }],
      },
    });
    expect(dataset?.title).to.equal('Whole');
    expect(dataset?.entries.map(({ date, title }) => [date, title])).to.have.deep.members([
      ['2011-12-10/2011-12-11', 'A'],
      ['2012', 'D'],
    ]);
    expect(dataset?.phases).to.deep.equal([{ label: 'Era', date: '2011/2012' }]);
    expect(counts).to.deep.equal({ read: 4, kept: 3, left: 1 });
    expect(notKept.map(({ what }) => what)).to.include('text');
  });

  it('are timelines of Timeglider, as exact as they say', async () => {
    const { dataset, counts } = await importData([
      {
        id: 't',
        title: 'Whole',
        description: 'Words',
        focus_date: '2001-01-01 12:00:00',
        events: [
          {
            id: 'a',
            title: 'A',
            startdate: '2001-05-03 12:00:00',
            enddate: '2001-05-04 12:00:00',
            date_display: 'da',
            link: 'https://a.example/',
          },
          { id: 'b', title: 'B', startdate: '1999-01-01 00:00:00', date_display: 'ye' },
          { id: 'c', title: 'C', startdate: '1999-06-01 00:00:00', date_display: 'mo' },
          { id: 'd', title: 'D' },
          { id: 'e', title: 'E', startdate: '1618', enddate: '1648' },
          { id: 'f', title: 'F', startdate: '2001-5-3' },
          { id: 'g', title: 'G', startdate: '1914-18' },
          { id: 'h', title: 'H', startdate: '1914 or so' },
        ],
      },
    ]);
    expect(counts).to.deep.equal({ read: 8, kept: 5, left: 3 });
    expect(dataset?.entries.map(({ date }) => date)).to.have.members([
      '2001-05-03/2001-05-04',
      '1999',
      '1999-06',
      '1618/1648',
      '2001-05-03',
    ]);
    expect(dataset?.sources?.[0]?.url).to.equal('https://a.example/');
  });

  it('are calendars whose zone is named, described or not, and whose signs are escaped', async () => {
    const { dataset, notKept } = await importData(
      'BEGIN:VCALENDAR\r\nX-WR-CALNAME:One\\, two\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Kyiv:20140222T143000\r\nSUMMARY:A\\, b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    expect(dataset?.title).to.equal('One, two');
    expect(dataset?.entries[0]).to.deep.include({ date: '2014-02-22T14:30', timeZone: 'Europe/Kyiv', title: 'A, b' });
    expect(notKept).to.deep.equal([]);
  });

  it('are calendars whose zone nobody knows: their hours stay as they are written', async () => {
    const { dataset, notKept } = await importData(
      'BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Kyiv\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Home Office:20140222T143000\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    expect(dataset?.timeZone).to.equal('Europe/Kyiv');
    expect(dataset?.entries[0]?.timeZone).to.equal(undefined);
    expect(notKept.map(({ what }) => what)).to.deep.equal(['TZID Home Office']);
  });

  it('are events of UCDP with bounds of a number, which are kept or named', async () => {
    const { dataset, notKept } = await importData(
      'relid,date_prec,date_start,date_end,type_of_violence,side_a,side_b,best,low,high\nA,1,2014-02-22,2014-02-22,1,X,Y,5,2,9\nB,1,2014-02-22,2014-02-22,1,X,Y,5,2,\nC,1,2014-02-22,2014-02-22,1,X,Y,,2,9\n',
    );
    expect(dataset?.entries.map(({ measures }) => measures)).to.deep.equal([
      { deaths: { value: 5, low: 2, high: 9 } },
      { deaths: 5 },
      undefined,
    ]);
    expect(notKept.map(({ what, count }) => [what, count])).to.deep.equal([
      ['low', 2],
      ['high', 1],
    ]);
  });

  it('are slides whose links are their sources', async () => {
    const { dataset } = await importData({
      events: [
        {
          start_date: { year: '2014' },
          text: { headline: 'A', text: '<p>As <a href="https://a.example/x">a paper</a> says.</p>' },
        },
      ],
    });
    expect(dataset?.entries[0]).to.deep.include({ summary: 'As a paper says.', citations: [{ source: 'a-paper' }] });
    expect(dataset?.sources).to.deep.equal([{ id: 'a-paper', title: 'a paper', url: 'https://a.example/x' }]);
  });
});
