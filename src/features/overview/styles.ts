/** The content of the overview: the dates, the counts and the window. */
import { css } from 'lit';

export const overviewStyles = css`
  .edge.end {
    text-align: end;
  }

  .dates {
    color: var(--_muted);
  }

  .dates > summary {
    border-radius: 6px;
    text-align: center;
    list-style: none;
    cursor: pointer;
    text-decoration: underline dotted;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 4px;
  }

  .dates > summary::-webkit-details-marker {
    display: none;
  }

  .dates > summary:hover {
    background: var(--_sunken);
  }

  /* Where both have no room in a line, each word stays with its field. */
  .dates label {
    display: inline-block;
    padding-inline: 5px;
  }

  .dates input {
    min-block-size: 26px;
    min-inline-size: 0;
    max-inline-size: 17em;
    padding: 1px 4px;
    color: var(--_ink);
    background: transparent;
    border: 1px solid transparent;
    border-block-end-color: var(--_line-strong);
    border-radius: 4px;
  }

  .dates input[type='date'] {
    max-inline-size: 9.5em;
  }

  .dates input[aria-invalid='true'] {
    border-color: currentcolor;
    border-style: dashed;
  }

  .dates-fault {
    margin: 4px 0 0;
    color: var(--_ink);
    text-align: center;
  }

  .quiet {
    min-block-size: 26px;
    padding: 1px 6px;
    margin-inline: -6px;
    background: none;
    border: 0;
    border-radius: 6px;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--_line-strong);
    text-underline-offset: 3px;
  }

  .quiet:hover {
    background: var(--_sunken);
  }

  .flip {
    display: inline-block;
  }

  .flip:dir(rtl) {
    scale: -1 1;
  }

  .track {
    touch-action: pan-y;
    cursor: pointer;
  }

  /* The figure of its measure is beside it. */
  .density-all {
    overflow: visible;
  }

  .density-all .base {
    stroke: var(--_line-strong);
    shape-rendering: crispEdges;
  }

  .density-all .line.major {
    stroke: var(--_line-strong);
  }

  .shade,
  .middle,
  .thumb {
    position: absolute;
    inset-block-start: 0;
  }

  .shade {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border-inline: 1px solid var(--_accent);
    pointer-events: none;
  }

  .middle {
    cursor: grab;
  }

  .middle:active {
    cursor: grabbing;
  }

  .thumb {
    cursor: ew-resize;
    touch-action: none;
  }

  .thumb::after {
    content: '';
    position: absolute;
    inset-block: 7px;
    inline-size: 9px;
    background: var(--_surface);
    border: 1.5px solid var(--_ink);
    border-radius: 5px;
  }

  .thumb.at-end::after {
    right: 0;
  }

  .thumb.at-start::after {
    left: 0;
  }

  .thumb:hover::after {
    background: var(--_sunken);
  }

  .thumb:focus-visible {
    outline-offset: -2px;
    border-radius: 6px;
  }

  @media (pointer: coarse) {
    .thumb::after {
      inline-size: 14px;
    }

    .thumb::before {
      content: '';
      position: absolute;
      inset-block: -5px;
      inline-size: 44px;
    }

    .thumb.at-end::before {
      right: calc(0px - var(--_inside));
    }

    .thumb.at-start::before {
      left: calc(0px - var(--_inside));
    }
  }
`;
