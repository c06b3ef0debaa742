/** The data that a page gives, in a property or in its tag: read at once, or in slices with the page if they are many. */
import { whenReady, type MaybePromise } from '../../dataset/base/maybe-promise.js';
import type { LoadError } from '../../dataset/data/issue.js';
import { readJson } from '../../dataset/data/read-json.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { MIN_IN_SLICES, runInSlices, type Pace } from '../../drawing/platform/scheduler.js';
import { jsonError } from '../../dataset/sources/faults.js';
import { readInSlices, readValue } from '../../dataset/sources/value-reader.js';

/** Undefined if nobody wants it any more. */
export type ReadWork = (pace: Pace, isWanted: () => boolean) => MaybePromise<Validation | undefined>;

export function readGiven(value: unknown): Validation | ReadWork {
  const inSlices = onServer ? undefined : readInSlices(value);
  if (inSlices !== undefined) {
    return (pace, isWanted) => whenReady(inSlices, (validate) => runInSlices(validate(value), pace, isWanted));
  }
  const read = readValue(value);
  return read instanceof Promise || (!onServer && isMuch(read)) ? () => read : read;
}

export function readText(text: string): { readonly value: unknown } | { readonly error: MaybePromise<LoadError> } {
  return readJson(text) ?? { error: jsonError(text, '') };
}

/** The reason why a value was read but not shown. */
export function notADataset({ issues }: Validation): LoadError {
  return { code: 'not-a-dataset', message: issues[0]?.message ?? 'not a dataset', url: '' };
}

/** Columns are read at once, but take as long as others to lay out. */
function isMuch({ dataset, count }: Validation): boolean {
  return dataset !== undefined && count >= MIN_IN_SLICES;
}

/** Text of the first `<script type="application/json">` child; undefined where there is none. */
export function inlineText(host: Element): string | undefined {
  const script = [...host.children].find(
    (child) => child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json',
  );
  return script?.textContent ?? undefined;
}

/** Whether the tag has other content than data, to be read until the timeline is there. */
export function hasFallback(host: Element): boolean {
  return [...host.children].some(({ localName }) => localName !== 'script' && localName !== 'template');
}
