/** Styles for a finger. */
import { css } from 'lit';

export const touchStyles = css`
  /* Safari zooms into a field with smaller text, and not out again. */
  @media (pointer: coarse) {
    input,
    select {
      font-size: max(16px, 1em);
    }
  }
`;
