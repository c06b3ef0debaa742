// A slider from a hundred to a million entries, generated in the page.
import { generateColumns } from '../tests/bench/generate.mjs';
import type { ConflictTimeline } from '../src/entry-points/index.js';

/** A dragged slider asks for many amounts: entries are made only when it rests. */
const REST_MS = 120;

const slider = document.querySelector<HTMLInputElement>('#amount')!;
const shown = document.querySelector<HTMLOutputElement>('#shown')!;
const took = document.querySelector<HTMLElement>('#took')!;
const timeline = document.querySelector<ConflictTimeline>('#many')!;
const numbers = new Intl.NumberFormat('en');
let timer: ReturnType<typeof setTimeout> | undefined;

function count(): number {
  const exact = 10 ** slider.valueAsNumber;
  const step = 10 ** (Math.floor(slider.valueAsNumber) - 1);
  return Math.round(exact / step) * step;
}

function say(): void {
  const text = `${numbers.format(count())} entries`;
  shown.textContent = text;
  slider.setAttribute('aria-valuetext', text);
}

async function draw(): Promise<void> {
  const dataset = generateColumns(count());
  const start = performance.now();
  timeline.data = dataset;
  await timeline.settled;
  took.textContent = `Laid out in ${numbers.format(Math.round(performance.now() - start))} ms.`;
}

slider.addEventListener('input', () => {
  say();
  clearTimeout(timer);
  timer = setTimeout(() => void draw(), REST_MS);
});
say();
void draw();
