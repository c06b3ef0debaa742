/** Rows of the list, and shared parts of the table. */
import { css } from 'lit';

export const rowStyles = css`
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 4px var(--_pad) 18px;
    overflow: clip auto;
  }

  .list h3,
  .list .day-again,
  .list-day {
    margin: 0;
    padding-block: 16px 6px;
    font-size: 1em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .list .item {
    display: grid;
    grid-template-columns: 1.3846em minmax(0, 1fr);
    gap: 0 10px;
    padding-block: 8px;
    border-radius: 8px;
  }

  /* Lines that are longer are hard to read. */
  .list .item > .text {
    max-inline-size: 48rem;
  }

  /* Two lines of what happened: the rest opens with the entry. */
  .list .text > .summary {
    display: -webkit-box;
    margin: 1px 0 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .list .beside {
    grid-column: 2;
    margin-block-start: 1px;
    color: var(--_muted);
    font-size: 0.9231em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .list .beside > span:not(:last-child)::after {
    content: ' · ';
  }

  /* Place, topics and measures are beside the words where there is room for both. */
  @container conflict-timeline (inline-size >= 860px) {
    .list .item:has(> .beside) {
      grid-template-columns: 1.3846em minmax(0, 1fr) minmax(0, 18rem);
    }

    .list .item > .text {
      margin-inline-end: 24px;
    }

    .list .beside {
      grid-column: 3;
      margin-block-start: 4px;
    }

    .list .beside > span {
      display: block;
    }

    /* A row stays a row: the details have the rest. */
    .list .beside > .own {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      line-clamp: 3;
    }

    .list .beside > span:not(:last-child)::after {
      content: none;
    }
  }

  .list .item .sign {
    inline-size: 1.3846em;
    block-size: 1.3846em;
    margin-block-start: 2px;
    overflow: visible;
  }

  .list .item.open {
    padding-inline: 10px;
    margin-inline: -10px;
    background: var(--_sunken);
  }

  /* Under the answered entry, along a line from it. */
  .list .item.answer {
    margin-inline-start: calc(var(--_depth) * 22px - 14px);
    padding-inline-start: 13px;
    border-inline-start: 1px solid var(--_line-strong);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .list .depth-1 {
    --_depth: 1;
  }

  .list .depth-2 {
    --_depth: 2;
  }

  .list .depth-3 {
    --_depth: 3;
  }

  /* A long list scrolls in a region of its own. */
  .list.windowed {
    position: relative;
    max-block-size: min(85vh, 64rem);
    padding-block: 0 8px;
    overflow-anchor: none;
    scroll-padding-block: 40px 12px;
  }

  /* Opened at the window of the chart: what comes before is above. */
  .list.at-window {
    max-block-size: min(85vh, 64rem);
  }

  .list.windowed:focus {
    outline: none;
  }

  .list-day {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 8px;
    margin-inline: calc(-1 * var(--_pad));
    padding-inline: var(--_pad);
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }

  .list-note {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9231em;
  }

  /* The button above it reaches 12 px into it. */
  .frame > .list-note {
    padding: 16px var(--_pad) 8px;
  }

  /* Has the focus and was scrolled away: it waits above everything. */
  .kept {
    position: absolute;
    inset-block-end: 100%;
  }

  .list .note .link {
    font-weight: inherit;
  }

  .list-end:focus-visible {
    outline: none;
  }

  .toggle {
    min-block-size: 24px;
    padding: 2px 0;
    text-align: start;
    background: none;
    border: 0;
    border-radius: 3px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .toggle b {
    font-size: 1.0769em;
    font-weight: 650;
  }

  .toggle:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .list .note {
    margin: 1px 0 0;
    color: var(--_muted);
    font-size: 0.9231em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .list .text > .note::first-letter {
    text-transform: uppercase;
  }

  /* Data of another direction keeps its direction, but begins where the lines of the list begin. */
  .list [dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .list .quote {
    display: block;
    font-family: var(--_quote-font);
    font-size: 1.2308em;
    line-height: 1.4;
    overflow-wrap: anywhere;
    quotes: '“' '”' '‘' '’';
  }

  .list .own-marks {
    quotes: none;
  }

  /* The sizes of the titles in the chart; the words of a lead are larger, in their own typeface. */
  .list .item.lead .toggle b {
    font-size: 1.2308em;
  }

  .list .item.lead > .text > .quote {
    font-size: 1.4615em;
  }

  .list .item.minor :is(.toggle b, .quote, .summary) {
    color: var(--_muted);
    font-size: 0.9385em;
  }

  /*
   * A phone has three lines of a closed entry: title, words, note. What they leave out stays in the page for those who
   * listen, shows when the entry is opened, and where a search found it.
   */
  @media screen {
    @container conflict-timeline (inline-size < 480px) {
      .list .item {
        gap: 0 8px;
        padding-block: 5px;
      }

      .list :is(h3, .day-again) {
        padding-block: 10px 1px;
      }

      .list .item:not(.open) .toggle {
        padding: 0;
        line-height: 1.3;
        /* WebKit has the baseline of a cut text at its last line, which is cut. */
        vertical-align: top;
      }

      .list .item:not(.open, .found) > .text :is(b, .quote, .summary) {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 1;
        line-clamp: 1;
      }

      .list .item:not(.open, .found) > .text > .toggle b,
      .list .item.lead:not(.open, .found) > .text > .quote {
        -webkit-line-clamp: 2;
        line-clamp: 2;
      }

      .list .item:not(.open, .found) > .text > .note {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .list .item:not(.open, .found) :is(.quote ~ .summary, .beside) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      .list .quote {
        font-size: 1.1538em;
        line-height: 1.3;
      }

      .list .item.lead > .text > .quote {
        font-size: 1.3077em;
      }

      .fold-rule {
        margin-block: 8px 0;
        padding-block: 3px;
      }
    }
  }

  .list .body > * {
    margin-block-start: 7px;
  }

  /* The line above has the name already: here it is a button to the actor, or nothing. */
  .list .body .who b:not(:has(button)) {
    display: none;
  }

  .phase-head {
    margin-block: 18px 4px;
    padding: 6px 10px;
    background: color-mix(in srgb, var(--_ink) 5%, var(--_surface));
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: 3px;
  }

  /* Over the room above a day. */
  .phase-head.phase-head > * {
    margin: 0;
    padding: 0;
  }

  .phase-kind,
  .phase-time,
  .phase-sources {
    color: var(--_muted);
    font-weight: 400;
  }

  .phase-time {
    margin-inline-start: 0.6em;
  }

  .fold-rule {
    margin-inline: 0;
    margin-block: 14px 2px;
    padding-block: 6px;
    color: var(--_muted);
    text-align: center;
    border-block: 1px dashed var(--_line-strong);
  }
`;
