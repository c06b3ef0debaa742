/** The panel of an actor. */
import { css } from 'lit';

export const actorStyles = css`
  .roles {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }

  .party::before {
    content: '';
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 8px;
    background: var(--_mark);
    border-radius: 50%;
  }

  .details .steps {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }

  .steps > li {
    display: flex;
    gap: 10px;
    align-items: baseline;
    justify-content: space-between;
    min-block-size: 30px;
    padding-block: 3px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_mark);
    margin-block-start: 6px;
  }

  .steps .go {
    min-block-size: 24px;
  }

  .steps .go[aria-current] {
    font-weight: 650;
  }

  .steps .when {
    flex: none;
    max-inline-size: 45%;
    font-size: 0.9231em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
