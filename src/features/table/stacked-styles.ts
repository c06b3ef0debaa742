/** The table on a phone. */
import { css } from 'lit';

export const stackedStyles = css`
  /*
   * Without room for columns an entry is a block: its date and kind in a line, its title below them, then the rest. The
   * heads are a line of buttons that sort.
   */
  @container conflict-timeline (inline-size < 620px) or (inline-size < 44em) {
    table,
    caption,
    thead,
    tbody,
    tr,
    tr > :is(th, td) {
      display: block;
      min-inline-size: 0;
      inline-size: auto;
    }

    thead {
      overflow: auto hidden;
      background: var(--_surface);
      border-block-end: 1px solid var(--_line-strong);
    }

    thead > tr {
      display: flex;
      gap: 2px;
      inline-size: max-content;
      padding-inline: var(--_pad);
    }

    thead > tr > [scope][scope] {
      position: static;
      flex: none;
      inline-size: auto;
      padding: 0;
      border: 0;
    }

    thead button {
      margin: 0;
    }

    tbody {
      padding: 8px var(--_pad);
      border-block-end: 1px solid var(--_line);
    }

    tbody > tr:first-child {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8em;
    }

    tbody > tr > :is(td, th, :first-child, :last-child) {
      padding: 0;
      text-align: start;
      background: none;
      border: 0;
    }

    tbody > tr:first-child > td {
      position: static;
      color: var(--_muted);
      font-size: 0.9231em;
    }

    tbody > tr > .col-kind {
      margin-inline-start: auto;
    }

    tbody > tr > .col-title {
      flex: 1 0 100%;
    }

    tbody > tr > .none {
      display: none;
    }

    tbody > tr > [data-name]::before {
      content: attr(data-name) ': ';
    }

    tbody.open {
      background: var(--_sunken);
    }

    .opened > td {
      padding-block: 2px 6px;
    }

    tbody.space {
      padding: 0;
      border: 0;
    }

    @media (pointer: coarse) {
      tbody td {
        block-size: auto;
      }

      tbody .toggle {
        min-block-size: 44px;
      }
    }
  }
`;
