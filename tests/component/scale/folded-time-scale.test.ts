import { expect } from '@open-wc/testing';
import * as d3 from 'd3';
import { foldedTimeScale } from '../../../src/drawing/scale/folded-time-scale.js';

const FOLD_PX = 20;

describe('a folded scale in a picture', () => {
  it('draws an axis of d3', () => {
    const scale = foldedTimeScale({ foldPx: FOLD_PX })
      .domain([new Date(Date.UTC(2020, 0)), new Date(Date.UTC(2024, 0))])
      .range([40, 900])
      .folds([[Date.UTC(2021, 0), Date.UTC(2023, 0)]]);
    const group = d3.create('svg').append('g').call(d3.axisBottom(scale).ticks(20).offset(0));
    const ticks = group.selectAll<SVGGElement, Date>('.tick').nodes();
    expect(ticks.length).to.be.at.least(4);
    for (const tick of ticks) {
      const date = d3.select<SVGGElement, Date>(tick).datum();
      expect(tick.getAttribute('transform')).to.equal(`translate(${scale(date)},0)`);
      expect(tick.textContent).to.equal(scale.tickFormat()(date));
    }
  });
});
