// For a page that stands in a frame: shows the dataset that its address names, as its address says, and tells the page
// around how high it is and which entry is open.
(() => {
  /** What an address may set: nothing here holds words that a reader could take for the page's own. */
  const ATTRIBUTES = [
    ...['view', 'lanes', 'controls', 'story', 'sizes', 'times', 'time-zone', 'no-folds', 'wheel', 'media'],
    ...['columns', 'follow', 'poll-interval', 'follow-newest'],
  ];
  const timeline = document.querySelector('conflict-timeline');
  const allowed = document.querySelector('meta[name="allowed-sources"]')?.content.split(/\s+/) ?? [];
  const query = new URLSearchParams(location.search);
  for (const name of ATTRIBUTES) if (query.has(name)) timeline.setAttribute(name, query.get(name));
  const lang = query.get('lang');
  if (/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(lang ?? '')) document.documentElement.lang = lang;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  // The fragment of the frame is that of its timeline.
  timeline.setAttribute('deep-links', '');

  const wanted = query.get('src');
  const address = wanted === null ? undefined : addressOf(wanted);
  if (address !== undefined) timeline.setAttribute('src', address);
  else if (wanted !== null) timeline.textContent = 'This page shows no data from that address.';

  if (parent === window) return;
  document.body.style.margin = '0';
  // Height and entry are no secrets, and which page is around is not known here.
  const tell = (message) => parent.postMessage(message, '*');
  new ResizeObserver(() => {
    const { height } = timeline.getBoundingClientRect();
    tell({ type: 'conflict-timeline-height', height: Math.ceil(height) });
  }).observe(timeline);
  timeline.addEventListener('timeline-select', ({ id }) => {
    tell({ type: 'conflict-timeline-entry', id: id ?? null });
  });

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
