import { expect, fixture, html } from '@open-wc/testing';
import type { Feature } from '../../../src/element/core/feature.js';
import { ConflictTimeline } from '../../../src/entry-points/index.js';
import '../../../src/entry-points/define-all.js';
import { holdTimers } from '../../held-timers.js';
import { announced, marksAndItems } from '../look-ups.js';
import { until } from '../until.js';

async function show<Timeline extends ConflictTimeline>(Class: new () => Timeline): Promise<Timeline> {
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  box.style.width = '1000px';
  const element = new Class();
  element.data = {
    entries: [
      { id: 'first', kind: 'event', title: 'First', date: '2024-01-01' },
      { id: 'second', kind: 'event', title: 'Second', date: '2024-02-01' },
    ],
  };
  box.append(element);
  await until(() => marksAndItems(element).length === 2, 'both marks');
  return element;
}

describe('words that say what has changed', () => {
  /** The pause before they are said, and between two questions whether they can be. */
  const PAUSE_MS = 500;
  const EMPTIED_AFTER_MS = 10_000;
  const lost: Feature = { id: 'many-entries', begins: 'near', load: () => Promise.reject(new Error('gone')) };
  class WithoutWords extends ConflictTimeline {
    static override features = [...ConflictTimeline.features.filter(({ id }) => id !== 'many-entries'), lost];
  }
  customElements.define('timeline-without-words', WithoutWords);
  const narrow = async (element: ConflictTimeline): Promise<void> => {
    element.zoomTo({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 5) });
    await element.settled;
  };

  it('are waited for no more where their code could not be loaded, or out of the page', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const timers = holdTimers(PAUSE_MS, PAUSE_MS);
    try {
      const without = await show(WithoutWords);
      await narrow(without);
      expect(timers.waitsMs()).to.have.length(1);
      for (let turn = 0; turn < 4; turn++) {
        timers.letGo();
        await without.settled;
      }
      expect(timers.waitsMs(), 'no code').to.have.length(0);
      const element = await show(ConflictTimeline);
      await narrow(element);
      expect(timers.waitsMs()).to.have.length(1);
      element.remove();
      expect(timers.waitsMs(), 'out of the page').to.have.length(0);
    } finally {
      timers.restore();
      console.warn = warn;
    }
  });

  it('are kept while older words are emptied', async () => {
    let give!: () => void;
    const comes = new Promise<void>((resolve) => (give = resolve));
    const { load } = ConflictTimeline.features.find(({ id }) => id === 'many-entries')!;
    const slow: Feature = { id: 'many-entries', begins: 'near', load: async () => (await comes, load!()) };
    class WithSlowWords extends ConflictTimeline {
      static override features = [...ConflictTimeline.features.filter(({ id }) => id !== 'many-entries'), slow];
    }
    customElements.define('timeline-with-slow-words', WithSlowWords);
    const timers = holdTimers(EMPTIED_AFTER_MS, EMPTIED_AFTER_MS);
    try {
      const element = await show(WithSlowWords);
      element.select('first');
      await until(() => announced(element) !== '', 'words for the entry');
      const before = announced(element);
      element.zoomTo({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 5) });
      await element.updateComplete;
      await until(() => timers.waitsMs().length === 1, 'the status to wait');
      timers.letGo();
      give();
      await until(() => ![before, ''].includes(announced(element)), 'words for the window');
    } finally {
      timers.restore();
    }
  });
});
