/** Files packed by gzip or Zstandard, in pieces. What unpacks beyond measure is refused: it is made to fill a memory. */

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** A table of the same row again and again is packed to a hundredth. */
const MOST_TIMES = 200;
/** Fewer bytes do no harm. */
const SMALL = 50_000_000;
/** A file that is read as a whole stays in the memory of a page. */
export const MAX_WHOLE = 500_000_000;

/** Why a packed file cannot be read. */
export class PackedFault extends Error {
  constructor(
    message: string,
    readonly cure: string,
  ) {
    super(message);
  }
}

export function isPacked(start: Uint8Array): boolean {
  return [GZIP, ZSTD].some((signature) => signature.every((byte, at) => start[at] === byte));
}

/** Throws a {@link PackedFault}. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  const isZstd = ZSTD.every((byte, at) => first.value[at] === byte);
  const stream = decompression(isZstd ? 'zstd' : 'gzip');
  let [read, made] = [first.value.byteLength, 0];
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    await writer.write(first.value as Uint8Array<ArrayBuffer>);
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      read += next.value.byteLength;
      await writer.write(next.value as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  })();
  // The reader hears of it too.
  writing.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new PackedFault('the packed file is damaged or breaks off', 'pack it again, or give the file itself');
      });
      if (done) return;
      made += value.byteLength;
      if (made > SMALL && made > MOST_TIMES * read)
        throw new PackedFault(
          `the packed file unpacks to more than ${MOST_TIMES} times its size`,
          'give the file itself, if that is right',
        );
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await source.return?.();
  }
}

/** The whole of it. Throws a {@link PackedFault}. */
export async function unpackedBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The pieces keep what is read in step with what is made.
  for await (const chunk of unpacked(piecesOf(bytes))) {
    size += chunk.byteLength;
    if (size > MAX_WHOLE)
      throw new PackedFault('the file is larger than 500 MB when it is unpacked', 'give a part of it');
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const PIECE = 65_536;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield await Promise.resolve(bytes.subarray(at, at + PIECE));
}

/** Each platform has gzip; few have Zstandard. */
function decompression(format: 'gzip' | 'zstd'): DecompressionStream {
  try {
    return new DecompressionStream(format as 'gzip');
  } catch {
    throw new PackedFault('this platform cannot unpack Zstandard (.zst)', 'unpack it, or pack it with gzip');
  }
}
