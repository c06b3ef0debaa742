/** Two columns of names beside the rows; a line above them on a narrow page. */
import { css } from 'lit';

export const nestedStyles = css`
  .outer {
    position: absolute;
    inset-inline: 0 auto;
    inset-block-start: var(--_y);
    box-sizing: border-box;
  }

  .gutter .outer {
    inline-size: 48%;
    border-inline-end: 1px solid var(--_line);
  }

  /* The edge of the outer lane goes through both columns, as through the rows. */
  .lane-names > :not(:first-child) > .outer::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: var(--_gutter, 100%);
    border-block-start: 1px solid var(--_line-strong);
  }

  /* It stays in view while its lanes scroll. */
  .outer > .lane-name {
    position: sticky;
    inset-block-start: calc(
      var(--_sticky-top, var(--conflict-timeline-sticky-top, 0px)) + var(--_axis, 0px) + var(--_top, 0px)
    );
    inset-inline: auto;
    translate: none;
    inline-size: calc(100% - var(--_pad));
    margin-block: var(--_top, 3px) 0;
    margin-inline-start: var(--_pad);
    overflow: visible;
  }

  /* It clips its lines, not the sign before its edge. */
  .gutter .outer > .lane-name > b {
    max-block-size: calc(var(--_lines) * 1.3em);
    overflow: hidden;
  }

  /* Before the edge of the name, where it takes no room from it. */
  .outer > .lane-name::after {
    content: '';
    position: absolute;
    inset-block-start: 0.42em;
    inset-inline-start: calc(-0.5 * var(--_pad) - 8px);
    inline-size: 0.42em;
    block-size: 0.42em;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  .outer > .lane-name[aria-expanded='false']::after {
    inset-block-start: 0.55em;
    rotate: -45deg;
  }

  .outer > .lane-name[aria-expanded='false']:dir(rtl)::after {
    rotate: 135deg;
  }

  .outer > .lane-name[aria-expanded='false'] > b::before {
    content: none;
  }

  .gutter .outer ~ .lane-name {
    inset-inline-start: calc(48% + 8px);
  }

  .gutter .outer ~ .lane-more.rest {
    inset-inline-start: calc(48% + 17px);
  }

  .heads .outer.line {
    inset-inline: 0;
  }

  .heads .outer.line > .lane-name {
    position: relative;
    inset-block-start: 0;
    inline-size: auto;
    margin-inline-start: 22px;
  }

  /* Paper cannot open. */
  @media print {
    .outer > .lane-name::after {
      display: none;
    }
  }

  .outer-head {
    fill: var(--_sunken);
  }

  .outer-edge {
    stroke: var(--_line-strong);
    shape-rendering: crispEdges;
  }

  /* A chart that follows an article moves its lanes without a shift of the page. */
  :host(:state(scrolling)) .outer {
    inset-block-start: 0;
    translate: 0 var(--_y);
  }

  :host(:state(scrolling)) .outer > .lane-name {
    position: relative;
    inset-block-start: 0;
  }
`;
