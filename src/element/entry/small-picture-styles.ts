/** Small pictures in rows of the list and in the story. */
import { css } from 'lit';

export const smallPictureStyles = css`
  .small-picture {
    display: block;
    object-fit: contain;
    border-radius: 4px;
    background: var(--_sunken);
  }

  .small-picture[hidden] {
    display: none;
  }

  /*
   * The picture is as high as three lines, whatever its own size, so nothing moves when it arrives. All of it is shown:
   * what it proves may be at its edge.
   */
  .list .item > .small-picture {
    grid-row: 1 / span 2;
    grid-column: -2;
    inline-size: 96px;
    block-size: 72px;
    margin-block-start: 4px;
  }

  .list .item:has(> .small-picture) {
    grid-template-rows: auto 1fr;
    grid-template-columns: 1.3846em minmax(0, 1fr) 96px;
  }

  @container conflict-timeline (inline-size < 620px) {
    .list .item > .small-picture {
      inline-size: 72px;
      block-size: 54px;
    }

    .list .item:has(> .small-picture) {
      grid-template-columns: 1.3846em minmax(0, 1fr) 72px;
    }
  }

  /* Its width is taken from the facts beside the words: these begin at one edge in all rows. */
  @container conflict-timeline (inline-size >= 860px) {
    .list .item:has(> .beside):has(> .small-picture) {
      grid-template-columns: 1.3846em minmax(0, 1fr) minmax(0, calc(18rem - 106px)) 96px;
    }
  }

  .pictured {
    margin: 10px 0 0;
  }

  /* The step stays in view on a phone. */
  .pictured > .small-picture {
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 8rem;
  }

  .pictured > figcaption {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
  }

  /* Words about a picture that did not arrive would stand alone; the details have them. */
  .pictured:has(> [hidden]) {
    display: none;
  }
`;
