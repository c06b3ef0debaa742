// Hears a page by keys: after each key the node with the focus in the tree that Chromium computes, the named groups on
// the way into it, and the announcement. The order is that of a screen reader: where, what, and what else has happened.
const VIEWPORT = { width: 1280, height: 900 };
/** Waits of the page are so much shorter: announcements come half a second after a key. */
const FASTER = 10;
/** The page empties what it has said after ten seconds. On a busy machine a second would be over before it is heard. */
const LONG_MS = 5000;
const QUIET_MS = 120;
/** Roles that a screen reader names on the way into them. */
const PLACES = new Set(['region', 'search', 'group', 'toolbar', 'listbox', 'list', 'menu', 'dialog', 'table', 'form']);
/** States that are said, and as what. */
const STATES = {
  expanded: { true: 'expanded', false: 'collapsed' },
  pressed: { true: 'pressed', false: 'not pressed' },
  checked: { true: 'checked', false: 'not checked' },
  disabled: { true: 'disabled' },
  invalid: { true: 'invalid' },
};
const ACTIVE = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** Runs before each page. */
function hurry([faster, longMs]) {
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (act, ms = 0, ...rest) => wait(act, ms < longMs ? ms / faster : ms, ...rest);
}

/** `press(key)` resolves to the utterances after it. */
export async function openEar(open, url) {
  const { page } = await open({ viewport: VIEWPORT });
  await page.addInitScript(hurry, [FASTER, LONG_MS]);
  await page.goto(url);
  const timeline = page.locator('conflict-timeline');
  const settle = () =>
    timeline.evaluate(async (element, quietMs) => {
      await customElements.whenDefined(element.localName);
      await element.settled;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      await element.settled;
    }, QUIET_MS * FASTER);
  await settle();
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  let places = [];
  let live = '';

  /** The part in another language than the element's stands behind that. */
  const liveWords = () =>
    timeline.evaluate(({ shadowRoot }) => {
      const region = shadowRoot.querySelector('.frame > [aria-live]');
      const own = shadowRoot.querySelector('.frame').lang.split('-')[0];
      return [...(region?.childNodes ?? [])]
        .filter((node) => !(node instanceof globalThis.Comment))
        .map(({ lang = '', textContent }) => {
          const isOwn = lang === '' || textContent === '' || lang.split('-')[0] === own;
          return isOwn ? textContent : `[${lang}] ${textContent}`;
        })
        .join('');
    });

  const heard = async () => {
    const { node, path, place } = await focusOf(session);
    const entered = path.filter(({ id }) => !places.some((before) => before.id === id));
    places = path;
    const words = await liveWords();
    const said = words === live ? '' : words.trim();
    live = words;
    return [
      ...entered.map(({ role, name }) => `${role} “${name}”`),
      node === undefined ? '(the page)' : nodeWords(node, place),
      ...(said === '' ? [] : [`said: ${said}`]),
    ];
  };

  return {
    page,
    timeline,
    settle,
    press: async (key) => {
      await page.keyboard.press(key);
      await settle();
      return heard();
    },
    type: async (text) => {
      await page.keyboard.type(text);
      await settle();
      return heard();
    },
    /** Whether the focus is there, by a selector in the shadow tree. */
    isAt: (selector) =>
      timeline.evaluate(({ shadowRoot }, wanted) => shadowRoot.activeElement?.matches(wanted) ?? false, selector),
    heard,
    /** What describes the node with the focus, which is said after it. */
    described: async () => (await focusOf(session)).node?.description?.value ?? '',
  };
}

async function focusOf(session) {
  const { result } = await session.send('Runtime.evaluate', { expression: ACTIVE });
  const { objectId } = result;
  const { node: described } = await session.send('DOM.describeNode', { objectId });
  if (described.localName === 'body') return { node: undefined, path: [], place: {} };
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: true });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const node = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === described.backendNodeId);
  const path = [];
  for (let at = byId.get(node.parentId); at !== undefined; at = byId.get(at.parentId)) {
    const [role, name] = [at.role?.value, at.name?.value];
    if (!at.ignored && PLACES.has(role) && name) path.unshift({ id: at.nodeId, role, name });
  }
  const attributes = new Map();
  for (let at = 0; at < (described.attributes ?? []).length; at += 2)
    attributes.set(described.attributes[at], described.attributes[at + 1]);
  return { node, path, place: attributes };
}

function nodeWords({ role, name, value, properties = [] }, attributes) {
  const states = properties.flatMap(({ name: state, value: { value: is } }) => STATES[state]?.[String(is)] ?? []);
  const [place, total] = ['aria-posinset', 'aria-setsize'].map((key) => attributes.get(key));
  // The protocol leaves out the text of a slider.
  const text = attributes.get('aria-valuetext') ?? value?.value;
  return [
    `${role.value} “${name?.value ?? ''}”`,
    ...(text === undefined || text === '' ? [] : [String(text)]),
    ...states,
    ...(place === undefined || total === undefined ? [] : [`${place} of ${total}`]),
  ].join(', ');
}
