import { expect } from 'chai';
import { importData, importStream } from '../../../src/convert/import/index.js';
import { datesOf, rowsOf } from './sheet.js';

const mappingOf = async (table: string): Promise<unknown> => (await importData(table)).mapping;

describe('columns whose names say more than a field', () => {
  const BATTLES = rowsOf(
    'battle_id,name_tr,name_en,date_ce,date_hijri,lat,lon,location_tr,winner,related_ruler_ids',
    '1,Bedir Savaşı,Battle of Badr,624,2,23.74,38.79,Bedir,none,1-002',
    '2,Uhud Savaşı,Battle of Uhud,625,3,24.5,39.61,Uhud Dağı,none,1-002',
    '3,Yermük Savaşı,Battle of Yarmouk,636,15,32.78,36.02,Yermük Vadisi,none,1-004',
    '4,Hıttîn Savaşı,Battle of Hattin,1187,583,32.8,35.44,Hıttîn,none,2-002',
    '5,Ankara Savaşı,Battle of Ankara,1402,804,39.93,32.85,Ankara,none,2-004',
  );

  it('are dates if they have a word for it; ids and years of another calendar are none', async () => {
    expect(await datesOf(BATTLES)).to.deep.equal(['0624', '0625', '0636', '1187', '1402']);
    expect(await mappingOf(BATTLES))
      .to.include({ date: 'date_ce', place: 'location_tr' })
      .and.not.have.property('id');
    const { notKept, dataset } = await importData(BATTLES);
    expect(notKept.map(({ what }) => what)).to.include.members(['battle_id', 'date_hijri', 'related_ruler_ids']);
    expect(dataset?.measures).to.equal(undefined);
  });

  it('are a life from birth to death, and a number of deaths is none', async () => {
    const lives = rowsOf('label,hdate_birth,hdate_death', 'Ada,10 Dec 1815,27 Nov 1852', 'Alan,23 Jun 1912,7 Jun 1954');
    expect(await mappingOf(lives)).to.deep.equal({ title: 'label', date: 'hdate_birth', end: 'hdate_death' });
    const tolls = rowsOf('year,event,death', '1815,Storm,1200', '1816,Flood,340', '1817,Fire at sea,1100');
    expect(await mappingOf(tolls)).to.not.have.property('end');
    const killed = rowsOf(
      'name,birth_date,incident_date,death_date',
      'Ada Lo,10 Dec 1985,3 May 2014,9 May 2014',
      'Ben Ru,1 Feb 1990,4 May 2014,4 May 2014',
    );
    expect(await mappingOf(killed))
      .to.include({ date: 'incident_date' })
      .and.not.have.property('end');
  });

  it('are the two ends of a time if they say the same besides a beginning and an end, whichever comes first', async () => {
    const terms = rowsOf(
      'Left office,President,Took office,Party',
      '4/03/1797,George Washington,30/04/1789,Independent',
      '4/03/1801,John Adams,4/03/1797,Federalist',
      'Incumbent,Donald Trump,20/01/2017,Republican',
    );
    expect(await mappingOf(terms)).to.deep.equal({
      title: 'President',
      date: 'Took office',
      end: 'Left office',
      parties: 'Party',
    });
    expect(await datesOf(terms)).to.deep.equal(['1789-04-30/1797-03-04', '1797-03-04/1801-03-04', '2017-01-20/..']);
    const pairs = [
      ['Term start', 'Term end'],
      ['reign_from', 'reign_to'],
      ['Beginn der Amtszeit', 'Ende der Amtszeit'],
      ['Début du mandat', 'Fin du mandat'],
      ['Began', 'Ended'],
      ['realstart', 'realend'],
      ['Panowanie od', 'Panowanie do'],
      ['Başlangıç yılı', 'Bitiş yılı'],
    ];
    for (const [date, end] of pairs)
      expect(await mappingOf(rowsOf(`Name,${date},${end}`, 'Ada,1852,1871', 'Ben,1871,1879')), date).to.deep.equal({
        title: 'Name',
        date,
        end,
      });
    const others = rowsOf('Name,Term start,War end', 'Ada,1852,1871', 'Ben,1871,1879');
    expect(await mappingOf(others)).to.deep.equal({ title: 'Name', date: 'Term start' });
    const ranks = rowsOf('Name,Term start,Term end', 'Ada,1852,elected', 'Ben,1871,appointed');
    expect(await mappingOf(ranks)).to.not.have.property('end');
  });

  it('are no title if they are dates or mostly empty: topics with another text in each row are', async () => {
    const annals = rowsOf(
      'Year,Topic,Exact Date,Citation',
      '1825,Books arrive in Charlottesville,January 1825,Clemons 4',
      '1895,Fire in the Rotunda,,"Clemons viii, 1"',
      '1826,Hilliard unpacks the books,July 1826,Clemons 12',
      '1831,Harlan notes the value of the library,winter 1831-32,Clemons 13',
      '1835,Martineau notes the library,,Clemons 13-14',
      '1872,Funds are down to $200,,Clemons 42',
    );
    expect(await mappingOf(annals)).to.deep.equal({ date: 'Year', title: 'Topic', source: 'Citation' });
    expect((await importData(annals)).notKept.map(({ what }) => what)).to.include('Exact Date');
    const said = rowsOf(
      'date,titre,citation',
      '2022-02-24,Discours,« Nous tiendrons bon »',
      '2022-02-25,Appel,« Aidez-nous »',
    );
    expect(await mappingOf(said)).to.include({ quote: 'citation' });
  });

  it('are pictures if their addresses are, and links of the source if not', async () => {
    const shown = rowsOf(
      'date,event,thumb,site',
      '2014-02-22,One,https://a.example/1.jpg,https://a.example/1',
      '2014-02-23,Two,https://a.example/2.PNG?w=9,https://a.example/2',
    );
    expect(await mappingOf(shown)).to.deep.equal({ date: 'date', title: 'event', media: 'thumb', url: 'site' });
    const twice = rowsOf('date,event,thumb,large', '2014-02-22,One,https://a.example/1.jpg,https://a.example/2.jpg');
    expect(await mappingOf(twice)).to.deep.equal({ date: 'date', title: 'event', media: 'thumb' });
  });

  it('in two languages are a text and its translation', async () => {
    const { dataset } = await importData(BATTLES);
    expect(dataset?.lang).to.equal('tr');
    expect(dataset?.entries[0]).to.deep.include({
      id: 'row-2',
      title: 'Bedir Savaşı',
      translations: { en: { title: 'Battle of Badr' } },
    });
  });

  it('in two countries are no languages', async () => {
    const votes = rowsOf('published_at,headline,party_us,party_ru', '2024-01-01,One,yes,no', '2024-01-02,Two,no,no');
    expect(await mappingOf(votes)).to.deep.equal({ date: 'published_at', title: 'headline' });
  });

  it('of a time belong to the date of the same zone', async () => {
    const flight = rowsOf(
      'event_id,date_utc,time_local,time_utc,date_local,event',
      'E-1,2014-03-07,00:42,16:42,2014-03-08,Departs',
      'E-2,2014-03-07,01:19,17:19,2014-03-08,Last words',
    );
    expect(await mappingOf(flight)).to.include({ id: 'event_id', date: 'date_utc', time: 'time_utc' });
    expect(await datesOf(flight)).to.deep.equal(['2014-03-07T16:42', '2014-03-07T17:19']);
  });

  it('of what was done with a row give way to what happened', async () => {
    const added = rowsOf('date_added,year_of_attack,event', '2024-01-01,1914,One', '2024-01-02,1915,Two');
    expect(await datesOf(added)).to.deep.equal(['1914', '1915']);
    const alone = rowsOf('date_added,event', '2024-01-01,One');
    expect(await datesOf(alone)).to.deep.equal(['2024-01-01']);
  });

  it('of decades and centuries are no years', async () => {
    const trials = rowsOf(
      'year,decade,century,city,event',
      ...Array.from({ length: 250 }, (_, at) => `${at < 230 ? 'NA' : 1652 + at},1650,1600,Bern,Trial ${at}`),
    );
    const { dataset, mapping, issues } = await importData(trials);
    expect(mapping).to.include({ date: 'year' });
    expect(dataset?.entries.map(({ date }) => date)).to.deep.equal(
      Array.from({ length: 20 }, (_, at) => `${1882 + at}`),
    );
    expect(issues).to.have.length(230);
    expect((await importData(rowsOf('decade,event', '1520,One', '1530,Two'))).issues[0]?.message).to.include(
      'no column looks like the date',
    );
  });

  it('of codes are no titles beside a column of names', async () => {
    const coded = rowsOf(
      'battle,battle_name,start_date',
      'AL001,Fort Blakeley,1865-04-02',
      'AL002,Day’s Gap,1863-04-30',
    );
    const { dataset, mapping } = await importData(coded);
    expect(mapping?.title).to.equal('battle_name');
    expect(dataset?.entries.map(({ title }) => title)).to.deep.equal(['Fort Blakeley', 'Day’s Gap']);
    const named = rowsOf('event,event_text,date', 'Siege of Arad,It lasted long,1849-07-01', 'Battle,Short,1849-08-02');
    expect((await importData(named)).mapping?.title).to.equal('event');
  });

  it('of codes are named as not kept if another column says what they mean', async () => {
    const coded = rowsOf(
      'eventid,iyear,imonth,iday,country,country_txt,city,target,gname,nkill',
      ...Array.from(
        { length: 6 },
        (_, at) => `1970010${at}0001,1970,1,${at},217,United States,Cairo,Police station ${at},Group,${at * 3}`,
      ),
    );
    const { dataset, mapping, notKept } = await importData(coded);
    expect(mapping).to.deep.equal({
      id: 'eventid',
      date: 'Date (iyear, imonth, iday)',
      place: 'city',
      parties: 'gname',
      title: 'target',
      'measure:nkill': 'nkill',
      'category:country_txt': 'country_txt',
    });
    expect(notKept.map(({ what }) => what)).to.deep.equal(['country']);
    expect(dataset?.entries[0]).to.include({ id: '197001000001', date: '1970-01' });
  });
});

