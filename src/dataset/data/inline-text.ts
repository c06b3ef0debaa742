/**
 * Links and emphasis in a summary: `[words](https://…)` and `*words*`. Nothing else is markup. What only looks so, such as
 * a link to an address that is not safe, stays as it is written.
 */
import { safeUrl } from './safe-url.js';

export interface InlineNode {
  readonly text: string;
  /** A safe address. */
  readonly url?: string;
  readonly isEmphasised?: boolean;
}

/** An address may have parentheses in pairs. */
const LINK = /\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;
/** Asterisks stand outside a word and right beside it: "4*5*6" has none. */
const EMPHASIS = /(^|[^\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;
const MAY_HAVE_MARKS = /[*[]/;

export function inlineNodes(text: string): readonly InlineNode[] {
  if (!MAY_HAVE_MARKS.test(text)) return [{ text }];
  const nodes: InlineNode[] = [];
  let from = 0;
  for (const match of text.matchAll(EMPHASIS)) {
    const [whole, before = '', words = ''] = match;
    // An asterisk in an address is none.
    if (isWithinAddress(text, match.index)) continue;
    nodes.push(...linkNodes(text.slice(from, match.index + before.length), {}));
    nodes.push(...linkNodes(words, { isEmphasised: true }));
    from = match.index + whole.length;
  }
  nodes.push(...linkNodes(text.slice(from), {}));
  return nodes;
}

/** The words without their marks, for places that have text only. */
export function inlineWords(text: string): string {
  if (!MAY_HAVE_MARKS.test(text)) return text;
  return inlineNodes(text)
    .map((node) => node.text)
    .join('');
}

/** Addresses of what looks like a link and is none. */
export function unsafeAddresses(text: string): readonly string[] {
  return Array.from(text.matchAll(LINK), ([, , address = '']) => address).filter(
    (address) => safeUrl(address) === undefined,
  );
}

function linkNodes(text: string, style: Omit<InlineNode, 'text' | 'url'>): readonly InlineNode[] {
  const nodes: InlineNode[] = [];
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: address = '', index } of text.matchAll(LINK)) {
    const url = safeUrl(address);
    if (url === undefined) continue;
    if (index > from) nodes.push({ text: text.slice(from, index), ...style });
    nodes.push({ text: words, url, ...style });
    from = index + whole.length;
  }
  if (from < text.length) nodes.push({ text: text.slice(from), ...style });
  return nodes;
}

function isWithinAddress(text: string, at: number): boolean {
  const open = text.lastIndexOf('](', at);
  return open >= 0 && !/[\s)]/.test(text.slice(open + 2, at));
}
