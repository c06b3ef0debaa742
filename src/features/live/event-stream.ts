/** Reads a stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */

export interface StreamEvent {
  /** `message` unless the server names it. */
  readonly name: string;
  readonly data: string;
}

export interface StreamFields {
  /** The id of the last event, which a server that continues needs. */
  id: string | undefined;
  /** ms that the server wants between two connections. */
  retryMs: number | undefined;
}

export class EventStreamReader {
  #rest = '';
  #data: string[] = [];
  #length = 0;
  #name = '';
  #id: string | undefined;
  #isFirst = true;

  constructor(readonly fields: StreamFields) {}

  /** UTF-16 units of an event that has not ended. */
  get pendingLength(): number {
    return this.#rest.length + this.#length;
  }

  *read(piece: string): Generator<StreamEvent, void> {
    let text = this.#rest + piece;
    if (this.#isFirst && text !== '') {
      this.#isFirst = false;
      text = text.replace(/^\ufeff/, '');
    }
    // A line may end in CR and LF, and the LF may come with the next piece.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\n|\r/);
    this.#rest = lines.pop()! + text.slice(whole.length);
    for (const line of lines) {
      if (line !== '') this.#take(line);
      const event = line === '' ? this.#give() : undefined;
      if (event !== undefined) yield event;
    }
  }

  #take(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.#data.push(value);
      this.#length += value.length + 1;
    } else if (field === 'event') this.#name = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.fields.retryMs = Number(value);
  }

  #give(): StreamEvent | undefined {
    const [name, data] = [this.#name || 'message', this.#data];
    this.#name = '';
    this.#data = [];
    this.#length = 0;
    if (this.#id !== undefined) this.fields.id = this.#id;
    return data.length === 0 ? undefined : { name, data: data.join('\n') };
  }
}
