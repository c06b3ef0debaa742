// Each row of docs/conformance.md has a check, which is a test that there is; and docs/vpat.md says the same.
import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { CRITERIA, numbersIn, rowFor, rowsOf, vpat } from '../../tools/vpat.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const PAGE = read('docs/conformance.md');
const ROWS = rowsOf(PAGE);
/** Nothing to check. */
const WITHOUT = ['not applicable', 'not tested'];

/** What is wrong with `component/core/contrast: words of a title`, if anything. */
function faultOf(check) {
  const [, path, words] = /^([\w/-]+): (.+)$/.exec(check) ?? [];
  if (path === undefined) return `${check}: not a file and words of a title`;
  const file = ['ts', 'mjs']
    .map((kind) => `tests/${path}.test.${kind}`)
    .find((each) => existsSync(new URL(each, ROOT)));
  if (file === undefined) return `${check}: no such file`;
  return titlesIn(read(file)).some((title) => title.includes(words)) ? undefined : `${check}: no such title`;
}

/** Titles of tests, of those in several lines and in templates too. */
function titlesIn(source) {
  return [...source.matchAll(/\b(?:it|detail|test)\(\s*(['`])((?:(?!\1).)+)\1/g)].map(([, , title]) => title);
}

describe('docs/conformance.md', () => {
  it('has a row for each criterion of WCAG 2.2, levels A and AA, and for no other', () => {
    const wanted = [...CRITERIA.A, ...CRITERIA.AA];
    expect(wanted).to.have.length(55);
    for (const criterion of wanted) expect(rowFor(ROWS, criterion).result).to.be.a('string');
    const told = ROWS.filter(({ heading }) => heading.startsWith('WCAG')).flatMap(({ criterion }) =>
      numbersIn(criterion),
    );
    expect(told.toSorted()).to.deep.equal(wanted.map((criterion) => criterion.split(' ')[0]).toSorted());
  });

  it('names a check in each row that claims something', () => {
    const bare = ROWS.filter(({ result, checks }) => checks.length === 0 && !WITHOUT.includes(result));
    expect(bare.map(({ criterion }) => criterion)).to.deep.equal([]);
    expect(ROWS).to.have.length.above(60);
  });

  it('has words in each row that claims something: what holds, or the fault', () => {
    const silent = ROWS.filter(({ result, remarks }) => remarks === '' && result !== 'not applicable');
    expect(silent.map(({ criterion }) => criterion)).to.deep.equal([]);
  });

  it('names no check that is not there', () => {
    const all = ROWS.flatMap(({ checks }) => checks);
    expect(all.map(faultOf).filter((fault) => fault !== undefined)).to.deep.equal([]);
    expect(faultOf('component/core/contrast: of the edges of nothing')).to.contain('no such title');
    expect(faultOf('component/core/nothing: of the edges of controls')).to.contain('no such file');
    expect(faultOf('contrast')).to.contain('not a file');
  });

  it('is what the report in the form of a VPAT says', () => {
    const words = (page) => page.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(words(read('docs/vpat.md'))).to.equal(words(vpat(PAGE, JSON.parse(read('package.json')))));
  });
});

describe('the element', () => {
  it('repeats no animation more often than once a second', () => {
    const repeated = readdirSync(new URL('src/', ROOT), { recursive: true })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...read(`src/${path}`).matchAll(/animation(?:-[\w-]+)?: [^;]*\binfinite\b[^;]*;/g)])
      .map(([rule]) => rule);
    expect(repeated).to.have.length.above(0);
    for (const rule of repeated) expect(Number(/ ([\d.]+)s /.exec(rule)?.[1]), rule).to.be.at.least(1);
  });
});
