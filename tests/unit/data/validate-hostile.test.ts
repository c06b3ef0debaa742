import { expect } from 'chai';
import { summariseIssues } from '../../../src/dataset/data/issue-report.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';
import { leastMs } from '../least-ms.js';

describe('validateDataset: hostile input', () => {
  describe('objects of a page', () => {
    it('may have getters that throw', () => {
      const entry = Object.defineProperties({ ...GOOD }, { summary: { get: throwing, enumerable: true } });
      const { dataset, issues } = validateDataset({ entries: [entry] });
      expect(dataset?.entries).to.deep.equal([GOOD]);
      expect(issues.map(({ message }) => message)).to.deep.equal(['entries[0].summary: expected text (unreadable)']);
    });

    it('may be revoked or throw everywhere', () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      const thrower = new Proxy({}, { get: throwing, ownKeys: throwing, getPrototypeOf: throwing, has: throwing });
      const list = new Proxy([], { get: throwing });
      for (const value of [proxy, thrower, list]) {
        expect(validateDataset(value).dataset).to.equal(undefined);
        expect(validateDataset({ entries: [value, GOOD] }).dataset?.entries).to.deep.equal([GOOD]);
        expect(entryOf({ quotes: value, title: 'T' }).entry?.title).to.equal('T');
      }
    });

    it('may lie about their length', () => {
      const endless = new Proxy([GOOD], {
        get: (target, key) => (key === 'length' ? 2 ** 53 : (Reflect.get(target, key) as unknown)),
      });
      expect(
        entryOf({ quotes: new Proxy([], { get: (_, key) => (key === 'length' ? -1 : 0) }) }).entry?.quotes,
      ).to.deep.equal([]);
      expect(validateDataset({ entries: endless }).issues.some(({ code }) => code === 'too-long')).to.equal(true);
    });

    it('are never passed on', () => {
      const forged = { _$litType$: 1, strings: Object.assign(['<b>'], { raw: ['<b>'] }), values: [] };
      const { entry } = entryOf({ title: forged, summary: forged, quotes: [forged], place: new String('Kyiv') });
      expect(entry).to.equal(undefined);
      expect(entryOf({ summary: forged, quotes: [forged] }).entry).to.deep.equal({ ...GOOD, quotes: [] });
    });
  });

  describe('size', () => {
    it('keeps the first issues of a kind and counts the rest', () => {
      const { issues, unclear, unclearCount } = validateDataset({ entries: Array.from({ length: 12_000 }, () => 5) });
      expect(unclearCount).to.equal(12_000);
      expect(unclear.length).to.equal(10_000);
      expect(unclear[9_999]?.issues.length).to.equal(1);
      expect(issues.length).to.equal(101);
      expect(issues[100]?.message).to.equal('11900 more issues of this kind: wrong-type');
      expect([...summariseIssues(issues)]).to.deep.equal([['wrong-type', 12_000]]);
    });

    it('says why there is nothing to show, however much else is wrong', () => {
      const parties = Array.from({ length: 300 }, () => ({ name: 'without an id' }));
      const { dataset, issues } = validateDataset({ parties, columns: { title: ['T'], date: 'no list' } });
      expect(dataset).to.equal(undefined);
      expect(issues.filter(({ severity }) => severity === 'fatal').map(({ message }) => message)).to.deep.equal([
        'columns.date: missing',
      ]);
      expect(issues.at(-1)?.message).to.equal('200 more issues of this kind: missing');
    });

    it('keeps its messages short, however long an id is', () => {
      const entry = { ...GOOD, id: 'e'.repeat(10_000) };
      const { issues } = validateDataset({ entries: [entry, entry] });
      expect(issues.map(({ code }) => code)).to.deep.equal(['duplicate-id']);
      expect(issues[0]!.message.length).to.be.below(400);
      expect(issues[0]!.message).to.match(/^entries\[1\]\.id: id was used before, the entry is shown as "eee.*…/);
    });

    it('does not care for depth', () => {
      let deep: unknown = 1;
      for (let depth = 0; depth < 100_000; depth++) deep = { title: [deep] };
      const { entry, issues } = entryOf({ summary: deep, quotes: [deep] });
      expect(entry?.title).to.equal('A title');
      expect(issues[0]?.message).to.equal('entries[0].summary: expected text ({"title":[{…}]})');
    });

    it('reads hostile text fast', () => {
      for (const piece of ['(', '1', '-', '/', 'X', ' ', 'a!', '[', '~', '#', 'https://']) {
        const long = piece.repeat(1_000_000 / piece.length);
        const source = { id: 's', title: 'S', url: long, lang: long, published: long };
        const ms = leastMs(3000, () => {
          validateDataset({ lang: long, sources: [source], entries: [{ ...GOOD, date: long, asOf: long, [long]: 1 }] });
        });
        expect(ms, piece).to.be.below(3000);
      }
    });
  });
});

function throwing(): never {
  throw new Error('hostile');
}
