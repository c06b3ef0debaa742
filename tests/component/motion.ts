/**
 * Acts as if the reader had asked for less motion. Three engines need three ways to be told, and one has none. Tests
 * wait for motion, so only a test of motion has it.
 */
const QUERY = '(prefers-reduced-motion: reduce)';

let moves = false;
const real = window.matchMedia.bind(window);
window.matchMedia = (query) => {
  const list = real(query);
  if (query === QUERY && !moves) Object.defineProperty(list, 'matches', { value: true });
  return list;
};

/** The function of a test in which the chart moves. */
export function inMotion(test: () => Promise<void>): () => Promise<void> {
  return async () => {
    moves = true;
    try {
      await test();
    } finally {
      moves = false;
    }
  };
}
