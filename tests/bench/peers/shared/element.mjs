// The element in the hands of a harness: mounted with a dataset, panned and zoomed from outside.
import 'conflict-timeline';
import { isDrawn } from '../../drawn.mjs';

/**
 * Resolves when the marks are there, as `aims-page.mjs` counts: a harness that waits for the promise measures the first
 * picture. `idle` resolves when nothing more comes.
 */
export async function mountElement(container, dataset) {
  const element = document.createElement('conflict-timeline');
  element.setAttribute('view', 'chart');
  element.data = dataset;
  container.append(element);
  do await new Promise(requestAnimationFrame);
  while (!(element.shadowRoot && isDrawn(element)));
  const move = async (act) => {
    const { start, end } = element.visibleRange;
    element.visibleRange = act(start, end);
    await element.updateComplete;
  };
  return {
    idle: () => element.settled,
    panBy: (share) =>
      move((start, end) => ({ start: start + share * (end - start), end: end + share * (end - start) })),
    zoomBy: (factor, centre = 0.5) =>
      move((start, end) => {
        const at = start + centre * (end - start);
        return { start: at - (at - start) / factor, end: at + (end - at) / factor };
      }),
    destroy: () => {
      element.remove();
    },
  };
}
