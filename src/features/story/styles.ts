/** The panel of the story, beside the chart or at the foot of the frame; its form on paper. */
import { css } from 'lit';

export const storyStyles = css`
  /* As high from the first step to the last. A height that the page gives comes first. */
  @media screen {
    :host(:state(staged)) {
      block-size: max(26rem, min(100svh - var(--conflict-timeline-sticky-top, 0px), max(80svh, 40rem)));
      scroll-margin-block-start: var(--conflict-timeline-sticky-top, 0px);
    }

    /* A phone shows it alone, with its bar at the edge under the thumb. */
    @media (width < 620px) {
      :host(:state(staged)) {
        block-size: max(26rem, 100svh - var(--conflict-timeline-sticky-top, 0px));
      }
    }
  }

  .story {
    position: sticky;
    inset-block-end: 0;
    z-index: 4;
    flex: none;
    background: var(--_raised);
    border-block-start: 1px solid var(--_line);
    box-shadow: 0 -6px 24px rgb(0 0 0 / 10%);
    touch-action: pan-y;
  }

  .stage:has(> .beside) {
    display: grid;
    flex: 1 1 auto;
    grid-template: auto auto auto 1fr / minmax(0, 1fr) auto;
    min-block-size: 0;
  }

  .stage:has(> .beside):has(> .boxed) {
    grid-template-rows: minmax(9em, 1fr) auto auto auto;
  }

  .stage:has(> .beside) > :not(.beside) {
    grid-column: 1;
    align-self: start;
  }

  .stage:has(> .beside) > .boxed {
    align-self: stretch;
  }

  /* Its bar is at its lower edge, where no length of a text moves it. */
  .story:not(.beside) {
    block-size: min(46svh, 17rem);
  }

  .story:not(.beside) > .story-sheet {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .story:not(.beside) .story-body {
    flex: 1 1 auto;
    align-content: start;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
  }

  .story:not(.beside) .story-head {
    position: static;
    flex: none;
    order: 1;
    border-block-start: 1px solid var(--_line);
  }

  /* The stage has room for the chart and what is told of it. */
  :host(:state(staged)) .frame:has(.story:not(.beside)) .boxed ~ :is(.overview, .key, .legend, .legend-place) {
    display: none;
  }

  .story.beside {
    position: relative;
    inset: auto;
    grid-area: 1 / 2 / -1;
    box-sizing: border-box;
    inline-size: 300px;
    overflow: clip;
    overflow: clip visible;
    background: none;
    border-block-start: 0;
    border-inline-start: 1px solid var(--_line);
    box-shadow: none;
  }

  /* It stays in view beside a high chart, and scrolls in a low one. */
  .story.beside > .story-sheet {
    position: sticky;
    inset-block-start: var(--conflict-timeline-sticky-top, 0px);
    max-block-size: 100vh;
    overflow: auto;
    overscroll-behavior: auto;
    background: var(--_surface);
  }

  .boxed ~ .story.beside > .story-sheet {
    position: absolute;
    inset: 0;
  }

  .beside .story-body {
    grid-template-columns: minmax(0, 1fr);
  }

  .story:focus {
    outline: none;
  }

  .story:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .story-head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: center;
    padding: 8px var(--_pad);
    background: inherit;
  }

  .story-head > .group {
    margin-inline-start: auto;
  }

  .story-count {
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .story-place {
    display: flex;
    flex: 1;
    /* Four targets of a finger share its line in 320 px. */
    min-inline-size: 0;
    padding-block: 10px;
    border-radius: 3px;
  }

  .story progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 3px;
    overflow: hidden;
    color: var(--_ink);
    background: var(--_line);
    border: 0;
    border-radius: 2px;
    appearance: none;
  }

  .story progress::-webkit-progress-bar {
    background: var(--_line);
  }

  .story progress::-webkit-progress-value {
    background: var(--_ink);
  }

  .story progress::-moz-progress-bar {
    background: var(--_ink);
  }

  .story-play svg {
    display: block;
    inline-size: 1.0769em;
    block-size: 1.0769em;
    margin: auto;
    fill: currentColor;
  }

  .story .close {
    margin: 0 -6px 0 0;
    margin-inline: 0 -6px;
  }

  .story-body {
    display: grid;
    gap: 10px 32px;
    padding: 2px var(--_pad) 16px;
  }

  .story-body p,
  .story-body ul,
  .story-body blockquote {
    margin: 6px 0 0;
    overflow-wrap: anywhere;
  }

  .story-body blockquote p {
    margin: 0;
    font-size: 1.1538em;
  }

  /* As wide for its heading as for its text: in either direction, both begin at one edge. */
  .story-text {
    max-inline-size: 68ch;
  }

  .story-text:only-child {
    grid-column: 1 / -1;
  }

  .story-text > .when {
    display: block;
    margin-block-start: 2px;
  }

  .story h3 {
    margin: 0;
    font-size: 1.3846em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  /* 17 px beside titles of 13. */
  .story-text p {
    font-size: 1.3077em;
    line-height: 1.45;
    text-wrap: pretty;
  }

  .story-facts {
    display: grid;
    gap: 12px;
    align-content: start;
  }

  .story-fact > h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .story-entry .meta {
    margin: 0;
  }

  .story-entry .sources {
    padding-block-start: 6px;
  }

  @container conflict-timeline (inline-size >= 760px) {
    .story:not(.beside) {
      block-size: min(46svh, 13rem);
    }

    .story:not(.beside) .story-body {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
  }

  @container conflict-timeline (inline-size < 620px) {
    .story-head {
      padding-inline: 14px;
    }

    .story-body {
      padding-inline: 14px;
    }
  }

  @media (pointer: coarse) {
    .story .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .story progress {
      block-size: 5px;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }

    .story progress::-webkit-progress-bar {
      background: Canvas;
    }

    .story progress::-webkit-progress-value {
      background: CanvasText;
    }

    .story progress::-moz-progress-bar {
      background: CanvasText;
    }
  }

  .story-print {
    display: none;
  }

  @media print {
    .story {
      display: none;
    }

    .story-print {
      display: block;
      padding: 12px var(--_pad);
    }

    .story-print h3 {
      margin: 0 0 6px;
    }

    .story-print ol {
      margin: 0;
      padding-inline-start: 2em;
    }

    .story-print li {
      margin-block-end: 6px;
      break-inside: avoid;
    }

    .story-print p {
      margin: 2px 0 0;
    }
  }
`;
