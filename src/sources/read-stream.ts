/** The text of an answer, piece by piece as it comes, and how much of it there is. */

export interface ByteProgress {
  /** Bytes that have come. */
  readonly received: number;
  /** Bytes that will have come; undefined where the server does not say. */
  readonly total: number | undefined;
}

/** Rejects where the connection breaks off, after what had come. */
export async function* readPieces(
  response: Response,
  onBytes: (progress: ByteProgress) => void,
): AsyncGenerator<string> {
  const total = totalOf(response.headers);
  const decoder = new TextDecoder();
  let received = 0;
  const reader = response.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
      received += chunk.value.byteLength;
      onBytes({ received, total });
      yield decoder.decode(chunk.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Whoever stops listening wants no more of it; a stream that failed says so once more, to nobody.
    reader?.cancel().catch(() => undefined);
  }
}

/** The length of what is sent, which is another one than that of the text where it is sent compressed. */
function totalOf(headers: Headers): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.get('content-encoding') === null && length > 0 ? length : undefined;
}
