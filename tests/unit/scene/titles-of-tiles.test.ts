import { expect } from 'chai';
import { tileSpan } from '../../../src/drawing/layout/titles.js';
import { levelOfDetail } from '../../../src/drawing/scene/level-of-detail.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';

const FIRST_MS = Date.UTC(2015, 0, 1);
const HOUR_MS = 3_600_000;

describe('a title whose entry stands at the edge of two tiles', () => {
  it('is there once', () => {
    const entries = Array.from({ length: 801 }, (_, index) => ({
      id: `e${index}`,
      kind: 'event',
      title: `Title ${index}`,
      date: new Date(FIRST_MS + index * HOUR_MS).toISOString(),
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE, lanes: 'none' });
    const [lane] = layout.arrangement.lanes;
    const { cluster } = lane!;
    const place = 400;
    const at = cluster!.points.at.with(place, tileSpan(layout.frame.plan, 1, 1).start);
    const moved = {
      ...lane!,
      cluster: {
        ...cluster!,
        points: { ...cluster!.points, at },
        titlesOf: () => [{ place, line: 0, before: false, width: 10 }],
      },
    };
    const arrangement = { ...layout.arrangement, lanes: [moved] };
    const level = levelOfDetail({ ...layout, arrangement, timeZone: 'UTC', level: 1, chunk: 0 }).get(0);
    expect(level?.titles.map((title) => title.place)).to.deep.equal([place]);
  });
});
