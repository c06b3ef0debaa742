// The bodies of all open requests. Two thousand that wait with a megabyte each would take all memory.
export class Bodies {
  #bytes = 0;
  #limits;

  /** `each`: of a body whose length is not told; `all`: together. */
  constructor(limits) {
    this.#limits = limits;
  }

  /** Throws if there is no room; else the room is free again when the answer is sent, or its client has left. */
  take({ headers }, answer) {
    const isLong = headers['transfer-encoding'] !== undefined;
    const bytes = isLong ? this.#limits.each : Number(headers['content-length'] ?? 0);
    if (bytes === 0 || answer.closed) return;
    if (this.#bytes + bytes > this.#limits.all) throw Object.assign(new Error('too many bodies'), { statusCode: 503 });
    this.#bytes += bytes;
    answer.once('close', () => {
      this.#bytes -= bytes;
    });
  }
}
