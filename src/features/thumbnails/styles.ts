/** Small pictures in rows of the chart. */
import { css } from 'lit';

export const thumbnailStyles = css`
  .thumbnails {
    transition: opacity 0.15s;
  }

  /* Marks leave their pictures behind while the window zooms. */
  .thumbnails[data-moving] {
    opacity: 0;
    transition: none;
  }

  .rows > svg.marks .thumbnail {
    pointer-events: auto;
    cursor: pointer;
  }

  .thumbnails[data-moving] > .thumbnail {
    visibility: hidden;
  }

  /* All of a picture is shown: what it proves may be at its edge. */
  .thumbnail > img {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    background: var(--_sunken);
  }

  .thumbnail:hover > img {
    border-color: var(--_ink);
  }

  /* A step shows its own, and words at a mark need their room. */
  [data-telling] .thumbnail:not([data-told]) {
    opacity: 0.3;
  }

  .marks:has(.step-quote) .thumbnails {
    display: none;
  }

  @media (prefers-reduced-motion: reduce) {
    .thumbnails {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .thumbnail > img {
      border-color: CanvasText;
    }
  }
`;
