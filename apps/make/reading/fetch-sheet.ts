/** A published sheet, by its address: too long a file or too long a wait is cut off. */
import { MAX_BYTES } from './read-input.js';
import { sheetAddress } from '../../../src/convert/import/linked-sheet.js';

const TIMEOUT_MS = 30_000;

export type Fetched =
  | { readonly bytes: Uint8Array; readonly name: string; readonly fault?: undefined }
  | {
      readonly bytes?: undefined;
      readonly fault: 'address' | 'refused' | 'answer';
      readonly detail: string;
    }
  /** `size`: in bytes, if the server gives it. */
  | { readonly bytes?: undefined; readonly fault: 'too-large'; readonly size: number | undefined };

export async function fetchSheet(text: string): Promise<Fetched> {
  const address = sheetAddress(text);
  if (address === undefined) return { fault: 'address', detail: text.slice(0, 200) };
  const { hostname } = new URL(address);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return { fault: 'answer', detail: String(response.status) };
    const bytes = await bytesOf(response);
    return bytes === undefined ? { fault: 'too-large', size: sizeOf(response) } : { bytes, name: hostname };
  } catch {
    return { fault: 'refused', detail: hostname };
  }
}

/** Compressed data has a length of its own, which may even fit. */
function sizeOf({ headers }: Response): number | undefined {
  const size = Number(headers.get('content-length') ?? 0);
  return size > MAX_BYTES ? size : undefined;
}

/** Undefined if it is too large. */
async function bytesOf({ body }: Response): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(read.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
