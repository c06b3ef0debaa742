/** The words under the map: counts, the list of places, the sources. */
import { css } from 'lit';

export const footStyles = css`
  .map-none {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 12px;
    margin: 0;
    inline-size: fit-content;
    padding: 4px 10px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 6px;
  }

  .map-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding: 8px 12px;
    border-block-start: 1px solid var(--_line);
  }

  .map-above .map-foot {
    padding-inline: var(--_pad);
  }

  .map-said {
    flex: 1 1 auto;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .map-draw {
    border: 1px solid var(--_line-strong);
    border-radius: 7px;
  }

  .map-draw[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .map-list,
  .map-degrees {
    flex: 1 1 100%;
  }

  .map-list > summary,
  .map-degrees > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    border-radius: 3px;
  }

  .map-fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 9em));
    gap: 8px 12px;
    padding-block: 6px 2px;
  }

  .map-fields > label {
    display: grid;
    gap: 2px;
  }

  .map-fields input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 6px;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 5px;
  }

  .map-fields > button {
    grid-column: 1 / -1;
    justify-self: start;
    border: 1px solid var(--_line-strong);
    border-radius: 7px;
  }

  .map-places {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 0 12px;
    margin-block-start: 4px;
    max-block-size: 15em;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .map-places > button {
    display: flex;
    gap: 10px;
    justify-content: space-between;
    min-block-size: 28px;
    padding: 4px 6px;
    text-align: start;
    background: none;
    border: 0;
    border-radius: 5px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .map-places > button:hover {
    background: var(--_sunken);
  }

  .map-places > button:focus-visible {
    outline-offset: -2px;
  }

  .map-number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .map-credit {
    flex: 1 1 100%;
    margin: 0;
    color: var(--_muted);
    font-size: 0.8462em;
  }

  @media (pointer: coarse) {
    .map-places > button,
    .map-fields input,
    .map-fields > button,
    .map-degrees > summary,
    .map-list > summary {
      min-block-size: 44px;
      align-items: center;
    }
  }
`;
