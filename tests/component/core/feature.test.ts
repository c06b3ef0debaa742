/** The contract of features from outside: a feature of thirty lines proves it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Feature, FeatureModule, ViewContext } from '../../../src/element/core/feature.js';
import { sliceOf, type StateSlice } from '../../../src/element/session/slices.js';
import { ConflictTimeline } from '../../../src/entry-points/index.js';
import '../../../src/entry-points/define-all.js';
import { detail } from '../detail.js';
import { buttonIn, buttonsIn } from '../look-ups.js';
import { all, allMarks, buttonOf, one, partOf, partsOf, rootOf, textOf } from '../mount.js';
import { until } from '../until.js';

/* The thirty lines. */
const marked: StateSlice<ReadonlySet<number>, number> = {
  initial: new Set(),
  reduce: (slice, entry) => ({
    slice: new Set([...slice, entry]),
    commands: [{ type: 'select', entry }, { type: 'fit' }],
  }),
  remap: (slice, rowOf) => new Set([...slice].flatMap((entry) => rowOf(entry) ?? [])),
};
const mark = ({ session }: Pick<ViewContext, 'session'>): void => {
  const entry = session.state.selected ?? 0;
  session.dispatch({ type: 'feature', feature: 'bookmarks', command: entry }, true);
};
const bookmarks: Feature = {
  id: 'bookmarks',
  state: marked,
  slots: {
    toolbar: (view) =>
      html`<button
        type="button"
        tabindex="-1"
        @click=${() => {
          mark(view);
        }}
      >
        Bookmark
      </button>`,
    notice: ({ session }, { model }) => {
      const entries = [...sliceOf(session.state, 'bookmarks', marked)];
      if (entries.length === 0) return undefined;
      return html`<output>${entries.map((entry) => model.entries.at(entry)?.title).join(', ')}</output>`;
    },
  },
  keys: [
    {
      groups: ['more'],
      keys: ['b'],
      says: ['keysMore'],
      matches: ({ key }) => key === 'b',
      run: (_, timeline) => {
        mark(timeline);
        return true;
      },
    },
  ],
};
/* End of the thirty lines. */

class WithBookmarks extends ConflictTimeline {
  static override features = [...ConflictTimeline.features, bookmarks];
}
customElements.define('timeline-with-bookmarks', WithBookmarks);

const DATA = {
  entries: [
    { id: 'first', kind: 'event', title: 'First', date: '2024-01-01' },
    { id: 'second', kind: 'event', title: 'Second', date: '2024-02-01' },
  ],
};

async function show<Timeline extends ConflictTimeline>(Class: new () => Timeline): Promise<Timeline> {
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  box.style.width = '1000px';
  const element = new Class();
  element.data = DATA;
  box.append(element);
  await element.settled;
  return element;
}

describe('a feature from outside of the core', () => {
  it('has a button, a panel and a state of its own; a command changes several slices as one change', async () => {
    const element = await show(WithBookmarks);
    const log: string[] = [];
    for (const name of ['select', 'range-change']) {
      element.addEventListener(`timeline-${name}`, () => log.push(name));
    }
    element.zoomTo({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 5) });
    await element.settled;
    log.length = 0;
    element.selected = 'second';
    await element.settled;
    buttonOf(element, 'Bookmark').click();
    await element.settled;
    expect(textOf(one(element, 'output'))).to.equal('Second');
    expect(log, 'one event of what was changed').to.deep.equal(['range-change']);
    expect(element.visibleRange!.end, 'the window shows everything').to.be.greaterThan(Date.UTC(2024, 0, 31));
  });

  detail('answers to a key, and the list of shortcuts has it', async () => {
    const element = await show(WithBookmarks);
    buttonOf(element, 'Keyboard shortcuts').dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
    await element.settled;
    expect(textOf(one(element, 'output'))).to.equal('First');
    buttonOf(element, 'Keyboard shortcuts').click();
    await element.settled;
    const groups = [...partOf(element, 'keys').querySelectorAll('section')].map(textOf);
    expect(groups.at(-1)).to.match(/^More b More$/);
    buttonIn(partOf(element, 'keys'), 'Close').click();
  });

  detail('keeps its slice where rows move, and begins again with another dataset', async () => {
    const element = await show(WithBookmarks);
    element.select('second');
    await element.settled;
    buttonOf(element, 'Bookmark').click();
    void element.removeEntries('first');
    await until(() => allMarks(element).length === 1, 'the first entry is gone');
    expect(textOf(one(element, 'output'))).to.equal('Second');
    element.data = { ...DATA };
    await element.settled;
    expect(all(element, 'output')).to.have.length(0);
  });

  detail('is in no other element', async () => {
    const element = await show(ConflictTimeline);
    expect(buttonsIn(rootOf(element), 'Bookmark')).to.have.length(0);
  });
});

