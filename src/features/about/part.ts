/** The dialog about the dataset. */
import { css } from 'lit';
import { dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { aboutPage } from './about-view.js';

const aboutStyles = css`
  dialog.page.about {
    inline-size: min(34rem, calc(100vw - 32px));
  }

  .about-name {
    margin: 4px 0 0;
    font-weight: 650;
  }

  .about-text {
    margin: 6px 0 0;
    text-wrap: pretty;
    white-space: pre-line;
  }

  .about dl {
    margin: 12px 0 0;
  }

  .about dl > div {
    display: grid;
    grid-template-columns: minmax(0, 9.5em) minmax(0, 1fr);
    gap: 4px 12px;
    padding-block: 3px;
  }

  .about dt {
    color: var(--_muted);
  }

  /* What runs the other way begins where the others begin. */
  .about dd {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .about h3 {
    margin: 14px 0 4px;
    font-size: 1em;
    font-weight: 650;
  }

  .about-sources {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .about-meta {
    color: var(--_muted);
  }

  .about-sources > li {
    padding-block: 2px;
  }
`;

export interface AboutPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [dialogStyles, aboutStyles];

export function connect(timeline: TimelineApi): AboutPart {
  const dialog = new ModalDialog(timeline.element, 'about', () => {
    const picture = timeline.picture();
    const covered = (shown: typeof picture): string =>
      shown === undefined ? '' : timeline.presenter.coveredText(shown.marks, shown.precision, timeline.texts());
    return picture && aboutPage(picture, timeline.texts(), covered(picture));
  });
  return { slots: { dialog: dialog.template }, open: dialog.open };
}
