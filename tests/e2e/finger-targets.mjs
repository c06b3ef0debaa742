// Targets of a finger. Each function runs in the page.

/** Runs in the page: whether each lane has its corner for a finger. */
export function cornersOfLanes({ shadowRoot }) {
  const lanes = [...shadowRoot.querySelectorAll('.heads .lane-name')];
  return lanes.length > 0 && lanes.every((lane) => getComputedStyle(lane, '::after').content !== 'none');
}

/**
 * Runs in the page: controls of which a finger can hit less than 44 by 44 px, by the answer at each point. Links inside
 * a line of text may be smaller; controls that show only with the focus, such as the link that skips the chart, are for
 * keys.
 */
export function smallTargets({ shadowRoot }) {
  const MIN_PX = 44;
  const MOST_PX = 60;
  const small = [];
  for (const node of shadowRoot.querySelectorAll('button, select, input, summary, [role="option"], [role="slider"]')) {
    const shape = node.querySelector('.hit') ?? node;
    if (!shape.checkVisibility() || node.closest('.visually-hidden, .skip, .asked:not([open]), p, blockquote') !== null)
      continue;
    if (getComputedStyle(node).pointerEvents === 'none') continue;
    shape.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = shape.getBoundingClientRect();
    const isOwn = (x, y) => {
      const hit = shadowRoot.elementFromPoint(x, y);
      if (hit === null || node.contains(hit) || hit.closest('label')?.contains(node)) return hit !== null;
      // A press anywhere in a row of the list or the table opens its entry.
      const row = node.matches('.toggle') ? node.closest('[data-entry]') : null;
      return row !== null && row.contains(hit) && hit.closest('a, button, summary') === null;
    };
    const reach = (x, y, dx, dy) => {
      let px = 0;
      while (px < MOST_PX && isOwn(x + dx * (px + 1), y + dy * (px + 1))) px++;
      return px;
    };
    const y = box.top + box.height / 2;
    // A neighbour may cover a part of it: its largest free area counts.
    const places = [0.5, 0.05, 0.95].map((share) => box.left + box.width * share).filter((x) => isOwn(x, y));
    const sizes = places.map((x) => [
      1 + reach(x, y, -1, 0) + reach(x, y, 1, 0),
      1 + reach(x, y, 0, -1) + reach(x, y, 0, 1),
    ]);
    // Edges lie between whole px.
    if (sizes.some(([width, height]) => Math.min(width, height) >= MIN_PX - 1)) continue;
    small.push(
      `${node.localName}.${node.getAttribute('class')} ${node.textContent.trim().slice(0, 20)}: ${sizes.join(' or ')}`,
    );
  }
  return small;
}
