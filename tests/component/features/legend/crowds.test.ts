/** The colour key explains dots, bars of counts and numbers in force where lanes are too full for rows. */
import { expect } from '@open-wc/testing';
import { CLOSE_UPS } from '../../../../demo/gallery/close-up-datasets.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { mount, partsOf, textOf } from '../../mount.js';

const DOT = 'one entry';
const COUNT = 'number of entries';
const SHARED = 'number of entries, on one scale for all expanded lanes';
const TORN = 'torn at its top: more entries than dots have room for';
const IN_FORCE = 'how many last at a time';
const VAGUE = 'how many fall at some point in a longer span';
const ALL = [DOT, COUNT, SHARED, TORN, IN_FORCE, VAGUE];

function crowdWords(element: ConflictTimeline): readonly string[] {
  const items = partsOf(element, 'legend').flatMap((legend) => [...legend.querySelectorAll('li')].map(textOf));
  expect(items).to.not.have.lengthOf(0);
  return items.filter((text) => ALL.includes(text));
}

async function wordsOf(id: string): Promise<readonly string[]> {
  const { create, attributes } = CLOSE_UPS.find((each) => each.id === id)!;
  return crowdWords(await mount({ data: create(), view: 'chart', ...attributes }, { widthPx: 1280 }));
}

describe('the colour key of a crowd', () => {
  detail('names dots and bars on one scale for several lanes', async () => {
    expect(await wordsOf('close-week')).to.deep.equal([DOT, SHARED, TORN]);
  });

  detail('names no other lane where there is one', async () => {
    expect(await wordsOf('close-centuries')).to.deep.equal([DOT, COUNT, TORN]);
  });

  detail('names the number in force, apart from what is only at some point in its span', async () => {
    expect(await wordsOf('close-pacts')).to.deep.equal([IN_FORCE]);
    expect(await wordsOf('close-mixed')).to.deep.equal([DOT, SHARED, TORN, IN_FORCE, VAGUE]);
  });

  detail('says nothing of it where every entry has a row', async () => {
    expect(await wordsOf('close-37')).to.deep.equal([]);
  });
});
