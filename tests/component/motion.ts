/**
 * Acts as if the reader had asked for less motion. Three engines need three ways to be told, and one has none. Tests
 * wait for motion, so only a test of motion has it.
 */
const QUERY = '(prefers-reduced-motion: reduce)';

const FRAME_MS = 16;

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

/**
 * The function of a test that counts steps of a motion. Frames come at any time; by their clock each is 16 ms after the
 * one before, so a slow machine sees as many steps as a quick one, and takes longer.
 */
export function evenly(test: () => Promise<void>): () => Promise<void> {
  return async () => {
    const request = globalThis.requestAnimationFrame;
    let frame = 0;
    let lastMs = NaN;
    globalThis.requestAnimationFrame = (callback) =>
      request((nowMs) => {
        // All callbacks of a frame get the same time.
        if (nowMs !== lastMs) frame++;
        lastMs = nowMs;
        callback(FRAME_MS * frame);
      });
    try {
      await test();
    } finally {
      globalThis.requestAnimationFrame = request;
    }
  };
}
