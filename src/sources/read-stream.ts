/** The text of an answer, piece by piece as it comes, and how much of it there is. */

export interface ByteProgress {
  /** Bytes that have come. */
  readonly received: number;
  /** Bytes that will have come; undefined where the server does not say. */
  readonly total: number | undefined;
}

/**
 * Rejects where the connection breaks off, after what had come, and where `signal` aborts: at once, also where the sender
 * of the stream does not notice.
 */
export async function* readPieces(
  response: Response,
  signal: AbortSignal,
  onBytes: (progress: ByteProgress) => void,
): AsyncGenerator<string, void> {
  const total = totalOf(response.headers);
  const decoder = new TextDecoder();
  let received = 0;
  const reader = response.body?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
      received += chunk.value.byteLength;
      // Another site tells the length of what it has compressed, and not that it has: then there is more than all of it.
      onBytes({ received, total: total !== undefined && received > total ? undefined : total });
      yield decoder.decode(chunk.value, { stream: true });
    }
    signal.throwIfAborted();
    yield decoder.decode();
  } finally {
    signal.removeEventListener('abort', stop);
    // A caller that stops reading wants no more of it. A stream that failed rejects once more, and nobody listens.
    stop();
  }
}

/** The length of what is sent, which is another one than that of the text where it is sent compressed. */
function totalOf(headers: Headers): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.get('content-encoding') === null && length > 0 ? length : undefined;
}
