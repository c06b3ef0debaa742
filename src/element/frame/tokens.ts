/**
 * Colours, sizes and states of the whole element. A page can change each by a custom property, and a colour also by a pair
 * for light and dark. A pair needs no `light-dark()` in a custom property: Lightning CSS, which bundlers minify with,
 * rewrites that to something else.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_surface: var(
      --conflict-timeline-surface,
      light-dark(var(--conflict-timeline-surface-light, #ffffff), var(--conflict-timeline-surface-dark, #14181e))
    );
    --_raised: var(
      --conflict-timeline-raised,
      light-dark(var(--conflict-timeline-raised-light, #ffffff), var(--conflict-timeline-raised-dark, #1d232c))
    );
    --_sunken: var(
      --conflict-timeline-sunken,
      light-dark(var(--conflict-timeline-sunken-light, #f2f4f7), var(--conflict-timeline-sunken-dark, #1c222b))
    );
    --_ink: var(
      --conflict-timeline-ink,
      light-dark(var(--conflict-timeline-ink-light, #15181d), var(--conflict-timeline-ink-dark, #eef1f5))
    );
    --_muted: var(
      --conflict-timeline-muted,
      light-dark(var(--conflict-timeline-muted-light, #59636f), var(--conflict-timeline-muted-dark, #a3adba))
    );
    --_line: var(
      --conflict-timeline-line,
      light-dark(var(--conflict-timeline-line-light, #e4e7eb), var(--conflict-timeline-line-dark, #2a313b))
    );
    --_line-strong: var(
      --conflict-timeline-line-strong,
      light-dark(
        var(--conflict-timeline-line-strong-light, #858e99),
        var(--conflict-timeline-line-strong-dark, #76818e)
      )
    );
    --_accent: var(
      --conflict-timeline-accent,
      light-dark(var(--conflict-timeline-accent-light, #1f55c4), var(--conflict-timeline-accent-dark, #8fb4ff))
    );
    --_radius: var(--conflict-timeline-radius, 12px);
    --_pad: var(--conflict-timeline-padding, 18px);
    --_party-0: var(
      --conflict-timeline-party-1,
      light-dark(var(--conflict-timeline-party-1-light, #285bf6), var(--conflict-timeline-party-1-dark, #6c89ff))
    );
    --_party-1: var(
      --conflict-timeline-party-2,
      light-dark(var(--conflict-timeline-party-2-light, #995a50), var(--conflict-timeline-party-2-dark, #ff5829))
    );
    --_party-2: var(
      --conflict-timeline-party-3,
      light-dark(var(--conflict-timeline-party-3-light, #5e4700), var(--conflict-timeline-party-3-dark, #fcb300))
    );
    --_party-3: var(
      --conflict-timeline-party-4,
      light-dark(var(--conflict-timeline-party-4-light, #00492e), var(--conflict-timeline-party-4-dark, #00b66a))
    );
    --_party-4: var(
      --conflict-timeline-party-5,
      light-dark(var(--conflict-timeline-party-5-light, #5502c3), var(--conflict-timeline-party-5-dark, #d0aaff))
    );
    --_party-5: var(
      --conflict-timeline-party-6,
      light-dark(var(--conflict-timeline-party-6-light, #890064), var(--conflict-timeline-party-6-dark, #d86fb0))
    );
    --_party-6: var(
      --conflict-timeline-party-7,
      light-dark(var(--conflict-timeline-party-7-light, #577500), var(--conflict-timeline-party-7-dark, #b7f185))
    );
    --_party-7: var(
      --conflict-timeline-party-8,
      light-dark(var(--conflict-timeline-party-8-light, #007492), var(--conflict-timeline-party-8-dark, #9bf5ff))
    );
    --_party-8: var(
      --conflict-timeline-party-none,
      light-dark(var(--conflict-timeline-party-none-light, #69676d), var(--conflict-timeline-party-none-dark, #a4b7ae))
    );

    display: flex;
    flex-direction: column;
    container: conflict-timeline / inline-size;
    /*
     * A container has no width of its own, so a row, a float or a table cell that asks for one would leave it none. It
     * takes what there is, 320 px where nothing says how much that is (a column of a grid is never narrower than this, so
     * 640 made pages wider than a phone), and never less than its narrowest words need.
     */
    contain-intrinsic-inline-size: min(320px, 100vw - 64px);
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    min-inline-size: 200px;
    color: var(--_ink);
    font-size: var(--conflict-timeline-font-size, 0.8125rem);
    line-height: 1.45;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: light-dark(#858e99, #76818e);
      --_line-strong: var(--_ink);
    }
  }

  /* Forms are drawn in SVG, which does not adopt system colours. */
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_raised: Canvas;
      --_sunken: color-mix(in srgb, CanvasText 10%, Canvas);
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: color-mix(in srgb, CanvasText 40%, Canvas);
      --_line-strong: CanvasText;
      --_accent: Highlight;
      --_party-0: CanvasText;
      --_party-1: CanvasText;
      --_party-2: CanvasText;
      --_party-3: CanvasText;
      --_party-4: CanvasText;
      --_party-5: CanvasText;
      --_party-6: CanvasText;
      --_party-7: CanvasText;
      --_party-8: CanvasText;
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  .c0 {
    --_mark: var(--_party-0);
  }
  .c1 {
    --_mark: var(--_party-1);
  }
  .c2 {
    --_mark: var(--_party-2);
  }
  .c3 {
    --_mark: var(--_party-3);
  }
  .c4 {
    --_mark: var(--_party-4);
  }
  .c5 {
    --_mark: var(--_party-5);
  }
  .c6 {
    --_mark: var(--_party-6);
  }
  .c7 {
    --_mark: var(--_party-7);
  }
  .c8 {
    --_mark: var(--_party-8);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* As large and as wide as the text: its size shows a change of that. */
  .text-sample {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    visibility: hidden;
    contain: layout;
    white-space: pre;
    pointer-events: none;
  }

  .text-sample::before {
    content: 'm m';
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
