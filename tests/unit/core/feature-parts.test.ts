import { expect } from 'chai';
import { FeatureParts } from '../../../src/element/core/feature-parts.js';
import type { Feature, FeatureModule, TimelineApi } from '../../../src/element/core/feature.js';

const timeline = { requestUpdate: () => undefined } as unknown as TimelineApi;
const quiet = () => undefined;

interface Loaded {
  readonly feature: Feature;
  readonly parts: FeatureParts;
  tries: number;
  isOnline: boolean;
}

function featureThat(more: Partial<Feature>): Loaded {
  const loaded = { tries: 0, isOnline: false };
  const load = (): Promise<FeatureModule> => {
    loaded.tries++;
    return loaded.isOnline ? Promise.resolve({ connect: () => ({}) }) : Promise.reject(new Error('gone'));
  };
  const feature: Feature = { id: 'late', wordless: true, load, ...more };
  return Object.assign(loaded, { feature, parts: new FeatureParts([feature], timeline, quiet) });
}

describe('the parts of features', () => {
  const { warn, error } = console;
  beforeEach(() => {
    console.warn = quiet;
    console.error = quiet;
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
  });

  it('that begin by themselves and could not be loaded are tried once for each visit', async () => {
    const late = featureThat({ begins: 'after-first-picture' });
    late.parts.beginForVisit();
    expect(late.tries, 'nothing has begun').to.equal(0);
    late.parts.begin('after-first-picture');
    late.parts.begin('after-first-picture');
    await late.parts.settle();
    expect(late.tries).to.equal(1);
    late.parts.beginForVisit();
    late.parts.beginForVisit();
    await late.parts.settle();
    expect(late.tries, 'two visits during one try').to.equal(2);
    late.isOnline = true;
    late.parts.beginForVisit();
    await late.parts.settle();
    late.parts.beginForVisit();
    expect([late.tries, late.parts.phaseOf(late.feature)]).to.deep.equal([3, 'ready']);
  });

  it('that somebody has to ask for are not begun or tried again by a visit', async () => {
    const late = featureThat({});
    await late.parts.fetch(late.feature);
    late.parts.beginForVisit();
    expect(late.tries).to.equal(1);
  });

  it('do the last of the acts that a failure left, once, and none after a visit', async () => {
    const late = featureThat({ begins: 'idle' });
    const done: string[] = [];
    const ask = (name: string): void => {
      late.parts.use(late.feature, () => {
        done.push(name);
      });
    };
    ask('a');
    ask('b');
    await late.parts.settle();
    late.isOnline = true;
    late.parts.retry(late.feature);
    await late.parts.settle();
    expect(done).to.deep.equal(['b']);

    const other = featureThat({ begins: 'idle' });
    other.parts.use(other.feature, () => done.push('old'));
    await other.parts.settle();
    other.isOnline = true;
    other.parts.use(other.feature, () => done.push('new'));
    await other.parts.settle();
    expect(done).to.deep.equal(['b', 'new']);

    const third = featureThat({ begins: 'idle' });
    third.parts.use(third.feature, () => done.push('surprise'));
    await third.parts.settle();
    third.isOnline = true;
    third.parts.beginForVisit();
    await third.parts.settle();
    expect(done).to.deep.equal(['b', 'new']);
  });

  it('are ready where one act fails, and do the others', async () => {
    const late = featureThat({});
    late.isOnline = true;
    const done: string[] = [];
    late.parts.use(late.feature, () => {
      throw new Error('an act');
    });
    late.parts.use(late.feature, () => done.push('next'));
    await late.parts.settle();
    expect([late.parts.phaseOf(late.feature), done]).to.deep.equal(['ready', ['next']]);
  });
});
