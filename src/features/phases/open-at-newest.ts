/** Moves the window to the newest entries once, unless the page or a link has moved it. */
import type { TimelineApi } from '../../element/core/feature.js';
import { clampView } from '../../drawing/scale/view.js';
import { newestWindow } from './newest-window.js';

/** Call it before each update. `ready`: the data are whole and have a width. */
export function openAtNewest({ element, session, picture, presenter }: TimelineApi): (ready: boolean) => void {
  let isDone = presenter.frame !== undefined;
  return (ready) => {
    if (isDone || !ready) return;
    // A reader who turns the list later keeps the window.
    const shown = element.start === 'newest' ? picture() : undefined;
    isDone = element.start !== 'newest' || shown !== undefined;
    if (shown === undefined || session.state.view !== undefined) return;
    const window = newestWindow(shown);
    if (window !== undefined) session.patch({ view: clampView(shown.frame, window) });
  };
}
