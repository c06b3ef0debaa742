/** What the crowds of the gallery show in a window of 1,280 × 800. */
import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { fitView } from '../../../src/drawing/scale/view.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { seed as RUN_SEED } from '../../property-seed.mjs';
import { createDatasetModel, layOut, WIDE, type Layout } from '../layout/random-model.js';
import { atRest, caseIn, inViewOf, meeting, sceneOf } from './random-clusters.js';

/** Beside the names of the lanes. */
const PLOT_PX = 1112;
/** 70 % of the window's height. */
const BUDGET_PX = 560;
const OF_WINDOW = { ...WIDE, budgetPx: BUDGET_PX, scrolls: true };
const MONTHS = 30;
const FIRST_YEAR = 1816;
const LAST_YEAR = 2015;

describe('the crowds of the gallery', () => {
  const layoutOf = (id: string): Layout => {
    const crowd = CROWDS.find((each) => each.id === `crowd-${id}`)!;
    const lanes = asLanesBy(crowd.attributes?.lanes);
    return layOut(createDatasetModel(crowd.create()), { widthPx: PLOT_PX, metrics: OF_WINDOW, lanes });
  };
  const atFit = (id: string) => {
    const layout = layoutOf(id);
    const whole = atRest(caseIn(layout, fitView(layout.frame)));
    const scene = sceneOf(whole);
    return { scene, inView: inViewOf(whole, scene) };
  };

  for (const id of ['days', 'weeks', 'hours'] as const) {
    it(`${id}: every entry is a mark at the whole extent, and twenty and more are named`, () => {
      const { scene, inView } = atFit(id);
      expect(inView.counted).to.equal(0);
      expect(inView.labelled).to.be.at.least(20);
      expect(scene.heightPx).to.be.at.most(BUDGET_PX);
    });
  }

  it('alliances: any month draws or counts all that is in force, and names some', () => {
    const layout = layoutOf('alliances');
    const random = seededRandom(RUN_SEED);
    const months = Array.from({ length: MONTHS }, () => Math.floor(random() * 12 * (LAST_YEAR - FIRST_YEAR)));
    for (const month of [0, ...months]) {
      const from = Date.UTC(FIRST_YEAR, month, 1);
      const close = atRest(caseIn(layout, { start: from, end: Date.UTC(FIRST_YEAR, month + 1, 1) }));
      const { marks, view } = close;
      const expected = meeting(close);
      const scene = sceneOf(close);
      const inView = inViewOf(close, scene);
      const name = new Date(from).toISOString().slice(0, 7);
      expect(inView.total, name).to.equal(expected.length);
      expect(inView.marks + inView.counted, name).to.equal(inView.total);
      expect(inView.labelled, name).to.be.at.least(Math.min(expected.length, 10));
      expect(scene.forces.size + inView.marks, name).to.be.greaterThan(0);
      for (const { count, start, end } of scene.forces.values()) {
        const column = start.findIndex((first, at) => first <= view.start && view.start < end[at]!);
        const meet = [...layout.shown].filter(
          (entry) => marks.outerStart[entry]! < end[column]! && marks.outerEnd[entry]! > start[column]!,
        );
        expect(count[column], name).to.equal(meet.length);
      }
    }
  });

  it('minutes: bars with a scale, and twenty titles', () => {
    const { scene, inView } = atFit('minutes');
    expect(scene.lanes.map(({ look }) => look)).to.deep.equal(['bars', 'bars', 'bars', 'bars', 'bars']);
    for (const { tick } of scene.stacks.values()) expect(tick?.count).to.be.at.least(100);
    expect(inView.labelled).to.be.at.least(20);
    expect(scene.heightPx).to.be.at.most(BUDGET_PX);
  });
});

describe('a lane of rows with a number in force', () => {
  it('has no columns of the dates beside its window', () => {
    const window = { start: Date.UTC(2008, 0, 1), end: Date.UTC(2015, 0, 1) };
    const lasting = Array.from({ length: 220 }, (_, at) => ({
      date: `${1990 + (at % 20)}-01-01/2020-01-01`,
      title: 'In force',
    }));
    const beside = Array.from({ length: 40 }, () => ({ date: '2015-01-20', title: 'On a day' }));
    const entries = [...lasting, ...beside].map((entry, at) => ({ ...entry, id: `e${at}`, kind: 'event' }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: PLOT_PX, metrics: OF_WINDOW, lanes: 'none' });
    const { lanes, forces, stacks } = sceneOf(atRest(caseIn(layout, window)));
    expect(lanes.map(({ look }) => look)).to.deep.equal(['rows']);
    expect(forces.size).to.equal(1);
    expect(stacks.size).to.equal(0);
  });
});
