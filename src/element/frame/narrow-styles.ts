/** The header with little room: signs instead of words, in one row under the title. */
import { css } from 'lit';

export const narrowStyles = css`
  @container conflict-timeline (inline-size < 820px) {
    .heading {
      margin-inline-end: 0;
    }

    .toolbar {
      gap: 4px;
    }

    .toolbar > .plain,
    .toolbar > .group > button {
      padding-inline: 7px;
    }
  }

  /* Larger text leaves less room for the words of the controls. */
  @container conflict-timeline (inline-size < 620px) or (inline-size < 36em) {
    header {
      gap: 0 2px;
      padding: 4px 12px 2px;
    }

    .heading {
      flex-basis: 100%;
      margin: 0;
    }

    h2 {
      line-height: 1.2;
    }

    .covered,
    .times-note {
      margin: 0;
      font-size: 0.9231em;
      line-height: 1.25;
    }

    .toolbar {
      flex: 1 1 0;
      flex-wrap: nowrap;
      gap: 0;
    }

    .toolbar > .plain,
    .toolbar > .group {
      border-color: transparent;
    }

    .toolbar .menu-button:last-child {
      margin-inline-start: auto;
    }

    .toolbar .icon {
      display: block;
    }

    .toolbar .caret {
      display: none;
    }

    .toolbar .word {
      position: absolute;
      inset-inline-start: 0;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .toolbar button {
      padding-inline: 5px;
    }

    /* Targets of a finger are larger than their drawing: their upper edge may reach under the line above. */
    @media (pointer: coarse) {
      header {
        padding-block-end: 0;
      }

      .toolbar > .group > button,
      .toolbar > .plain {
        padding: 6px;
        background-clip: content-box;
        background-origin: content-box;
        border-radius: 12px;
      }

      /* Forced colours draw the edges of targets. */
      @media (forced-colors: none) {
        .heading ~ * {
          margin-block-start: -9px;
        }
      }
    }
  }

  /* Seven targets of a finger are in one row; without room for that, search is beside the title. */
  @container conflict-timeline (inline-size < 336px) {
    @media (pointer: coarse) {
      header {
        padding-inline: 4px;
      }

      .heading {
        margin-inline: 8px;
      }
    }
  }

  @container conflict-timeline (inline-size < 320px) or (inline-size < 14em) {
    @media (pointer: coarse) {
      .heading {
        flex-basis: calc(100% - 72px);
      }

      .heading ~ * {
        margin-block-start: 0;
      }
    }
  }
`;
