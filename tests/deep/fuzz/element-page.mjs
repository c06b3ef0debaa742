// Runs in a page: shows a spoiled dataset in an element, uses it as readers and pages do, and checks everything in the
// element. Each case has its own element, so that it can be run again alone.
import { fuzzCase } from './fuzz-case.mjs';
import { oddValue } from './odd-values.mjs';
import { expectCleanPrototypes, expectIssues, NO_WORDS } from './soundness.mjs';

const WIDTHS_PX = [0, 1, 320, 640, 1000];
const MAX_ACTS = 4;
const FIRST_DATA = { title: 'Before', entries: [{ id: 'e0', kind: 'event', date: '2022-02', title: 'Before' }] };
/** Faults are shown there as they were given. */
const AS_GIVEN = '[part~="unclear"], .check, [role="alert"], [role="status"], [aria-live]';

const { document } = globalThis;
const uncaught = [];
globalThis.addEventListener('error', ({ message }) => uncaught.push(`error: ${message}`));
globalThis.addEventListener('unhandledrejection', ({ reason }) =>
  uncaught.push(`rejection: ${String(reason?.stack ?? reason)}`),
);

/** Resolves to `{ outcome, acts, changes, failure }`: what the reader sees, and why that is wrong if it is. */
export async function runElementCase(options) {
  const { data, changes, chance } = fuzzCase(options);
  uncaught.length = 0;
  const box = document.createElement('div');
  box.style.width = `${chance.pick(WIDTHS_PX)}px`;
  box.dir = chance.pick(['ltr', 'rtl']);
  const element = document.createElement('conflict-timeline');
  const acts = [];
  try {
    if (chance.oneIn(3)) element.data = FIRST_DATA;
    box.append(element);
    document.body.append(box);
    if (element.data !== undefined) await element.settled;
    element.view = chance.pick(['auto', 'chart', 'list', 'table']);
    element.data = data;
    await element.settled;
    expectSound(element);
    for (const act of chance.some(ACTS, MAX_ACTS)) {
      acts.push(act.name);
      act(element, chance);
      await element.settled;
      expectSound(element);
    }
    // What comes late comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    if (uncaught.length > 0) throw new Error(uncaught.join('\n'));
    return { outcome: outcomeOf(element), acts, changes };
  } catch (error) {
    return { acts, changes, failure: String(error?.stack ?? error) };
  } finally {
    box.remove();
  }
}

const ACTS = [
  function select(element, chance) {
    element.select(chance.pick(['e0', 'e1', 'e2', 'g1', '__proto__', 'a b"c<d>&;:,~=+']));
  },
  function step(element, chance) {
    for (let times = chance.below(4); times >= 0; times--) chance.oneIn(2) ? element.next() : element.previous();
  },
  function view(element, chance) {
    element.view = chance.pick(['chart', 'list', 'table']);
  },
  function lanes(element, chance) {
    element.lanes = chance.pick(['party', 'actor', 'kind', 'topic', 'none', 'nothing']);
  },
  function folds(element, chance) {
    if (chance.oneIn(2)) element.noFolds = !element.noFolds;
    else element.toggleFold(chance.pick([0, 1, -1, 1000, Number.NaN]));
  },
  function times(element, chance) {
    element.times = chance.pick(['happened', 'said', 'published']);
    element.timeZone = chance.pick(['UTC', 'Europe/Kyiv', 'Nowhere/Land']);
  },
  function range(element, chance) {
    const ends = [0, 1e12, -1e300, 1e300, Date.UTC(1991, 0), Date.UTC(1995, 0)];
    element.zoomTo({ start: chance.pick(ends), end: chance.pick(ends) });
  },
  function story(element, chance) {
    if (chance.oneIn(2)) element.startStory();
    else element.story = chance.pick([0, 3, -1, 1e9, undefined]);
  },
  function query(element, chance) {
    element.query = chance.pick(['side', 'слова', '"', '\ud800', '']);
  },
  function filter(element, chance) {
    element.filter = chance.pick([
      { party: ['a'] },
      { kind: ['event'], party: ['nobody'] },
      oddValue(chance),
      undefined,
    ]);
  },
  function append(element, chance) {
    const entry = { id: chance.pick(['e0', 'new']), kind: 'event', date: '2023-05', title: 'New' };
    element.appendEntries(chance.pick([[entry], [{ ...entry, date: oddValue(chance) }], oddValue(chance)]));
  },
  function update(element, chance) {
    element.updateEntries([
      { id: 'e0', [chance.pick(['title', 'date', 'relations'])]: oddValue(chance) },
      oddValue(chance),
    ]);
  },
  function remove(element, chance) {
    element.removeEntries(chance.pick([['e0'], ['e0', 'e1', 'e2', 'e3'], oddValue(chance)]));
  },
  function again(element, chance) {
    element.data = chance.pick([FIRST_DATA, oddValue(chance)]);
  },
  function move(element) {
    element.parentElement.append(element);
  },
  function resize(element, chance) {
    element.parentElement.style.width = `${chance.pick(WIDTHS_PX)}px`;
  },
];

function expectSound(element) {
  if (uncaught.length > 0) throw new Error(uncaught.join('\n'));
  expectIssues(element.issues);
  expectCleanPrototypes();
  outcomeOf(element);
  for (const node of element.shadowRoot.querySelectorAll('*')) {
    if (node.closest(AS_GIVEN) !== null) continue;
    for (const { name, value } of node.attributes) {
      if (NO_WORDS.test(value)) throw new Error(`<${node.localName} ${name}="${value.slice(0, 200)}">`);
    }
    for (const { nodeType, data } of node.childNodes) {
      if (nodeType === 3 && node.localName !== 'style' && NO_WORDS.test(data)) {
        throw new Error(`<${node.localName}> says ${data.slice(0, 200)}`);
      }
    }
  }
}

/** A picture, a list, or words on why there is none. Nothing at all counts as a failure. */
function outcomeOf({ shadowRoot }) {
  const alert = shadowRoot.querySelector('[role="alert"]');
  if (alert !== null && !/^[a-z-]+$/.test(alert.dataset.code)) throw new Error('an error has no code');
  const shown = ['chart', 'list', 'table'].find((part) => shadowRoot.querySelector(`[part~="${part}"]`) !== null);
  if (shown !== undefined) return alert === null ? shown : `${shown} and ${alert.dataset.code}`;
  const state = shadowRoot.querySelector('[part~="state"]');
  if (state === null || state.textContent.trim() === '') throw new Error('nothing is shown, and nothing says why');
  return alert?.dataset.code ?? 'empty';
}
