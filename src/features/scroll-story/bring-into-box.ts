/** Scrolls the rows of a chart with a height of its own until a step is in sight. The page never moves. */
const MARGIN_PX = 8;

export function bringIntoBox(root: ShadowRoot): void {
  const box = root.querySelector('.chart.boxed');
  if (box === null || box.scrollHeight <= box.clientHeight) return;
  const told = [...root.querySelectorAll('.mark[data-told], .step-quote')].map((each) => each.getBoundingClientRect());
  if (told.length === 0) return;
  const { top, bottom } = box.getBoundingClientRect();
  const from = top + (root.querySelector('.axis-bar')?.getBoundingClientRect().height ?? 0);
  const highest = Math.min(...told.map((each) => each.top)) - MARGIN_PX;
  const lowest = Math.max(...told.map((each) => each.bottom)) + MARGIN_PX;
  if (highest >= from && lowest <= bottom) return;
  box.scrollBy({ top: lowest - highest > bottom - from || highest < from ? highest - from : lowest - bottom });
}
