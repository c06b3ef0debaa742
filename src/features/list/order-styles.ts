/** The button for the order of the list. */
import { css } from 'lit';

export const orderStyles = css`
  .list-bar {
    display: flex;
    justify-content: flex-end;
    padding: 2px var(--_pad) 0;
    /* The first heading keeps 18 px above it: on a phone the button takes a part of them. */
    margin-block-end: -12px;
    position: relative;
    z-index: 1;
  }

  /* Rows that are scrolled away pass behind it. */
  .list-bar > button {
    background: var(--_surface);
  }

  .list-bar > [aria-pressed='true'] {
    background: var(--_sunken);
    border-color: var(--_ink);
  }

  /* A phone shows entries first: of the target of a finger, the words alone are drawn and take room. */
  @container conflict-timeline (inline-size < 480px) {
    .list-bar {
      margin-block: -2px -24px;
    }

    .list-bar + .list-note {
      padding-block-start: 24px;
    }

    .list-bar > button {
      padding-block: 0;
      background: none;
      border-color: transparent;
      font-size: 0.9231em;
    }

    .list-bar > [aria-pressed='true'] {
      text-decoration: underline 2px;
      text-underline-offset: 4px;
    }
  }
`;
