// For a page that stands in a frame: shows the dataset that its address names, as its address says, and tells the page
// around how high it is and which entry is open.
(() => {
  /** What an address may set: nothing here holds words that a reader could take for the page's own. */
  const ATTRIBUTES = [
    ...['view', 'lanes', 'controls', 'heading-level', 'start', 'story', 'selected', 'query', 'sizes', 'times'],
    ...['time-zone', 'wheel', 'media', 'check', 'columns', 'timeout', 'follow', 'poll-interval'],
  ];
  /** They are set or not, whatever their value is. */
  const SWITCHES = ['map', 'today', 'thumbnails', 'no-folds', 'follow-newest'];
  const timeline = document.querySelector('conflict-timeline');
  const allowed = document.querySelector('meta[name="allowed-sources"]')?.content.split(/\s+/) ?? [];
  const query = new URLSearchParams(location.search);
  for (const name of ATTRIBUTES) if (query.has(name)) timeline.setAttribute(name, query.get(name));
  for (const name of SWITCHES) if (query.has(name)) timeline.toggleAttribute(name, query.get(name) !== 'false');
  const lang = query.get('lang');
  if (/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang ?? '')) document.documentElement.lang = lang;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  // The fragment of the frame is that of its timeline.
  timeline.setAttribute('deep-links', '');

  for (const name of ['src', 'map-data']) {
    const wanted = query.get(name);
    const address = wanted === null ? undefined : addressOf(wanted);
    if (address !== undefined) timeline.setAttribute(name, address);
    else if (wanted !== null) refuse(name, wanted);
  }

  if (parent === window) return;
  document.body.style.margin = '0';
  // Height and entry are no secrets, and which page is around is not known here.
  const tell = (message) => parent.postMessage(message, '*');
  // A footer below the timeline belongs to it.
  const parts = [timeline, ...document.querySelectorAll('body > footer')];
  const sizes = new ResizeObserver(() => {
    const height = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
    tell({ type: 'conflict-timeline-height', height: Math.ceil(height) });
  });
  // The little that stands there while it loads would make the article jump twice.
  Promise.resolve(timeline.settled).finally(() => {
    for (const part of parts) sizes.observe(part);
  });
  timeline.addEventListener('timeline-select', ({ id }) => {
    tell({ type: 'conflict-timeline-entry', id: id ?? null });
  });

  /** Whoever wrote the address reads the console. */
  function refuse(name, wanted) {
    console.warn(
      `conflict-timeline: ${name}=${JSON.stringify(wanted)}: this page shows no data from that address. ` +
        'Use a file of its own server, or name the other server in <meta name="allowed-sources">.',
    );
    if (name === 'src') timeline.textContent = 'This page shows no data from that address.';
  }

  /** Undefined for data of a server that the page does not name: anyone can write an address. */
  function addressOf(text) {
    try {
      const { origin, protocol, href } = new URL(text, location.href);
      const isOwn = /^https?:$/.test(protocol) && (origin === location.origin || allowed.includes(origin));
      return isOwn ? href : undefined;
    } catch {
      return undefined;
    }
  }
})();
