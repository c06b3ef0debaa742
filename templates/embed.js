// For a page that stands in a frame: shows the dataset that its address names, and tells the page around how high it is.
(() => {
  const timeline = document.querySelector('conflict-timeline');
  const allowed = document.querySelector('meta[name="allowed-sources"]')?.content.split(/\s+/) ?? [];
  const wanted = new URLSearchParams(location.search).get('src');
  const address = wanted === null ? undefined : addressOf(wanted);
  if (address !== undefined) timeline.setAttribute('src', address);
  else if (wanted !== null) timeline.textContent = 'This page shows no data from that address.';

  if (parent === window) return;
  document.body.style.margin = '0';
  // The height is no secret, and which page is around is not known here.
  new ResizeObserver(() => {
    const { height } = timeline.getBoundingClientRect();
    parent.postMessage({ type: 'conflict-timeline-height', height: Math.ceil(height) }, '*');
  }).observe(timeline);

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
