/** The parts of a workbook, a zip archive: by their paths, unpacked piece by piece. */
import type { Inflate } from 'fflate';
import { type WorkbookBudget, WorkbookFault } from './workbook-budget.js';
import { attributeOf, XmlTags, type XmlTaker } from './xml-tags.js';

/** Little pieces: each byte may become a thousand. */
const PIECE = 4096;
const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Packed {
  readonly method: number;
  readonly flags: number;
  readonly size: number;
  readonly at: number;
}

export class WorkbookParts {
  readonly #entries = new Map<string, Packed>();
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(
    bytes: Uint8Array,
    readonly budget: WorkbookBudget,
    readonly inflate: typeof Inflate,
  ) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The first path that ends so. */
  find(end: string): string | undefined {
    return [...this.#entries.keys()].find((path) => path.endsWith(end));
  }

  /** Reads the tags of a part; nothing for a path that leads nowhere. */
  read(path: string, taker: XmlTaker): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    const tags = new XmlTags(taker);
    const decoder = new TextDecoder();
    for (const piece of this.#unpacked(entry)) tags.take(decoder.decode(piece, { stream: true }));
  }

  /** Targets of the relations of a part: by their ids, with the last word of their types. */
  relations(path: string): ReadonlyMap<string, { readonly type: string; readonly target: string }> {
    const slash = path.lastIndexOf('/') + 1;
    const found = new Map<string, { readonly type: string; readonly target: string }>();
    this.read(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const target = attributeOf(attributes, 'Target') ?? '';
        const isOutside = attributeOf(attributes, 'TargetMode') === 'External';
        found.set(attributeOf(attributes, 'Id') ?? '', {
          type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          target: isOutside ? target : pathFrom(path.slice(0, slash), target),
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }

  *#unpacked({ method, flags, size, at }: Packed): Generator<Uint8Array> {
    if ((flags & ENCRYPTED) !== 0)
      throw new WorkbookFault('the workbook is locked with a password', 'save it without one');
    const packed = this.#bytes.subarray(at, at + size);
    if (method !== STORED && method !== DEFLATED) throw new WorkbookFault('the workbook is packed in an unknown way');
    let made = 0;
    const pieces: Uint8Array[] = [];
    const inflate = method === STORED ? undefined : new this.inflate((piece) => pieces.push(piece));
    for (let from = 0; from < packed.length || from === 0; from += PIECE) {
      const piece = packed.subarray(from, from + PIECE);
      if (inflate === undefined) pieces.push(piece);
      else inflate.push(piece, from + PIECE >= packed.length);
      for (const one of pieces.splice(0)) {
        made += one.length;
        this.budget.bytes(one.length, made, Math.min(from + PIECE, packed.length));
        yield one;
      }
    }
  }

  #readDirectory(): void {
    const view = this.#view;
    let end = view.byteLength - END_SIZE;
    const least = Math.max(0, end - MAX_COMMENT);
    while (end >= least && view.getUint32(end, true) !== END) end--;
    if (end < least) throw new WorkbookFault('the workbook breaks off');
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0 && at + ENTRY_SIZE <= end; count--) {
      if (view.getUint32(at, true) !== ENTRY) break;
      const nameSize = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
      const local = view.getUint32(at + 42, true);
      if (local + LOCAL_SIZE <= end)
        this.#entries.set(name.replaceAll('\\', '/'), {
          flags: view.getUint16(at + 8, true),
          method: view.getUint16(at + 10, true),
          size: view.getUint32(at + 20, true),
          at: local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
        });
      at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
}

/** A path from the folder of the part that names it, or from the top. */
function pathFrom(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
