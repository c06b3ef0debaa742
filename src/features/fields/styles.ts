/** Categories, measures, own fields, coordinates and media in the details. */
import { css } from 'lit';

export const fieldStyles = css`
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .facts > div + div {
    margin-block-start: 2px;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dt::after {
    content: ':';
  }

  .facts dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .facts a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }

  .facts .point {
    color: var(--_muted);
  }

  .media {
    display: grid;
    gap: 10px;
  }

  .medium {
    margin: 0;
    min-inline-size: 0;
  }

  /* At most as high as it is wide: an upright picture leaves the words in view. */
  .medium img {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: min(60vh, 22rem);
    border-radius: 6px;
    background: var(--_sunken);
  }

  .medium .disclosure > img {
    margin-block-start: 6px;
  }

  .medium [hidden] {
    display: none;
  }

  .medium figcaption,
  .medium .failed,
  .medium-link {
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
  }

  .medium-link {
    margin-block-start: 0;
  }

  .medium p a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }
`;
