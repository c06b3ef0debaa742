/** The button that begins the story, beside the title. */
import { css } from 'lit';

export const beginStyles = css`
  .heading:has(> .tell) {
    display: grid;
    grid-template-columns: fit-content(100%) minmax(min-content, 1fr);
    column-gap: 16px;
    align-items: center;
  }

  .heading:has(> .tell) > :not(.tell) {
    grid-column: 1;
  }

  .tell {
    grid-area: 1 / 2 / span 2;
    justify-self: start;
    padding: 0;
    white-space: nowrap;
    background: none;
    border: 0;
    border-radius: 99px;
    cursor: pointer;
  }

  .tell > .pill {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 11px 14px;
    color: var(--_surface);
    font-weight: 600;
    background: var(--_ink);
    border-radius: inherit;
  }

  .tell svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: currentcolor;
  }

  .tell:hover > .pill {
    background: color-mix(in srgb, var(--_ink) 84%, var(--_surface));
  }

  .tell[aria-pressed='true'] > .pill {
    color: var(--_ink);
    background: color-mix(in srgb, var(--_ink) 11%, var(--_surface));
  }

  @media (pointer: coarse) {
    .tell {
      min-block-size: 44px;
    }
  }

  /* Beside the title alone: what the data cover keeps its whole line, and the header its height. */
  @container conflict-timeline (inline-size < 820px) or (inline-size < 36em) {
    .heading:has(> .tell) {
      column-gap: 8px;
    }

    .heading:has(> .tell) > :not(.tell, h2) {
      grid-column: 1 / -1;
    }

    .tell {
      grid-area: 1 / 2;
      align-self: start;
      margin-block: -4px -9px;
    }

    .story-length {
      display: none;
    }
  }

  /* The open search takes its place. */
  @container conflict-timeline (inline-size >= 620px) and (inline-size < 820px) {
    .heading:has(~ .search:is(:focus-within, :has(> input:not(:placeholder-shown)))) > .tell {
      display: none;
    }
  }

  @container conflict-timeline (inline-size < 620px) or (inline-size < 36em) {
    .tell {
      justify-self: end;
      margin-block: -1px -9px;
    }

    .tell > .pill {
      min-block-size: 23px;
    }

    /* Its target reaches over the line below, which answers nothing, and ends where those of the controls begin. */
    @media (pointer: coarse) {
      .tell {
        margin-block: -4px -21px;
        padding-block: 3px 18px;
      }

      .heading:has(> .tell) ~ * {
        margin-block-start: 3.75px;
      }

      /* The lower parts of the controls' targets lie over the calendar, so the first entry is as near as before. */
      header:has(.tell):has(+ .stage, + #summary + .stage) {
        position: relative;
        z-index: 1;

        > .toolbar {
          margin-block-end: -10px;
        }

        > .search:not(:focus-within, :has(> input:not(:placeholder-shown))) {
          align-self: start;
          margin-block: 0 -10px;
          translate: 0 -4px;
        }

        > .toolbar :is(.group > button, .plain) {
          padding-block: 2px 10px;
        }
      }
    }
  }

  @media (forced-colors: active) {
    /* A ground that the system puts behind words would have their own colour. */
    .tell > .pill {
      forced-color-adjust: none;
      border: 1px solid ButtonText;
    }
  }

  @media print {
    .tell {
      display: none;
    }
  }
`;
