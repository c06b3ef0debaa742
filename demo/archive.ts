// An archive of a million entries in a worker, and two switches for its possible faults.
import type { ConflictTimeline } from '../src/entry-points/index.js';
import { workerSource, type Weather } from './worker-source.js';

const timeline = document.querySelector<ConflictTimeline>('#archive')!;
const slow = document.querySelector<HTMLInputElement>('#slow')!;
const down = document.querySelector<HTMLInputElement>('#down')!;
const weather: Weather = { delayMs: 0, isDown: false };

function readSwitches(): void {
  weather.delayMs = slow.checked ? 1500 : 0;
  weather.isDown = down.checked;
}

for (const input of [slow, down]) input.addEventListener('change', readSwitches);
readSwitches();
const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
timeline.source = workerSource(worker, weather);
