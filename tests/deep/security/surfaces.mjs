// Every place where a text of the dataset is shown, and its content. Runs in the page: the page imports it by its
// address, tests import it for its names.

const SHOWN_ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'];
const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'ping'];
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|#)/;
/**
 * Labels appear as far as they have room, and are cut to it; curves when the window rests; differing words, however
 * many. They contain nothing but this.
 */
const AS_IT_COMES = '.label, .threads, .differs';
const PARTS_OF_THESE = new Set(['g', 'path', 'text', 'title', 'span', 'time', 'bdi']);
const LISTED = ['one', 'two', 'unknown'];

/** By name: brings the element into the state. */
export const SURFACES = {
  chart: (element) => set(element, { view: 'chart' }),
  'chart, by actor': (element) => set(element, { view: 'chart', lanes: 'actor' }),
  'chart, by topic': (element) => set(element, { view: 'chart', lanes: 'topic' }),
  details: (element) => set(element, { view: 'chart', selected: 'one' }),
  'details, another': (element) => set(element, { view: 'chart', selected: 'two' }),
  'details, by key': async (element) => {
    await set(element, { view: 'chart' });
    element.next();
    element.next();
    element.next();
  },
  citations: async (element) => {
    await set(element, { view: 'chart', selected: 'one' });
    const cite = find(element, '.cite');
    const toggled = new Promise((resolve) => cite.addEventListener('toggle', resolve, { once: true }));
    cite.open = true;
    // Its content loads now.
    await toggled;
  },
  actor: async (element) => {
    await set(element, { view: 'chart', selected: 'one' });
    find(element, '.actor-name').click();
  },
  comparison: async (element) => {
    await set(element, { view: 'chart', selected: 'one' });
    find(element, '.compare').click();
  },
  list: (element) => set(element, { view: 'list' }),
  table: (element) => set(element, { view: 'table' }),
  filters: async (element) => {
    await set(element, { view: 'chart', filter: { party: ['p'], actor: ['a'], topic: ['t'], source: ['s'] } });
    find(element, '.filter-button').click();
  },
  search: (element) => set(element, { view: 'list', query: 'zq', selected: 'one' }),
  story: async (element) => {
    await set(element, { view: 'chart' });
    element.startStory();
  },
  'story, in the list': async (element) => {
    await set(element, { view: 'list' });
    element.startStory();
    element.nextStep();
  },
  'about these data': async (element) => {
    await set(element, { view: 'chart' });
    find(element, '.about-data').click();
  },
  print: async (element) => {
    await set(element, { view: 'list' });
    globalThis.dispatchEvent(new globalThis.Event('beforeprint'));
  },
};
for (const view of ['list', 'table']) {
  for (const id of LISTED) SURFACES[`${view}, ${id} open`] = (element) => set(element, { view, selected: id });
}

/** Walks through them all: the content by name. Called in the page. @public */
export async function walk(element) {
  const found = {};
  for (const [name, show] of Object.entries(SURFACES)) {
    await show(element);
    await element.settled;
    found[name] = look(element);
    if (name === 'citations') found[name].copies = await copies(element);
    await reset(element);
  }
  return found;
}

/** `shape`: the elements, each inside its parent. `texts`: read or spoken words. `bad`: forbidden content. */
export function look(element) {
  const root = element.shadowRoot;
  const elements = [...root.querySelectorAll('*')];
  const whole = elements.filter((node) => !node.matches('.label'));
  return {
    shape: [...root.children].map(shapeOf).join(''),
    texts: whole.map(ownText).concat(whole.flatMap(shownAttributes)),
    whole: root.textContent,
    bad: elements.flatMap(faultsOf).concat('pwned' in globalThis ? ['code has run'] : []),
  };
}

/** Waits also for what comes while the page is idle: the part that prints. Called in the page. @public */
export async function settleWhole(element) {
  await element.settled;
  // The page is used.
  globalThis.dispatchEvent(new globalThis.Event('pointermove'));
  // Behind the callback of the element, which asks for its own with that.
  await new Promise((resolve) => globalThis.requestIdleCallback(resolve));
  await element.settled;
}

