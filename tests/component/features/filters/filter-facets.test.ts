import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { mount } from '../../mount.js';
import { chipNames, choose, facetNames, marks, openPanel, values } from './filter-parts.js';

describe('facets that are worked out of entries', () => {
  // Firefox once told the page of an error here: measured in the turn of its observer, the element got another height.
  it('offers publishers and the reliability of citations, and chips of them', async () => {
    const sources = [
      { id: 'a', title: 'Report', publisher: 'Paper' },
      { id: 'b', title: 'Note', publisher: 'Paper' },
      { id: 'c', title: 'Bulletin', publisher: '__proto__' },
    ];
    const entries = ['a', 'b', 'c'].map((source, at) => ({
      id: `e${at}`,
      kind: 'event',
      date: `2022-03-0${at + 1}`,
      title: `Entry ${at}`,
      citations: [{ source, reliability: at === 0 ? 'A1' : 'B2' }],
    }));
    const element = await mount({ data: { sources, entries } });
    await openPanel(element);
    expect(values(element, 'publisher')).to.deep.equal(['Paper 2', '__proto__ 1']);
    expect(values(element, 'reliability')).to.deep.equal(['A1 1', 'B2 2']);
    await choose(element, 'publisher', 'Paper');
    await choose(element, 'reliability', 'B2');
    expect(element.filter).to.deep.equal({ publisher: ['Paper'], reliability: ['B2'] });
    expect(marks(element)).to.equal(1);
    expect(chipNames(element)).to.deep.equal(['Remove filter: Paper', 'Remove filter: B2']);
  });

  detail('offers each category of the dataset, by its own name, and keeps what is chosen in chips', async () => {
    const categories = [
      {
        id: 'theatre',
        name: 'Theatre',
        values: [
          { id: 'sea', name: 'Sea' },
          { id: 'land', name: 'Land' },
        ],
      },
      {
        id: '__proto__',
        name: 'Odd',
        values: [
          { id: 'constructor', name: 'C' },
          { id: 'x.y', name: 'D' },
        ],
      },
    ];
    const said = [
      '{"theatre": "sea"}',
      '{"theatre": ["sea", "land"], "__proto__": "x.y"}',
      '{"__proto__": "constructor"}',
    ];
    const entries = said.map((text, at) => ({
      id: `e${at}`,
      kind: 'event',
      date: `2022-03-0${at + 1}`,
      title: `Entry ${at}`,
      categories: JSON.parse(text) as object,
    }));
    const element = await mount({ data: { categories, entries } });
    await openPanel(element);
    expect(facetNames(element)).to.deep.equal(['Theatre', 'Odd']);
    expect(values(element, 'category:theatre')).to.deep.equal(['Sea 2', 'Land 1']);
    await choose(element, 'category:theatre', 'Sea');
    await choose(element, 'category:__proto__', 'D');
    expect(element.filter).to.deep.equal({ 'category:theatre': ['sea'], 'category:__proto__': ['x.y'] });
    expect(marks(element)).to.equal(1);
    expect(chipNames(element)).to.deep.equal(['Remove filter: Sea', 'Remove filter: D']);
    element.filter = { 'category:theatre': ['land'], 'category:nothing': ['x'] };
    await element.settled;
    expect(element.filter).to.deep.equal({ 'category:theatre': ['land'] });
  });
});
