/** Events wait here until the update that shows what they report: a listener finds the element as the event says. */
export class Outbox {
  /** The last cancelled event. Who heeds it forgets it with the next of its type. */
  prevented: Event | undefined;

  #waiting: Event[] = [];
  #host: EventTarget & { requestUpdate(): void };
  #updateNow: () => void;

  /** `updateNow`: what was cancelled is not drawn any more when the browser paints. */
  constructor(host: EventTarget & { requestUpdate(): void }, updateNow: () => void) {
    this.#host = host;
    this.#updateNow = updateNow;
  }

  readonly post = (event: Event): void => {
    this.#waiting.push(event);
    this.#host.requestUpdate();
  };

  /** Call it after each update. */
  flush(): void {
    for (const event of this.#waiting.splice(0)) {
      if (this.#host.dispatchEvent(event)) continue;
      this.prevented = event;
      this.#updateNow();
    }
  }
}