describe('the likelier of two columns', () => {
  it('is the one that does not say the same in each row', async () => {
    const table = rowsOf('date,party,side,title', '2022-01-01,All,Army,One', '2022-01-02,All,Rebels,Two');
    expect(await mappingOf(table)).to.include({ parties: 'side' });
    expect(await mappingOf(rowsOf('date,party,title', '2022-01-01,All,One', '2022-01-02,All,Two'))).to.include({
      parties: 'party',
    });
  });

  it('is no party if it is the country where something happened', async () => {
    const rows = ['2022-01-01,Germany,Trier,One', '2022-01-02,Switzerland,Bern,Two'];
    expect(await mappingOf(rowsOf('date,country,city,title', ...rows)))
      .to.include({ topics: 'country' })
      .and.not.have.property('parties');
    expect(await mappingOf(rowsOf('date,country,note,title', ...rows))).to.include({ parties: 'country' });
  });

  it('is no status if no cell is one', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => `2022-01-0${at + 1},${at % 2 === 0 ? 'A' : 'B'},Title ${at}`);
    const { mapping, issues } = await importData(rowsOf('date,confidence,title', ...rows));
    expect(mapping).to.include({ 'category:confidence': 'confidence' });
    expect(issues).to.deep.equal([]);
    expect(await mappingOf(rowsOf('date,confidence,title', '2022-01-01,reported,One'))).to.include({
      status: 'confidence',
    });
  });

  it('is the description if no other column has words', async () => {
    const table = rowsOf(',date,description,,', ',2022-02-01,The invasion begins,,', ',2022-05-01,Mariupol falls,,');
    const { dataset } = await importData(table);
    expect(dataset?.entries.map(({ title, summary }) => [title, summary])).to.deep.equal([
      ['The invasion begins', undefined],
      ['Mariupol falls', undefined],
    ]);
  });

  it('of belligerents names those on both sides of "vs."', async () => {
    const { dataset } = await importData(
      rowsOf(
        'Name,Year,Belligerents',
        'Hastings,1066 CE,Normans vs. Anglo-Saxons',
        'Salamis,480 BCE,Greeks versus Persians',
      ),
    );
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['Normans', 'Anglo-Saxons', 'Greeks', 'Persians']);
  });
});

