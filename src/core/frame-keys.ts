/** Keys that work anywhere in the element: Escape as a stack of layers, then those of the features. */
import type { EscapeLayer, TimelineApi } from './feature.js';

/** After those of the features. In the chart, one Escape closes everything open. */
const CORE_LAYERS: readonly EscapeLayer[] = [
  {
    within: '.window',
    isOpen: ({ session }) => session.state.selected !== undefined,
    close: ({ session }) => {
      session.select(undefined, true);
    },
  },
  {
    isOpen: ({ session }) => session.state.aside !== undefined,
    close: ({ session }) => {
      session.openAside(undefined);
    },
  },
  {
    isOpen: ({ session, features }) => session.state.selected !== undefined || features.coversDetails,
    close: ({ session }) => {
      session.select(undefined, true);
    },
  },
];

export function onFrameKey(event: KeyboardEvent, timeline: TimelineApi): void {
  if (event.defaultPrevented) return;
  const handled = event.key === 'Escape' ? closeTop(event, timeline) : runBinding(event, timeline);
  if (handled) event.preventDefault();
}

/** The first open layer around the focus. */
function closeTop(event: KeyboardEvent, timeline: TimelineApi): boolean {
  if (event.isComposing) return false;
  const { target } = event;
  const layers = [...timeline.features.escapeLayers, ...CORE_LAYERS];
  const isHere = (within: string | undefined): boolean =>
    within === undefined || (target instanceof Element && target.closest(within) !== null);
  const top = layers.find(({ within, isOpen }) => isHere(within) && isOpen(timeline));
  top?.close(timeline);
  return top !== undefined;
}

function runBinding(event: KeyboardEvent, timeline: TimelineApi): boolean {
  return timeline.features.list.some(({ keys = [] }) =>
    keys.some(({ matches, run }) => matches?.(event, timeline) === true && run?.(event, timeline) === true),
  );
}
