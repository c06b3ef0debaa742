import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { orderByPrecedence, precedenceOf } from '../../../src/dataset/data/precedence.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { leastMs } from '../least-ms.js';

const UTC = { timeZone: 'UTC' };

interface Given {
  readonly startMin: readonly number[];
  readonly startMax: readonly number[];
  readonly later: readonly number[];
  readonly earlier: readonly number[];
}

const given: fc.Arbitrary<Given> = fc
  .record({
    starts: fc.array(fc.tuple(fc.nat(6), fc.nat(5)), { minLength: 1, maxLength: 9 }),
    claims: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
  })
  .map(({ starts, claims }) => {
    const pairs = claims
      .map(([later, earlier]) => [later % starts.length, earlier % starts.length] as const)
      .filter(([later, earlier]) => later !== earlier);
    return {
      startMin: starts.map(([start]) => start),
      startMax: starts.map(([start, width]) => start + width),
      later: pairs.map(([later]) => later),
      earlier: pairs.map(([, earlier]) => earlier),
    };
  });

function orderOf({ startMin, startMax, ...claims }: Given) {
  const precedence = precedenceOf(startMin.length, claims, { startMin, startMax });
  const byTime = Uint32Array.from(startMin.keys()).sort(
    (left, right) => startMin[left]! - startMin[right]! || left - right,
  );
  return { precedence, byTime, order: orderByPrecedence(byTime, precedence) };
}

describe('the order of entries that come after others', () => {
  it('holds each once, behind all that it comes after, and never against their dates', () => {
    fc.assert(
      fc.property(given, (data) => {
        const { precedence, order } = orderOf(data);
        expect([...order].sort()).to.deep.equal([...data.startMin.keys()].sort());
        const rank = new Map([...order].map((entry, place) => [entry, place]));
        const left = new Set([...precedence.againstDates, ...precedence.circular]);
        data.later.forEach((later, claim) => {
          if (!left.has(claim)) expect(rank.get(data.earlier[claim]!)).to.be.lessThan(rank.get(later)!);
        });
        for (const [place, entry] of order.entries()) {
          for (const after of order.subarray(place + 1)) {
            expect(data.startMax[after]).to.be.at.least(data.startMin[entry]!);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out what is against dates, and of a circle no more than has to be', () => {
    fc.assert(
      fc.property(given, (data) => {
        const { againstDates, circular } = orderOf(data).precedence;
        const against = new Set(againstDates);
        data.later.forEach((later, claim) => {
          const isLate = data.startMin[data.earlier[claim]!]! > data.startMax[later]!;
          if (isLate && !circular.includes(claim)) expect(against.has(claim)).to.equal(true);
        });
        if (circular.length > 0) expect(hasCircle(data)).to.equal(true);
        expect(againstDates.length + circular.length).to.be.at.most(data.later.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays the very order of time where that is right', () => {
    fc.assert(
      fc.property(given, (data) => {
        const { order, byTime, precedence } = orderOf(data);
        const isRight = [...byTime].every((entry, place) =>
          [...precedence.value.subarray(precedence.start[entry], precedence.start[entry + 1])].every(
            (before) => byTime.indexOf(before) < place,
          ),
        );
        expect(order === byTime).to.equal(isRight);
      }),
    );
  });

  it('takes the same time for each entry, however long the chain', () => {
    const count = 200_000;
    const later = Uint32Array.from({ length: count - 1 }, (_, at) => at);
    const earlier = later.map((at) => at + 1);
    const same = new Float64Array(count);
    let order: Uint32Array = Uint32Array.from({ length: count }, (_, at) => at);
    const ms = leastMs(3000, () => {
      order = orderByPrecedence(order, precedenceOf(count, { later, earlier }, { startMin: same, startMax: same }));
    });
    expect(ms).to.be.lessThan(3000);
    expect([order[0], order.at(-1)]).to.deep.equal([count - 1, 0]);
  });
});

function hasCircle({ later, earlier, startMin }: Given): boolean {
  const reach = startMin.map((_, from) => {
    const found = new Set<number>();
    const walk = [from];
    for (let at = walk.pop(); at !== undefined; at = walk.pop()) {
      later.forEach((entry, claim) => {
        const next = earlier[claim]!;
        if (entry !== at || found.has(next)) return;
        found.add(next);
        walk.push(next);
      });
    }
    return found;
  });
  return reach.some((found, from) => found.has(from));
}

const entry = (id: string, date: string, ...targets: readonly string[]) => ({
  id,
  kind: 'event',
  date,
  title: id,
  relations: targets.map((target) => ({ type: 'follows', target })),
});

/** Ids in order, and what is wrong, as a whole and as entries that come one by one. */
function readings(entries: readonly object[]) {
  const growing = new GrowingDataset();
  growing.setHead({});
  for (const one of entries) growing.add(one);
  growing.end();
  return [validateDataset({ entries }), growing.validation()].map(({ dataset, issues }) => {
    const model = createModel(dataset!, UTC);
    return {
      ids: [...model.order].map((row) => model.entries.at(row)!.id).join(' '),
      issues: issues.map(({ code, severity, message }) => [code, severity, message]),
    };
  });
}

describe('entries that follow others', () => {
  it('stand behind them where their dates leave it open', () => {
    for (const found of readings([entry('a', '2022-02', 'b'), entry('c', '2022-02-10'), entry('b', '2022-02-24')])) {
      expect(found).to.deep.equal({ ids: 'c b a', issues: [] });
    }
    for (const { ids } of readings([entry('a', '../2022-02-24', 'b'), entry('b', '2022-02-20')])) {
      expect(ids).to.equal('b a');
    }
  });

  it('stay where their dates say, and a warning says so', () => {
    const message = 'entries[0].relations[0]: comes after an entry that is later by its date ("b")';
    for (const found of readings([entry('a', '2022-01', 'b'), entry('b', '2022-02-24')])) {
      expect(found).to.deep.equal({ ids: 'a b', issues: [['relation-order', 'warning', message]] });
    }
  });

  it('stand as they come where they follow each other in a circle', () => {
    const message = 'entries[1].relations[0]: comes after itself, by way of other entries ("a")';
    for (const found of readings([entry('a', '2022-02', 'b'), entry('b', '2022-02', 'a')])) {
      expect(found).to.deep.equal({ ids: 'b a', issues: [['relation-order', 'warning', message]] });
    }
  });

  it('are not against each other where only the zone of one is known', () => {
    const issuesOf = (date: string) =>
      readings([entry('a', '2022-02-24', 'b'), entry('b', date)]).map(({ issues }) => issues.length);
    expect(issuesOf('2022-02-25T10:00:00Z')).to.deep.equal([0, 0]);
    expect(issuesOf('2022-02-25T15:00:00Z')).to.deep.equal([1, 1]);
  });
});
