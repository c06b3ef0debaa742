/** Styles of paper: black on white, with no box that scrolls and nothing to press. */
import { css } from 'lit';

export const paperStyles = css`
  .paper-note,
  .chart.piece {
    display: none;
  }

  @media print {
    :host {
      --_surface: #fff;
      --_raised: #fff;
      --_sunken: #fff;
      --_ink: #000;
      --_muted: #000;
      --_line: #bbb;
      --_line-strong: #000;
      --_accent: #000;
      --_party-0: #000;
      --_party-1: #000;
      --_party-2: #000;
      --_party-3: #000;
      --_party-4: #000;
      --_party-5: #000;
      --_party-6: #000;
      --_party-7: #000;
      --_party-8: #000;

      color-scheme: only light;

      display: block !important;
      block-size: auto !important;
      max-block-size: none !important;
      overflow: visible !important;
    }

    /* The window keeps its edges: what is drawn beyond them would make the page wider, and the print smaller. */
    .frame,
    .chart {
      overflow: visible;
    }

    .frame {
      display: block;
      border: 0;
    }

    /* Nothing is open on paper. */
    .mark > .ring {
      display: none;
    }

    /* Everything that can be pressed, dragged or typed into. */
    .frame
      > :not(
        header,
        .printed-intro,
        .scroll-print,
        .stage,
        .chart,
        .legend,
        .map,
        .story-print,
        .printed,
        .paper-note,
        .unclear,
        .state,
        slot[name='footer']
      ),
    .stage > :not(.chart, .series, .legend),
    header > :not(.heading) {
      display: none !important;
    }

    header,
    .legend,
    slot[name='footer'] {
      padding-inline: 0;
      border: 0;
    }

    .highlight {
      fill: #ececec;
    }

    /* Letters keep their widths when the chart is shrunk, so a title ends where it was measured to end. */
    .chart,
    .series {
      text-rendering: geometricPrecision;
    }

    /* The width is that of chart-metrics.ts. */
    .series {
      inline-size: 900px;
      zoom: var(--_zoom-portrait, 0.7711);
      break-inside: avoid;
    }

    .chart {
      inline-size: 900px;
      zoom: var(--_zoom-portrait, 0.7711);
      break-inside: avoid;
      border-block-end: 1px solid var(--_line);
    }

    /* Chromium moves a drawing that is higher than a page away from the names beside it, if both can be parted. */
    .chart:is([data-cut], .piece) {
      contain: size paint;
      block-size: var(--_piece-height, var(--_piece-portrait));
    }

    .chart.piece.portrait {
      display: grid;
      margin-block-start: 12px;
    }

    /* What an earlier piece shows would stand above the calendar. */
    .piece .lane-names,
    .piece .figures,
    .piece [role='listbox'] {
      translate: 0 calc(-1 * var(--_piece-from));
      clip-path: inset(var(--_piece-from) -1px -99999px -1px);
    }

    .corner,
    .axis-bar {
      position: relative;
      inset: auto;
      overflow: clip;
    }

    .fold[data-beside] {
      display: none;
    }

    /* 7 pt: 12.2 px, shrunk as the chart is. */
    .word:not(.major),
    .axis-bar button,
    .lane-name > span,
    .figure {
      font-size: max(0.94em, 9.4px);
    }

    /* A heading is on the page of what it heads. */
    header,
    h3 {
      break-after: avoid;
      break-inside: avoid;
    }

    .story-print {
      padding-inline: 0 !important;
    }

    .paper-note {
      display: block;
    }
  }

  @media print and (orientation: landscape) {
    .chart,
    .series {
      zoom: var(--_zoom-landscape, 0.7711);
    }

    .chart[data-cut] {
      block-size: var(--_piece-landscape);
    }

    .chart.piece.portrait {
      display: none;
    }

    .chart.piece.landscape {
      display: grid;
      margin-block-start: 12px;
    }
  }
`;
