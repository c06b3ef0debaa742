/** The chart that follows an article: little around it on a phone; its steps on paper. */
import { css } from 'lit';

export const scrollStyles = css`
  /* A page that gives the element these sizes shifts nothing when this comes. */
  @media screen {
    :host(:state(scrolling)) {
      position: sticky;
      inset-block-start: var(--conflict-timeline-sticky-top, 0px);
      z-index: 1;
      block-size: 45svh;
    }

    @media (width >= 900px) {
      :host(:state(scrolling)) {
        align-self: start;
        block-size: calc(100svh - var(--conflict-timeline-sticky-top, 0px));
      }
    }
  }

  /* The colour key takes the room of a row: on a phone the article explains the marks. */
  @media (width < 900px) {
    :host(:state(scrolling)) .boxed ~ :is(.key, .legend, .legend-place) {
      display: none;
    }
  }

  .scroll-print {
    display: none;
  }

  @media print {
    .scroll-print {
      display: block;
      padding-block: 12px;
    }

    .scroll-print h3 {
      margin: 0 0 6px;
    }

    .scroll-print ol {
      margin: 0;
      padding-inline-start: 2em;
    }

    /* The article is the story. */
    :host(:state(scrolling)) .story-print {
      display: none;
    }

    .scroll-print li {
      margin-block-end: 4px;
      break-inside: avoid;
    }

    .scroll-print q {
      quotes: none;
    }
  }
`;
