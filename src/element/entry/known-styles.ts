/** The facts of an entry: how certain it is, and its several times. */
import { css } from 'lit';

export const knownStyles = css`
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
  }

  .times dt {
    display: inline;
    color: var(--_muted);
  }

  .times dd {
    display: inline;
    margin: 0;
  }

  .status svg {
    --_mark: currentcolor;

    display: inline-block;
    inline-size: auto;
    margin-inline-end: 5px;
    vertical-align: -1px;
  }
`;
