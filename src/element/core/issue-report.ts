/** The issues of an element, and their report to the page. */
import { whenReady } from '../../dataset/base/maybe-promise.js';
import type { Issue } from '../../dataset/data/issue.js';
import { faults } from '../../dataset/sources/faults.js';
import { TimelineIssuesEvent } from '../session/events.js';
import { zoneIssue } from './pictures.js';

interface Issues {
  readonly issues: readonly Issue[];
}

interface IssueReportDeps {
  readonly element: { readonly timeZone: unknown };
  readonly dataset: { readonly result: Issues | undefined };
  readonly session: { readonly pending: { readonly filter: Issues } };
  readonly features: Issues;
  readonly emit: (event: Event) => void;
}

export class IssueReport {
  /** Resolves when the page has received the last issues. */
  done: Promise<void> | undefined;

  #deps: IssueReportDeps;
  /** The previous dataset had issues: then the page also hears that the new one has none. */
  #faulty = false;

  constructor(deps: IssueReportDeps) {
    this.#deps = deps;
  }

  get issues(): readonly Issue[] {
    const { element, dataset, session, features } = this.#deps;
    const zone = zoneIssue(element.timeZone);
    return [
      ...(dataset.result?.issues ?? []),
      ...session.pending.filter.issues,
      ...features.issues,
      ...(zone === undefined ? [] : [zone]),
    ];
  }

  /** Issues are reported with their cures. */
  emit(): void {
    const reported = whenReady(this.issues.length > 0 ? faults() : undefined, () => {
      this.#deps.emit(new TimelineIssuesEvent(this.issues));
    });
    if (reported instanceof Promise) this.done = reported;
  }

  datasetHas(issues: boolean): void {
    if (issues || this.#faulty) this.emit();
    this.#faulty = issues;
  }
}
