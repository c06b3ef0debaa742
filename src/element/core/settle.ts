/** Waits until every request is loaded, laid out and on screen. */
import type { LitElement } from 'lit';

/** Kinds of work, in the order in which one may begin another. */
interface PendingWork {
  readonly language: { readonly ready: Promise<unknown> };
  readonly dataset: { readonly done: Promise<unknown> };
  readonly size: { readonly measured: unknown };
  readonly pictures: { readonly done: Promise<unknown> | undefined };
  readonly features: { settle(): Promise<unknown> };
  readonly issueReport: { readonly done: Promise<unknown> | undefined };
  readonly begun: Promise<unknown> | undefined;
  readonly many: { readonly coming: Promise<unknown> | undefined };
  readonly presenter: { readonly rest: Promise<unknown> };
}

const WORK: readonly ((pending: PendingWork) => unknown)[] = [
  ({ language }) => language.ready,
  ({ dataset }) => dataset.done,
  ({ size }) => size.measured,
  ({ pictures }) => pictures.done,
  ({ begun }) => begun,
  ({ features }) => features.settle(),
  // Parts that have loaded ask for an update, and may ask for more.
  ({ features }) => features.settle(),
  ({ issueReport }) => issueReport.done,
  ({ many }) => many.coming,
  ({ presenter }) => presenter.rest,
];

/** Work may ask for an update, and that for more work. */
export async function settle(element: LitElement, pending: PendingWork): Promise<void> {
  await element.updateComplete;
  for (const work of WORK) {
    await work(pending);
    await element.updateComplete;
  }
}
