/** The sign of an entry's status, and records that could not be placed. */
import { css } from 'lit';

export const statusStyles = css`
  .status-sign path {
    fill: var(--_surface);
    stroke: var(--_mark);
    stroke-width: 1.4px;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .status-sign path.ground {
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .status-sign path.half {
    fill: var(--_mark);
    stroke: none;
  }

  .label.struck {
    text-decoration: line-through;
  }

  .unclear {
    padding: 8px var(--_pad) 12px;
    border-block-start: 1px solid var(--_line);
  }

  .unclear > summary {
    padding-block: 4px;
    cursor: pointer;
    font-weight: 650;
  }

  .unclear ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .unclear code {
    display: block;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
