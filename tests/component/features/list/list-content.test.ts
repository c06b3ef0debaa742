import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { items, toggleOf } from '../../look-ups.js';
import { mount, partOf, partsOf, textOf } from '../../mount.js';
import { factsOf, hourOf } from './list-look-ups.js';

describe('an entry in the list', () => {
  detail('says the hour, the place, the topics and the measures of an entry, where the data have them', async () => {
    const bare = { id: 'b', kind: 'event', title: 'Bare', date: '2022-03-01' };
    const entries = [
      {
        ...bare,
        id: 'a',
        date: '2022-03-01T14:30Z',
        place: 'Kyiv',
        topics: ['t'],
        measures: { m: { value: 3, low: 2, high: 5 } },
      },
      { ...bare, id: 'c', date: '2022-03-01T15:00Z/2022-03-02T14:30Z' },
      bare,
    ];
    const measures = [{ id: 'm', name: 'Injured', unit: 'people' }];
    const element = await mount({
      data: { topics: [{ id: 't', name: 'Talks' }], measures, entries },
      view: 'list',
      lanes: 'kind',
    });
    const [first, second, third] = items(element);
    expect(factsOf(first!), 'known to the day alone').to.deep.equal([]);
    expect(hourOf(first!)).to.equal(undefined);
    expect(factsOf(second!)).to.deep.equal(['Kyiv', 'Talks', 'Injured: 3 people (2–5)']);
    expect(hourOf(second!)).to.equal('14:30 UTC');
    expect(hourOf(third!), 'the heading says from when to when').to.equal(undefined);
    element.lanes = 'topic';
    await element.settled;
    expect(factsOf(items(element)[1]!), 'the lane is the topic').not.to.include('Talks');
  });

  it('has larger words where it leads, and smaller, paler ones where it is minor, as the chart has', async () => {
    const entries = ['lead', 'usual', 'minor', 'also usual', 'usual too'].map((id, at) => ({
      ...{ id, kind: 'event', title: id, date: `2022-03-0${at + 1}` },
      ...(id === 'lead' && { weight: 0.9 }),
      ...(id === 'minor' && { weight: 0.1 }),
    }));
    const element = await mount({ data: { entries }, view: 'list' });
    const [lead, usual, minor] = items(element).map((item) => getComputedStyle(toggleOf(item).querySelector('b')!));
    expect(parseFloat(lead!.fontSize)).to.be.greaterThan(1.1 * parseFloat(usual!.fontSize));
    expect(parseFloat(minor!.fontSize)).to.be.lessThan(0.95 * parseFloat(usual!.fontSize));
    expect(minor!.color).to.not.equal(usual!.color);
    expect(lead!.color).to.equal(usual!.color);
  });

  detail('has the first three fields of one’s own', async () => {
    const fields = ['Docket', 'File', 'Judges', 'Served'].map((name) => ({ id: name, name }));
    const values = { Docket: 'AB-1', File: 'x'.repeat(100), Judges: 'A', Served: 'B' };
    const entries = [{ id: 'a', kind: 'event', title: 'Bare', date: '2022-03-01', fields: values }];
    const element = await mount({ data: { fields, entries }, view: 'list' });
    expect(factsOf(items(element)[0]!)).to.deep.equal(['Docket: AB-1', `File: ${'x'.repeat(100)}`, 'Judges: A']);
  });

  detail('begins with the title, unless that is the quote, and says no words twice', async () => {
    const said = { kind: 'statement', date: '2022-03-01', speaker: 'ann', actors: ['ann'] };
    const quoted = (text: string): object => ({ quotes: [{ text }] });
    const entries = [
      { ...said, id: 'a', title: 'Lee: terms are “not met”' },
      { ...said, id: 'b', title: 'Lee: “Terms are not met.”', ...quoted('terms are not met') },
      { ...said, id: 'c', title: 'Lee: terms are “not met”', ...quoted('not met') },
      { ...said, id: 'd', title: 'Lee rejects the terms', ...quoted('“Not met”') },
      { id: 'e', kind: 'event', date: '2022-03-01', title: 'Terms are not met', ...quoted('Terms are not met') },
    ];
    const actors = [{ id: 'ann', name: 'Ann Lee', role: 'Envoy' }];
    const element = await mount({ data: { actors, entries }, view: 'list', lanes: 'kind' });
    const texts = (find: string): readonly string[] => items(element).map((item) => textOf(item.querySelector(find)));
    expect(texts('b')).to.deep.equal([
      'Lee: terms are “not met”',
      'Ann Lee',
      'Lee: terms are “not met”',
      'Lee rejects the terms',
      'Terms are not met',
    ]);
    expect(texts('q')).to.deep.equal(['', 'terms are not met', '', '“Not met”', 'Terms are not met']);
    const named = texts('.about').map((text) => text.startsWith('Ann Lee · Envoy'));
    expect(named, 'who is not named above').to.deep.equal([true, false, true, true, false]);
    const own = getComputedStyle(items(element)[3]!.querySelector('q')!).quotes;
    expect(own, 'its own marks are enough').to.equal('none');
  });

  it('takes three lines on a phone, by its tier, and leaves out nothing for those who listen', async () => {
    const long = 'word '.repeat(60);
    const entries = ['lead', 'usual', 'also usual', 'usual too', 'and this'].map((id, at) => ({
      ...{ id, kind: 'statement', date: `2022-03-0${at + 1}T10:30Z`, speaker: 'ann', place: 'Kyiv', summary: long },
      ...{ title: `${id} ${long}`, quotes: [{ text: `said ${long}` }] },
      ...(id === 'lead' && { weight: 0.9 }),
    }));
    const actors = [{ id: 'ann', name: 'Ann Lee' }];
    const element = await mount({ data: { actors, entries }, view: 'list' }, { widthPx: 350 });
    const heights = (): readonly number[] => items(element).map((item) => item.getBoundingClientRect().height);
    const [lead, usual] = heights();
    expect(usual).to.be.within(44, 100);
    expect(lead).to.be.within(usual! + 10, 130);
    const [item] = items(element);
    for (const words of ['said', long.trim(), 'Kyiv', '10:30']) expect(textOf(item)).to.contain(words);
    const hidden = [...item!.querySelectorAll<HTMLElement>('b, q, p, .beside')].filter(
      (node) => !node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    );
    expect(hidden).to.deep.equal([]);
    element.query = 'Kyiv';
    await element.settled;
    const place = items(element)[0]!.querySelector('.place')!.getBoundingClientRect();
    expect(place.height, 'a search shows what it found').to.be.greaterThan(8);
  });

  it('opens at the window of the chart, in a region of its own', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    element.zoomTo({ start: Date.UTC(2025, 2, 3), end: Date.UTC(2025, 2, 5) });
    await element.settled;
    element.view = 'list';
    await element.settled;
    const list = partOf(element, 'list');
    const box = list.getBoundingClientRect();
    const top = (item: Element): number => item.closest('li')!.getBoundingClientRect().top;
    const shown = items(element).filter((item) => top(item) >= box.top - 1);
    expect(list.scrollTop + list.clientHeight, 'as far as the list goes').to.be.greaterThan(0);
    expect(textOf(shown[0])).to.contain('2025-');
    expect(partsOf(element, 'list')[0]!.scrollHeight).to.be.at.least(list.clientHeight);
    element.view = 'chart';
    await element.settled;
    element.zoomToFit();
    await element.settled;
    element.view = 'list';
    await element.settled;
    expect(partOf(element, 'list').scrollTop, 'everything is in the window').to.equal(0);
  });
});
