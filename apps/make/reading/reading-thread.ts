/** Calls the readers in one worker a page: a paste of 5 MB held the page for 4.7 s. */
import { wrap } from 'comlink';
import type { readers } from './readers.js';

type Readers = Pick<typeof readers, 'readInput' | 'readDraft'>;

let started: Promise<Readers> | undefined;

/** A browser without module workers reads in the page. Rejects if the files of neither can be loaded; asked again, it tries again. */
export async function readersApart(): Promise<Readers> {
  started ??= inWorker().catch(() => import('./readers.js').then((module) => module.readers));
  try {
    return await started;
  } catch (reason) {
    started = undefined;
    throw reason;
  }
}

async function inWorker(): Promise<Readers> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<typeof readers>(worker);
  // No answer ever comes from a worker whose file is missing or refused.
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('no worker'));
    });
  });
  await Promise.race([remote.isReady(), failed]);
  return { readInput: remote.readInput, readDraft: remote.readDraft };
}
