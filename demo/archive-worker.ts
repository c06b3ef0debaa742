// The archive of the demo: a million generated entries that never enter the page as a whole.
import { createModel, validateDataset } from '../src/dataset/data/index.js';
import { memorySource, type SourceError, type TimelineSource } from '../src/archive/index.js';
import { generateColumns } from '../tests/bench/generate.mjs';
import type { Answer, Cancelled, Question } from './worker-source.js';

const ENTRIES = 1_000_000;

let source: TimelineSource | undefined;

function sourceOf(): TimelineSource {
  if (source !== undefined) return source;
  const { dataset } = validateDataset(generateColumns(ENTRIES));
  if (dataset === undefined) throw new Error('the generated entries are no dataset');
  source = memorySource(createModel(dataset));
  return source;
}

async function answer({ id, method, args }: Question): Promise<Answer> {
  try {
    const archive = sourceOf() as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>;
    return { id, value: await archive[method]!(...args) };
  } catch (error) {
    const { code = 'network', message } = error as Partial<SourceError>;
    return { id, fault: { code, message: message ?? 'the worker failed' } };
  }
}

/** The questions, in order; a question that nobody waits for is removed before its turn. */
const questions = new Map<number, Question>();

async function answerNext(): Promise<void> {
  const [question] = questions.values();
  if (question === undefined) return;
  questions.delete(question.id);
  postMessage(await answer(question));
  setTimeout(() => void answerNext());
}

addEventListener('message', ({ data }: MessageEvent<Question | Cancelled>) => {
  if ('cancelled' in data) questions.delete(data.cancelled);
  else {
    questions.set(data.id, data);
    setTimeout(() => void answerNext());
  }
});
