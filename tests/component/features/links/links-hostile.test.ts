// Fragments that anyone can write: the timeline opens what it knows of them, and says in one word that there was more.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { collapsedLanes, only } from '../../look-ups.js';
import { all, mount, textOf } from '../../mount.js';
import { triesWithoutMany } from '../../without-many.js';
import { linkNotices } from './links-look-ups.js';
import { openAddress } from './page-address.js';

const DATA = { ...TWO_BURSTS, version: '1.0.0' };
/** An element for each. */
const RUNS = 40;

async function openLink(text: string): Promise<ConflictTimeline> {
  await openAddress(`timeline=${text}`);
  return mount({ data: DATA, deepLinks: true });
}

function codesOf(element: ConflictTimeline): readonly string[] {
  return element.issues.map(({ code }) => code);
}

describe('a hostile link', () => {
  afterEach(() => openAddress(''));

  const IGNORED: readonly (readonly [name: string, text: string])[] = [
    ['an entry that is not there', 'at:nobody'],
    ['an entry by the name of a method', 'at:__proto__'],
    ['lanes that are not there', 'shut:=nobody,constructor'],
    ['a gap that is not there', 'open:5'],
    ['a filter of nobody', 'filter:party.nobody'],
    ['a filter by no facet', 'filter:constructor.x'],
    ['a step beyond the last', 'step:4000'],
    ['a column that is not there', 'sort:toString'],
    ['markup', 'at:%3Cimg%20src=x%20onerror=alert(1)%3E'],
    ['a range that is none', 'range:1e999~-1e999'],
    ['a megabyte', `at:${'a'.repeat(1_000_000)}`],
    ['a megabyte of separators', ';:,~'.repeat(250_000)],
  ];
  for (const [name, text] of IGNORED) {
    detail(`is ignored with one issue: ${name}`, async () => {
      const element = await openLink(text);
      expect(codesOf(element)).to.deep.equal(['bad-link']);
      expect([element.selected, element.story, element.filter]).to.deep.equal([undefined, undefined, {}]);
      expect(collapsedLanes(element).length).to.equal(0);
      expect(element.issues[0]!.message.length).to.be.lessThan(300);
      element.remove();
    });
  }

  detail('shows no further than there is something', async () => {
    for (const range of ['-1e300~1e300', '-9e15~9e15', '0~1', '8e15~8.1e15', '1e-300~2e-300']) {
      const element = await openLink(`range:${range}`);
      const { start, end } = element.visibleRange!;
      expect(Number.isFinite(start) && start < end, range).to.equal(true);
      expect(start, range).to.be.greaterThan(Date.UTC(2021, 0));
      expect(end, range).to.be.lessThan(Date.UTC(2027, 0));
      element.remove();
    }
  });

  it('says the version that it claims as text', async () => {
    const element = await openLink('at:2022-1;data:%3Cimg%20src=x%3E');
    expect(textOf(only(linkNotices(element)).querySelector('p'))).to.contain('<img src=x>');
    expect(all(element, 'img').length).to.equal(0);
    element.remove();
  });

  detail('never throws, and comes to one issue at most', async () => {
    const key = fc.constantFrom(
      ...['view', 'lanes', 'times', 'scale', 'range', 'open', 'shut', 'filter', 'find', 'sort', 'at', 'step', 'data'],
      '__proto__',
    );
    const value = fc.oneof(
      fc.string().map(encodeURIComponent),
      fc.constantFrom('list', 'table', 'actor', '2022-1', '2', '-1', '=north,=south', 'kind.event', '__proto__', 'who'),
      fc.tuple(fc.double(), fc.double()).map(([from, to]) => `${from}~${to}`),
    );
    const link = fc.array(
      fc.tuple(key, value).map((pair) => pair.join(':')),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(link, async (parts) => {
        const element = await openLink(parts.join(';'));
        const codes = codesOf(element);
        element.remove();
        expect(codes.filter((code) => code !== 'bad-link')).to.deep.equal([]);
        expect(codes.length).to.be.at.most(1);
      }),
      { numRuns: RUNS },
    );
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  for (const [name, shut, codes] of [
    ['of another grouping', '=nobody', ['bad-link']],
    ['of the chart', '=north', []],
  ] as const) {
    it(`asks no more for code of collapsed lanes ${name} that cannot be loaded`, async () => {
      await openAddress(`timeline=at:2022-3;shut:${shut}`);
      let element: ConflictTimeline | undefined;
      const tries = await triesWithoutMany((made) => {
        element = Object.assign(made, { data: TWO_BURSTS, deepLinks: true });
        document.body.append(made);
      });
      expect(tries).to.be.within(1, 3);
      await element!.settled;
      expect(codesOf(element!)).to.deep.equal(codes);
      element!.remove();
    });
  }
});
