// The visible element, as boxes, words and colours: two of these can be compared. Not as pixels: an engine that draws
// the same thing twice may round the edge of a glyph or an underline differently.
import assert from 'node:assert/strict';

/** A box is the same within so much: a fraction of a px may round to either side. */
const SLACK_PX = 1;

/**
 * Resolves to what is drawn, in the order drawn: `{ what, words, box }`, each box from the corner of the element, in px.
 * Without words for screen readers alone, and without threads, which come with the pointer.
 */
export function pictureOf(element) {
  return element.evaluate((host) => {
    host.ownerDocument.activeElement?.blur();
    const corner = host.getBoundingClientRect();
    const ownWords = (node) =>
      [...node.childNodes]
        .filter(({ nodeType }) => nodeType === globalThis.Node.TEXT_NODE)
        .map(({ data }) => data.trim())
        .join(' ')
        .trim();
    const describe = (node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      if (width === 0 && height === 0) return undefined;
      const { color, backgroundColor, fill, stroke, opacity, visibility } = getComputedStyle(node);
      const paint = [color, backgroundColor, fill, stroke, opacity, visibility].join(' ');
      return {
        what: `${node.localName} ${node.getAttribute('class') ?? ''} ${paint}`,
        words: ownWords(node),
        box: [left - corner.left, top - corner.top, width, height],
      };
    };
    return [...host.shadowRoot.querySelectorAll('*')]
      .filter((node) => node.closest('.threads, .visually-hidden') === null)
      .map(describe)
      .filter((drawn) => drawn !== undefined);
  });
}

/** Fails for anything extra, missing or moved; an empty picture is invalid. */
export function assertSamePicture(actual, expected) {
  assert.ok(expected.length > 0, 'nothing is drawn');
  const withoutBox = ({ what, words }) => `${what}: ${words}`;
  assert.deepEqual(actual.map(withoutBox), expected.map(withoutBox));
  const moved = actual.filter(({ box }, at) =>
    box.some((value, side) => Math.abs(value - expected[at].box[side]) > SLACK_PX),
  );
  assert.deepEqual(moved, []);
}
