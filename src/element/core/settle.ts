/** Waits until every request is loaded, laid out and on screen. */
import type { LitElement } from 'lit';

/** Waits in this order: each may ask for an update, and that for the next. */
interface Awaited {
  readonly language: { readonly ready: Promise<unknown> };
  readonly dataset: { readonly done: Promise<unknown> };
  readonly size: { readonly measured: unknown };
  readonly pictures: { readonly done: Promise<unknown> | undefined };
  readonly features: { settle(): Promise<unknown> };
  readonly issuesReported: Promise<unknown> | undefined;
  readonly begun: Promise<unknown> | undefined;
  readonly code: { readonly done: Promise<unknown> };
  readonly presenter: { readonly rest: Promise<unknown> };
}

export async function settle(element: LitElement, awaited: Awaited): Promise<void> {
  const { language, dataset, size, pictures, features, code, presenter } = awaited;
  await element.updateComplete;
  await language.ready;
  await dataset.done;
  await size.measured;
  await element.updateComplete;
  await pictures.done;
  await element.updateComplete;
  await awaited.begun;
  await features.settle();
  await element.updateComplete;
  await features.settle();
  await awaited.issuesReported;
  await code.done;
  await element.updateComplete;
  await presenter.rest;
  await element.updateComplete;
}
