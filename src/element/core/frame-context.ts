/** The input of the element's tree, taken from its parts at one moment. */
import { onServer } from '../../drawing/platform/page-view.js';
import type { CompositionRoot, TimelineElement } from './composition-root.js';
import { shownControls } from '../frame/controls.js';
import { hasFallback } from '../loading/read-given.js';
import type { FrameContext } from './timeline-template.js';

export interface FrameDeps {
  readonly timeline: TimelineElement;
  /** A server's output is to be hydrated. */
  readonly served: boolean;
  readonly onSlotChange: () => void;
}

export function frameContext(parts: CompositionRoot, { timeline, served, onSlotChange }: FrameDeps): FrameContext {
  const { presenter, rtl, frameWidthPx, session, features, focus, input, rows, printing, shownView, dataset, many } =
    parts;
  const { phase, error, result } = dataset;
  const isComing = many.isMissing && presenter.frame === undefined;
  return {
    timeline,
    api: parts,
    presenter,
    rtl,
    frameWidthPx,
    session,
    features,
    focus,
    input,
    rows,
    many: many.code,
    extras: features.api('extras')?.code,
    nested: features.api('nested')?.code,
    ground: features.api('phases')?.ground,
    printing,
    texts: parts.language.texts,
    phase: isComing && phase === 'ready' ? 'loading' : phase,
    hasFallback: !onServer && hasFallback(timeline),
    error,
    loading: dataset,
    validation: isComing ? undefined : result,
    frame: presenter.frame,
    picture: presenter.frame?.picture,
    view: served ? 'list' : shownView,
    controls: shownControls(timeline.controls, result?.count ?? 0),
    onSlotChange,
  };
}