describe('a part that is fetched', () => {
  let answer: { resolve: (module: FeatureModule) => void; reject: (error: Error) => void };
  let fetches = 0;
  const late: Feature = {
    id: 'late',
    slots: {
      'toolbar-end': ({ features }) =>
        html`<button
          type="button"
          aria-label="Late"
          @pointerenter=${() => {
            features.warm(late);
          }}
          @click=${() => {
            features.use(late, () => undefined);
          }}
        ></button>`,
    },
    place: 'notice',
    load: () => {
      fetches++;
      return new Promise((resolve, reject) => {
        answer = { resolve, reject };
      });
    },
  };
  const PART: FeatureModule = { connect: () => ({ slots: { notice: () => html`<output>There</output>` } }) };
  class WithLate extends ConflictTimeline {
    static override features = [...ConflictTimeline.features, late];
  }
  customElements.define('timeline-with-late', WithLate);
  const warn = console.warn;

  beforeEach(() => {
    fetches = 0;
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  async function showLate(): Promise<WithLate> {
    const element = await show(WithLate);
    return element;
  }

  it('is not fetched by showing its button, but by the pointer that comes to it, once', async () => {
    const element = await showLate();
    expect(fetches).to.equal(0);
    buttonOf(element, 'Late').dispatchEvent(new PointerEvent('pointerenter'));
    buttonOf(element, 'Late').dispatchEvent(new PointerEvent('pointerenter'));
    expect(fetches).to.equal(1);
    answer.reject(new Error('gone'));
    await element.settled;
    expect(all(element, '[role="alert"]'), 'nobody has asked for it').to.have.length(0);
  });

  for (const [lang, words] of [
    ['en', 'could not be loaded'],
    ['uk', 'Не вдалося завантажити'],
  ] as const) {
    detail(`says in its place that it could not be loaded, in ${lang}, and can be tried again`, async () => {
      const element = await showLate();
      element.parentElement!.lang = lang;
      await element.settled;
      buttonOf(element, 'Late').click();
      answer.reject(new Error('gone'));
      await element.settled;
      expect(textOf(one(element, '[role="alert"]'))).to.include(words);
      element.select('second');
      await element.settled;
      expect(partsOf(element, 'details'), 'everything else goes on').to.have.length(1);
      const before = fetches;
      buttonIn(one(element, '[role="alert"]')).click();
      expect(fetches).to.equal(before + 1);
      if (lang !== 'uk') {
        answer.reject(new Error('still gone'));
        await element.settled;
        expect(all(element, '[role="alert"]')).to.have.length(1);
        return;
      }
      answer.resolve(PART);
      await element.settled;
      expect(textOf(one(element, 'output'))).to.equal('There');
      expect(all(element, '[role="alert"]')).to.have.length(0);
    });
  }

  detail('is there at once in every element that comes after', async () => {
    const element = await showLate();
    expect(textOf(one(element, 'output'))).to.equal('There');
    expect(fetches).to.equal(0);
  });
});

describe('features that nobody asks for', () => {
  const begun: string[] = [];
  const beginning = (id: string, begins: Feature['begins']): Feature => ({
    id,
    ...(begins && { begins }),
    load: () => {
      begun.push(id);
      return Promise.resolve({ connect: () => ({}) });
    },
  });
  const OTHERS = [beginning('at-rest', 'after-first-picture'), beginning('close', 'near'), beginning('used', 'idle')];
  class WithOthers extends ConflictTimeline {
    static override features = [...ConflictTimeline.features, ...OTHERS, beginning('never', undefined)];
  }
  customElements.define('timeline-with-others', WithOthers);

  it('come after the first picture, or once a reader is near it, or uses its page', async () => {
    const element = await show(WithOthers);
    expect(begun).to.deep.equal(['at-rest']);
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await until(() => begun.length > 1, 'a pointer in the page');
    expect(begun.slice(1)).to.deep.equal(['used']);
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await element.settled;
    expect(begun.slice(2)).to.deep.equal(['close']);
  });

  it('are tried again once for each visit of a reader, where they could not be loaded', async () => {
    let tries = 0;
    const gone: Feature = {
      id: 'gone',
      begins: 'after-first-picture',
      load: () => {
        tries++;
        return Promise.reject(new Error('gone'));
      },
    };
    class WithGone extends ConflictTimeline {
      static override features = [...ConflictTimeline.features, gone];
    }
    customElements.define('timeline-with-gone', WithGone);
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const element = await show(WithGone);
      await until(() => tries === 1, 'the first try');
      await element.settled;
      const signs: (() => void)[] = [
        () => element.dispatchEvent(new PointerEvent('pointerenter')),
        () =>
          buttonOf(element, 'Keyboard shortcuts').dispatchEvent(
            new FocusEvent('focusin', { bubbles: true, composed: true }),
          ),
      ];
      for (const [at, sign] of signs.entries()) {
        sign();
        await element.settled;
        element.requestUpdate();
        await element.settled;
        expect(tries, `after ${at + 1} signs`).to.equal(at + 2);
      }
    } finally {
      console.warn = warn;
    }
  });
});
