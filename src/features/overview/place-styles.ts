/**
 * The height of the overview, before and after it has loaded. The line of counts outside the window stays even if it is
 * empty.
 */
import { css } from 'lit';

export const placeStyles = css`
  .overview {
    /* Words of twice the size reach below the track. */
    padding: 8px 0 max(6px, 1.3846em - 12px);
    border-block-start: 1px solid var(--_line);
  }

  .range-row {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    justify-content: space-between;
    padding-inline: var(--_pad);
    font-variant-numeric: tabular-nums;
  }

  .edge {
    flex: 1 1 5rem;
    min-block-size: 26px;
  }

  .dates > :first-child {
    min-block-size: 24px;
    padding: 2px 8px;
  }

  .track {
    position: relative;
    margin-block-start: 4px;
  }

  @container conflict-timeline (inline-size < 620px) {
    .dates {
      order: -1;
      flex: 1 1 100%;
      text-align: center;
    }
  }

  @media (pointer: coarse) {
    .edge {
      min-block-size: 44px;
    }

    .dates > :first-child {
      min-block-size: 44px;
      padding-block: 11px;
    }
  }
`;
