/** Events wait here until the update that shows what they report: a listener finds the element as the event says. */
export class Outbox {
  #waiting: Event[] = [];
  #host: EventTarget & { requestUpdate(): void };

  constructor(host: EventTarget & { requestUpdate(): void }) {
    this.#host = host;
  }

  readonly post = (event: Event): void => {
    this.#waiting.push(event);
    this.#host.requestUpdate();
  };

  /** Call it after each update. */
  flush(): void {
    for (const event of this.#waiting.splice(0)) this.#host.dispatchEvent(event);
  }
}
