/** Two titles that are alike have the place of their entries. */
import { expect } from 'chai';
import { labelTexts } from '../../../src/element/picture/label-text.js';
import { createDatasetModel } from '../layout/random-model.js';

const model = createDatasetModel({
  entries: [
    { title: 'Apartment block hit', place: 'Kharkiv' },
    { title: 'Apartment block hit', place: 'Izium' },
    { title: 'Apartment block hit' },
    { title: 'Market in Izium hit', place: 'Izium' },
    { title: 'Market in Izium hit', place: 'Izium' },
    { title: 'School hit', place: 'Chernihiv' },
  ].map((entry, index) => ({ id: `e${index}`, kind: 'event', date: `2022-03-0${index + 1}`, ...entry })),
});

describe('the place of an entry, in its label', () => {
  it('is there where another entry has the same title, unless the title has it', () => {
    const { labelOf } = labelTexts(model, (entry) => model.entries.at(entry)!.title, '', 'none');
    expect([...model.order].map(labelOf)).to.deep.equal([
      'Apartment block hit · Kharkiv',
      'Apartment block hit · Izium',
      'Apartment block hit',
      'Market in Izium hit',
      'Market in Izium hit',
      'School hit',
    ]);
  });
});