async function set(element, properties) {
  Object.assign(element, properties);
  await element.settled;
}

async function reset(element) {
  globalThis.dispatchEvent(new globalThis.Event('afterprint'));
  const button = element.shadowRoot.querySelector('.filter-button[aria-expanded="true"]');
  button?.click();
  for (const dialog of element.shadowRoot.querySelectorAll('dialog[open]')) dialog.close();
  await set(element, { selected: undefined, story: undefined, query: '', filter: {}, lanes: 'party' });
}

function find(element, selector) {
  return element.shadowRoot.querySelector(selector);
}

/** The output of "Cite" and of the table's download. */
async function copies(element) {
  const texts = [];
  for (const button of element.shadowRoot.querySelectorAll('.cite .formats button')) {
    button.click();
    // The clipboard may be closed, which is known a little later.
    await new Promise((resolve) => setTimeout(resolve, 30));
    texts.push(find(element, '.cite textarea').value);
  }
  return [...texts, await tableFile(element)];
}

async function tableFile(element) {
  await set(element, { view: 'table' });
  let blob;
  const { createObjectURL } = URL;
  URL.createObjectURL = (given) => {
    blob = given;
    return 'blob:none';
  };
  const { click } = globalThis.HTMLAnchorElement.prototype;
  globalThis.HTMLAnchorElement.prototype.click = () => {};
  find(element, '.table-bar button').click();
  globalThis.HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = createObjectURL;
  return blob.text();
}

function shapeOf(node) {
  if (node.matches(AS_IT_COMES)) return '';
  // A key of short names is a line, one of long names a disclosure.
  if (node.matches('details.key')) return shapeOf(node.querySelector('.legend'));
  if (node.localName === 'svg') return `svg(${drawingOf(node)})`;
  return `${nameOf(node)}(${[...node.children].map(shapeOf).join('')})`;
}

/** The room in a drawing differs with the lengths of names: this checks one of each kind of thing. */
function drawingOf(svg) {
  const parts = [...svg.querySelectorAll('*')].filter((node) => node.closest(AS_IT_COMES) === null);
  return [...new Set(parts.map(nameOf))].sort().join('');
}

function nameOf({ localName, attributes }) {
  return `${localName}[${[...attributes]
    .map(({ name }) => name)
    // A card without room is lifted over the page: longer texts need more room.
    .filter((name) => name !== 'style' && name !== 'popover')
    .sort()}]`;
}

/** Of its own, not of what stands in it. */
function ownText({ childNodes }) {
  return [...childNodes].map((node) => (node.nodeType === 3 ? node.data : '')).join('');
}

function shownAttributes(node) {
  return SHOWN_ATTRIBUTES.flatMap((name) => node.getAttribute(name) ?? []);
}

function faultsOf(node) {
  const faults = [];
  for (const { name, value } of node.attributes) {
    if (/^on/i.test(name) || name === 'srcdoc') faults.push(`${node.localName} has ${name}`);
    if (ADDRESS_ATTRIBUTES.includes(name) && !SAFE_ADDRESS.test(value)) faults.push(`${name}=${value}`);
    if (name === 'style' && /url|expression|@import|[{}]/i.test(value)) faults.push(`style=${value}`);
  }
  const outward = node.localName === 'a' && !node.getAttribute('href')?.startsWith('#');
  if (outward && node.rel !== 'noopener noreferrer') faults.push(`a link with rel="${node.rel}"`);
  const around = node.parentElement?.closest(AS_IT_COMES);
  const isStatus = node.matches('tspan.status-word') && node.childElementCount === 0;
  if ((around?.matches('.label') && !isStatus) || (around && !isStatus && !PARTS_OF_THESE.has(node.localName))) {
    faults.push(`${node.localName} in ${around.getAttribute('class')}`);
  }
  if (node.hasAttribute('target')) faults.push('a link with a target');
  return faults;
}
