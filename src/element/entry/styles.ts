/** The details of an entry, in any place. */
import { css } from 'lit';
import { knownStyles } from './known-styles.js';
import { panelStyles } from './panel-styles.js';

export const entryStyles = css`
  :host {
    --_quote-font: var(--conflict-timeline-quote-font, Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, serif);
  }

  ${panelStyles}
  ${knownStyles}

  /* The dot before a fact that begins a line is outside of the box, and is clipped there. */
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    align-items: baseline;
    margin: 0;
    overflow: clip;
    color: var(--_muted);
    font-size: 0.9231em;
    font-variant-numeric: tabular-nums;
  }

  .also {
    position: relative;
  }

  .also > i {
    position: absolute;
    inset-inline-start: -0.6em;
    font-style: normal;
  }

  .meta > time::before {
    content: '';
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 8px;
    background: var(--_mark);
    border-radius: 50%;
  }

  .details h3 {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    margin: 8px 0 0;
    font-size: 1.0769em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  /* Said first, and below the line of date and kind. */
  .bar-top > h3 {
    grid-area: 2 / 1 / auto / -1;
  }

  .body > *,
  .details blockquote {
    margin: 8px 0 0;
  }

  .body p,
  .body li {
    overflow-wrap: anywhere;
  }

  blockquote p {
    margin: 0;
    font-family: var(--_quote-font);
    font-size: 1.3077em;
    line-height: 1.4;
    text-wrap: pretty;
  }

  blockquote .translation {
    margin-block-start: 6px;
    font-size: 1.0769em;
    color: var(--_muted);
  }

  blockquote footer {
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .who {
    color: var(--_muted);
  }

  .who b {
    display: block;
    color: var(--_ink);
    font-weight: 650;
  }

  .actor-name {
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    font-weight: inherit;
    background: none;
    border: 0;
    border-radius: 3px;
    cursor: pointer;
    text-decoration: underline dotted var(--_line-strong);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }

  .actor-name:hover {
    text-decoration: underline solid currentcolor;
  }

  /* Paragraphs and lines as their author wrote them. */
  .summary {
    white-space: pre-line;
  }

  .note {
    color: var(--_muted);
    font-size: 0.9231em;
  }

  .note:empty {
    display: none;
  }

  .status {
    display: inline-block;
    margin-inline-end: 6px;
    padding: 0 7px;
    color: var(--_ink);
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
  }

  .status[data-status='claimed'] {
    border-style: dashed;
  }

  .status[data-status='disputed'] {
    border-style: double;
    border-width: 3px;
  }

  .status[data-status='retracted'] {
    text-decoration: line-through;
  }

  .sources {
    padding: 0;
    list-style: none;
  }

  .when {
    color: var(--_muted);
  }

  .link {
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }

  .sources {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 0.9231em;
    border-block-start: 1px solid var(--_line);
  }

  .summary a,
  .links a,
  .sources a {
    color: inherit;
    text-underline-offset: 2px;
  }

  .link:hover,
  .summary a:hover,
  .links a:hover,
  .sources a:hover {
    text-decoration-thickness: 2px;
  }

  .arrow {
    display: inline-block;
    margin-inline-end: 0.15em;
    color: var(--_muted);
    vertical-align: -0.2em;
  }

  .arrow > .icon {
    display: block;
  }

  :dir(rtl) .arrow {
    scale: -1 1;
  }

  .locator {
    white-space: nowrap;
  }

  .cited-words {
    display: block;
    margin-block-start: 2px;
    overflow-wrap: anywhere;
  }

  /* A closed disclosure: its summary comes before its content. */
  .disclosure > summary {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: 0.9231em;
    border-radius: 3px;
    cursor: pointer;
  }

  .disclosure > summary::before {
    /* A sign only for the eye: the browser itself says that it is closed. */
    content: '+';
    content: '+' / '';
    display: inline-block;
    inline-size: 1em;
  }

  .disclosure[open] > summary::before {
    content: '−';
    content: '−' / '';
  }

  @media (pointer: coarse) {
    .disclosure > summary {
      min-inline-size: 44px;
      min-block-size: 44px;
      padding-block: 12px;
    }
  }
`;
