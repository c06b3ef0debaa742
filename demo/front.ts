/** What waits for the reader of the front page: the story that scrolls, the true scale, and a million entries. */
import { generateColumns } from '../tests/bench/generate.mjs';
import type { ConflictTimeline } from '../src/entry-points/index.js';

const A_MILLION = 1_000_000;
const numbers = new Intl.NumberFormat('en');

for (const box of document.querySelectorAll<HTMLInputElement>('input[data-true-scale]')) {
  const timeline = document.querySelector<ConflictTimeline>(`#${box.dataset.trueScale}`);
  if (timeline === null) continue;
  box.closest('label')?.removeAttribute('hidden');
  // The timeline has its own switch, which the box does not follow; each sets the scale when it is pressed.
  box.checked = timeline.noFolds;
  box.addEventListener('change', () => (timeline.noFolds = box.checked));
}

/** The story’s code comes when a fifth of a window is left to it: a page at rest does without. */
const NEAR = '20% 0px';
const told = document.querySelector<ConflictTimeline>('#told-chart')!;
new IntersectionObserver(
  (entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    told.scrollWith(document.querySelector('#told-article'));
  },
  { rootMargin: NEAR },
).observe(told);

const make = document.querySelector<HTMLButtonElement>('#make-million')!;
const made = document.querySelector<HTMLElement>('#made')!;
const chart = document.querySelector<ConflictTimeline>('#million-chart')!;
make.closest('p')?.removeAttribute('hidden');
make.addEventListener('click', () => void makeMillion());

async function makeMillion(): Promise<void> {
  make.disabled = true;
  made.textContent = 'Making them …';
  await nextFrame();
  const dataset = generateColumns(A_MILLION);
  const start = performance.now();
  chart.data = dataset;
  await chart.settled;
  made.textContent = `On screen after ${numbers.format(Math.round(performance.now() - start))} ms.`;
  make.disabled = false;
  make.textContent = 'Make them again';
}

/** So that the new text appears before the page is busy. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
