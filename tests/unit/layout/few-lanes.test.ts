import { expect } from 'chai';
import { fewLanes, MAX_LANES } from '../../../src/drawing/layout/few-lanes.js';
import { REST_LANE, type Lane } from '../../../src/drawing/layout/lanes.js';
import { NEUTRAL_COLOUR } from '../../../src/drawing/layout/party-colours.js';

const lane = (key: string, ...entries: readonly number[]): Lane => ({
  ...{ key, name: { type: 'text', text: key }, colour: NEUTRAL_COLOUR },
  entries: Uint32Array.from(entries),
});

describe('a picture of many lanes', () => {
  const rank = Uint32Array.from({ length: 100 }, (_, entry) => 99 - entry);
  const many = [
    ...Array.from({ length: 30 }, (_, at) => lane(`small-${at}`, 2 * at, 2 * at + 1)),
    lane('large', 1, 2, 3),
  ];

  it('keeps those with most entries in their order, and puts the others into one, each entry once and by time', () => {
    const lanes = fewLanes([...many, lane('again', 58)], { rank });
    expect(lanes).to.have.lengthOf(MAX_LANES + 1);
    expect(lanes.slice(0, -1).map(({ key }) => key)).to.deep.equal([
      ...Array.from({ length: MAX_LANES - 1 }, (_, at) => `small-${at}`),
      'large',
    ]);
    const rest = lanes.at(-1)!;
    expect(rest).to.include({ key: REST_LANE });
    expect(rest.name).to.deep.equal({ type: 'count', key: 'laneMore', count: 8 });
    expect([...rest.entries]).to.deep.equal(Array.from({ length: 14 }, (_, at) => 59 - at));
  });
});
