/** As if the reader had asked for less motion: three engines have three ways to ask, and one has none. */
const QUERY = '(prefers-reduced-motion: reduce)';

/** Returns what undoes it. */
export function reduceMotion(): () => void {
  const real = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const list = real(query);
    if (query === QUERY) Object.defineProperty(list, 'matches', { value: true });
    return list;
  };
  return () => {
    window.matchMedia = real;
  };
}