describe('cells without a value', () => {
  const WARS = rowsOf(
    'Name,Location,Start,End',
    'One war,Nome,1775,1783',
    'Two wars,Nome,1859,NA',
    'A third,NA,1870,n/a',
  );

  it('are empty and counted', async () => {
    const { dataset, counts, notKept } = await importData(WARS);
    expect(counts).to.deep.equal({ read: 3, kept: 3, left: 0 });
    expect(dataset?.entries.map(({ date, place }) => [date, place])).to.deep.equal([
      ['1775/1783', 'Nome'],
      ['1859', 'Nome'],
      ['1870', undefined],
    ]);
    expect(notKept.map(({ what, count, code }) => [what, count, code])).to.deep.equal([
      ['NA', 2, 'no-value'],
      ['n/a', 1, 'no-value'],
    ]);
  });

  it('leave a month out of a date', async () => {
    expect(await datesOf(rowsOf('year,month,event', '1525,NA,One', '1526,4,Two'))).to.deep.equal(['1525', '1526-04']);
  });

  it('are none among codes of countries: NA is Namibia', async () => {
    const { dataset } = await importData(
      rowsOf('date,title,side', '2022-01-01,One,NA', '2022-01-02,Two,DE', '2022-01-03,Three,US'),
    );
    expect(dataset?.parties?.map(({ name }) => name)).to.deep.equal(['NA', 'DE', 'US']);
  });
});

