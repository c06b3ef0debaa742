import { expect } from 'chai';
import { labelTexts } from '../../../src/element/picture/label-text.js';
import type { LaneGrouping } from '../../../src/drawing/layout/lanes.js';
import { createDatasetModel } from '../layout/random-model.js';

const model = createDatasetModel({
  parties: [
    { id: 'r', name: 'Ruritania' },
    { id: 'g', name: 'Graustark' },
  ],
  actors: [
    { id: 'rassendyll', name: 'Rudolf Rassendyll', aliases: ['the King'], party: 'r' },
    { id: 'sapt', name: 'Colonel Sapt', party: 'r' },
  ],
  entries: [
    { title: 'Ruritania: will not answer', parties: ['r'] },
    { title: 'Ruritania: will not answer', parties: ['r', 'g'] },
    { title: 'Rassendyll: “I play a part”', parties: ['r'], actors: ['rassendyll'] },
    { title: 'the King：speaks', parties: ['r'], actors: ['rassendyll', 'sapt'] },
    { title: 'Strelsau: a coronation', parties: ['r'] },
    { title: 'Ruritania:', parties: ['r'] },
    { title: 'Graustark : a loan', parties: ['g'] },
  ].map((entry, index) => ({ id: `e${index}`, kind: 'event', date: `1880-01-0${index + 1}`, ...entry })),
});

function labels(lanes: LaneGrouping): readonly string[] {
  const texts = labelTexts(model, (entry) => model.entries.at(entry)!.title, '', lanes);
  return [...model.order].map((entry) => texts.labelOf(entry));
}

describe('who says it, in a label', () => {
  it('is left out where the lane of the entry is theirs', () => {
    expect(labels('party')).to.deep.equal([
      'Will not answer',
      'Ruritania: will not answer',
      'Rassendyll: “I play a part”',
      'the King：speaks',
      'Strelsau: a coronation',
      'Ruritania:',
      'A loan',
    ]);
    expect(labels('actor').slice(2, 4)).to.deep.equal(['Rur · “I play a part”', 'Rur · the King：speaks']);
  });

  it('is left out where the sign of the party says it', () => {
    expect([labels('kind')[0], labels('kind')[1], labels('kind')[6]]).to.deep.equal([
      'Rur · Will not answer',
      'Rur+Gra · Ruritania: will not answer',
      'Gra · A loan',
    ]);
    expect(labels('kind')[2]).to.equal('Rur · Rassendyll: “I play a part”');
  });
});
