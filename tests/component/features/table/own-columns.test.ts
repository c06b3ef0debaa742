import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { THEATRES } from '../../datasets.js';
import { toggles } from '../../look-ups.js';
import { all, mount, one, textOf } from '../../mount.js';
import { cellsUnder } from './table-look-ups.js';

const DATA = {
  categories: [THEATRES],
  measures: [{ id: '__proto__', name: 'Displaced', unit: 'people' }],
  entries: [
    '{"__proto__": 300}',
    '{"__proto__": {"value": 1200, "low": 900, "high": 2000}}',
    '{}',
    '{"__proto__": -5}',
  ].map((measures, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `2022-03-0${at + 1}`,
    title: `Entry ${at}`,
    categories: { theatre: at === 0 ? ['sea', 'air'] : 'air' },
    measures: JSON.parse(measures) as object,
  })),
};

describe('columns of the dataset itself', () => {
  detail('show categories and measures, and are sorted by their names and numbers', async () => {
    const element = await mount({ data: DATA, view: 'table' });
    const cells = (): readonly string[] => cellsUnder(element, 'Displaced').map(textOf);
    const sort = async (name: string): Promise<void> => {
      all(element, 'thead button')
        .find((button) => textOf(button).startsWith(name))!
        .click();
      await element.settled;
    };
    expect(cells()).to.deep.equal(['300 people', '1,200 people (900–2,000)', '', '-5 people']);
    await sort('Displaced');
    expect(cells()).to.deep.equal(['-5 people', '300 people', '1,200 people (900–2,000)', '']);
    expect(textOf(one(element, 'caption'))).to.contain('Sorted by Displaced, ascending');
    await sort('Displaced');
    expect(cells()).to.deep.equal(['1,200 people (900–2,000)', '300 people', '-5 people', '']);
    await sort('Theatre');
    const titles = toggles(element).map(textOf);
    expect(titles).to.deep.equal(['Entry 1', 'Entry 2', 'Entry 3', 'Entry 0']);
  });

  detail('show fields of one’s own, dates in order of time, addresses as links for the pointer', async () => {
    const data = {
      fields: [
        { id: 'docket', name: 'Docket' },
        { id: 'file', name: 'File', kind: 'link' },
        { id: 'ruling', name: 'Ruling', kind: 'date' },
        { id: 'empty', name: 'Empty' },
      ],
      entries: [
        { docket: 'AB-10', ruling: '2023-05' },
        { docket: 'AB-9', file: 'https://court.example/a/very/long/address/of/a/file', ruling: '2023-04-12' },
        {},
      ].map((fields, at) => ({
        id: `e${at}`,
        kind: 'event',
        date: `2022-03-0${at + 1}`,
        title: `Entry ${at}`,
        ...(Object.keys(fields).length > 0 && { fields }),
      })),
    };
    const element = await mount({ data, view: 'table' });
    expect(all(element, 'thead button').map(textOf).slice(-3)).to.deep.equal(['Docket', 'File', 'Ruling']);
    const sort = async (name: string): Promise<readonly string[]> => {
      all(element, 'thead button')
        .find((button) => textOf(button).startsWith(name))!
        .click();
      await element.settled;
      return toggles(element).map(textOf);
    };
    expect(await sort('Docket')).to.deep.equal(['Entry 1', 'Entry 0', 'Entry 2']);
    expect(await sort('Ruling')).to.deep.equal(['Entry 1', 'Entry 0', 'Entry 2']);
    expect(await sort('Ruling')).to.deep.equal(['Entry 0', 'Entry 1', 'Entry 2']);
    const link = one(element, 'tbody td a');
    expect([link.getAttribute('href'), link.tabIndex, textOf(link)]).to.deep.equal([
      'https://court.example/a/very/long/address/of/a/file',
      -1,
      'https://court.example/a/very/long/addre…',
    ]);
  });
});