describe('dates of other calendars, and short ones', () => {
  it('asks about years after the Hijra: by their digits, or by the name of the column', async () => {
    const asked = async (table: string): Promise<unknown> =>
      (await importData(table)).issues.map(({ code, row, readings }) => [code, row, readings]);
    expect(await asked('date,title\n۱۴۰۰/۰۱/۰۱,A\n۲۰۲۱/۰۳/۰۱,B\n')).to.deep.equal([
      ['open-date', 2, ['2021-03-21', '1979-11-21~', '1400-01-01']],
    ]);
    for (const name of ['date_ah', 'hijri', 'Hijri date', 'التاريخ الهجري'])
      expect(await asked(`title,${name}\nA,1443-03-12\nB,2021-10-19\n`), name).to.deep.equal([
        ['open-date', 2, ['2021-10-19~', '1443-03-12!']],
      ]);
    for (const name of ['shamsi', 'jalali_date', 'Date (Persian)'])
      expect(await asked(`title,${name}\nA,1400-01-01\n`), name).to.deep.equal([
        ['open-date', 2, ['2021-03-21', '1400-01-01!']],
      ]);
    expect(await asked('title,hijri\nA,1443-03-12!\n')).to.deep.equal([]);
  });

  it('asks about a year of two digits alone, where days have such years', async () => {
    const { issues } = await importData('date,title\n12.03.14,A\n14,B\n');
    expect(issues.map(({ code, row }) => [code, row])).to.deep.equal([['open-date', 3]]);
  });
});

