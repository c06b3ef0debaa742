/** The text of an answer, piece by piece as it arrives, and its size. */

export interface ByteProgress {
  /** Received bytes. */
  readonly received: number;
  /** Expected bytes; undefined if the server does not say. */
  readonly total: number | undefined;
  /** Dates in the received text, if it is JSON of objects: about as many as entries. */
  readonly dates: number;
}

/**
 * Rejects if the connection breaks off, after the received part, and if `signal` aborts: at once, even if the sender of
 * the stream does not notice.
 */
export async function* readPieces(
  response: Response,
  signal: AbortSignal,
  onBytes: (progress: ByteProgress) => void,
): AsyncGenerator<string, void> {
  const total = totalOf(response.headers);
  const decoder = new TextDecoder();
  let received = 0;
  let dates = 0;
  const reader = response.body?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
      received += chunk.value.byteLength;
      const text = decoder.decode(chunk.value, { stream: true });
      dates += text.split('"date"').length - 1;
      // Some sites give the length of their compressed data without saying that it is compressed: then more arrives
      // than announced.
      onBytes({ received, total: total !== undefined && received > total ? undefined : total, dates });
      yield text;
    }
    signal.throwIfAborted();
    yield decoder.decode();
  } finally {
    signal.removeEventListener('abort', stop);
    // A caller that stops reading wants no more of it. A failed stream rejects once more, and nobody listens.
    stop();
  }
}

/** The length of the transfer, which differs from that of the text if it is compressed. */
function totalOf(headers: Headers): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.get('content-encoding') === null && length > 0 ? length : undefined;
}
