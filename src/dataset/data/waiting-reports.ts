/** Reports of unknown ids that may still arrive, while records are read one after another. */

interface Waiting {
  readonly order: number;
  readonly report: () => void;
}

/** So many reports keep their places. Of more, the ids are counted. */
const MAX_KEPT = 20_000;

export class WaitingReports {
  readonly #kept = new Map<string, Waiting[]>();
  readonly #counted = new Map<string, number>();
  #order = 0;
  #size = 0;

  readonly add = (id: string, report: () => void): void => {
    if (this.#size >= MAX_KEPT) {
      this.#counted.set(id, (this.#counted.get(id) ?? 0) + 1);
      return;
    }
    const waiting = this.#kept.get(id);
    const one = { order: this.#order++, report };
    this.#size++;
    if (waiting === undefined) this.#kept.set(id, [one]);
    else waiting.push(one);
  };

  /** The id has arrived. */
  drop(id: string): void {
    this.#size -= this.#kept.get(id)?.length ?? 0;
    this.#kept.delete(id);
    this.#counted.delete(id);
  }

  get isEmpty(): boolean {
    return this.#kept.size + this.#counted.size === 0;
  }

  /** Makes the reports in their order, then one without a place for each that was only counted. Ends the waiting. */
  flush(isKnown: (id: string) => boolean, reportWithoutPlace: (id: string) => void): void {
    const missing = [...this.#kept].filter(([id]) => !isKnown(id)).flatMap(([, waiting]) => waiting);
    for (const { report } of missing.sort((one, other) => one.order - other.order)) report();
    for (const [id, count] of this.#counted) {
      if (!isKnown(id)) for (let at = 0; at < count; at++) reportWithoutPlace(id);
    }
    this.#kept.clear();
    this.#counted.clear();
    this.#size = 0;
  }
}