describe('a column that many rows leave empty', () => {
  const table = (header: string, count: number, row: (at: number) => string): string =>
    rowsOf(header, ...Array.from({ length: count }, (_, at) => row(at)));

  it('gives way to one that tells the rows apart', async () => {
    const battles = table('battle_name,other_names,year,troops', 381, (at) =>
      [
        `Battle of ${at}`,
        at % 2 === 0 ? '' : `The long fight of Some Name ${at}`,
        1000 + at,
        `${at} men and guns`,
      ].join(),
    );
    const read = await importData(battles);
    expect(read.mapping).to.include({ title: 'battle_name', date: 'year' });
    expect(read.counts.kept).to.equal(381);
    const rulers = table('ruler,birth_year,death_year,reign_begin,reign_end', 830, (at) =>
      [`King ${at}`, at % 4 === 0 ? 800 + at : '', at % 4 === 0 ? 860 + at : '', 820 + at, 850 + at].join(),
    );
    expect((await importData(rulers)).mapping).to.include({ title: 'ruler', date: 'reign_begin', end: 'reign_end' });
    const disputes = table('dispnum,shrtNm,stYear,desc', 4342, (at) =>
      [at, at % 46 === 0 ? `War name ${at}` : '', 1816 + (at % 190), `Dispute ${at} over a region`].join(),
    );
    expect((await importData(disputes)).counts.kept).to.equal(4342);
  });

  it('is asked about where its name speaks for it', async () => {
    const { counts, issues } = await importData(
      table(
        'date,event,remark',
        100,
        (at) => `1950-02-0${1 + (at % 9)},${at % 3 === 0 ? '' : `Event ${at}`},A remark ${at}`,
      ),
    );
    expect(counts.kept).to.equal(66);
    expect(issues[0]).to.deep.include({ code: 'column-choice', value: 'event', readings: ['remark'] });
    expect(issues[0]?.message).to.equal(
      'the title is read from "event", which has none in 34 of 100 rows; "remark" has none in 0',
    );
  });

  it('does not switch off other guesses, when date and title are chosen', async () => {
    const text = rowsOf(
      'When,What,Where,Killed',
      ...Array.from({ length: 6 }, (_, at) => `201${at},Event ${at},X,${at * 3}`),
    );
    const { mapping } = await importData(text, { mapping: { date: 'When', title: 'What' } });
    expect(mapping).to.include({ place: 'Where', 'measure:Killed': 'Killed' });
  });

  it('has no numbers of rows that repeat: "No" counts answers', async () => {
    const polls = (no: (at: number) => number): Promise<unknown> =>
      mappingOf(
        rowsOf('date,event,No', ...Array.from({ length: 12 }, (_, at) => `2019-06-${at + 10},Poll ${at},${no(at)}`)),
      );
    expect(await polls((at) => 40 + (at % 4)))
      .to.include({ 'measure:No': 'No' })
      .and.not.to.have.property('id');
    expect(await polls((at) => at)).to.include({ id: 'No' });
  });

  it('says nothing of the end of a file that it did not read: without a date it stops', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      const rows = 'x,"y, z",w\n'.repeat(21_000);
      for (const text of [`a,b,c\n${rows}x,"y`, `, z",w\n${rows}`])
        yield await Promise.resolve(new TextEncoder().encode(text));
    }
    const stream = importStream(pieces());
    for (;;) {
      const { done, value } = await stream.next();
      if (!done) continue;
      expect(value.issues.map(({ code }) => code)).not.to.include('open-quote');
      return;
    }
  });

  it('is the column of days, if another one has their years alone', async () => {
    const rows = [1946, 1947, 1949, 1950, 1951].map((year) => [`${year}-09-20`, String(year), `A law of ${year}`]);
    const { mapping } = await importData([['Passed', 'Pass_Year', 'Law'], ...rows]);
    expect(mapping).to.include({ date: 'Passed' });
    const others = rows.map(([day = '', ...more], at) => [at === 0 ? '1945-01-01' : day, ...more]);
    expect((await importData([['Passed', 'Pass_Year', 'Law'], ...others])).mapping).to.include({ date: 'Pass_Year' });
  });
});
