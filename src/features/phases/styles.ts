/** Bands, lines and their names. Greys of the ink: no colour of a party, no fill of a fold. */
import { css } from 'lit';

export const phaseStyles = css`
  .phase rect {
    fill: var(--_ink);
    fill-opacity: 0.03;
  }

  .phase path {
    fill: none;
    stroke: color-mix(in srgb, var(--_ink) 22%, transparent);
    stroke-dasharray: 2 3;
  }

  .phase-name rect {
    fill: color-mix(in srgb, var(--_ink) 9%, var(--_surface));
  }

  .phase-name .word {
    fill: var(--_ink);
  }

  .milestone path,
  .milestone-tick {
    fill: none;
    stroke: var(--_muted);
    shape-rendering: crispEdges;
  }

  .milestone rect {
    fill: var(--_muted);
    fill-opacity: 0.1;
  }

  .milestone-name {
    fill: var(--_ink);
    font-weight: 550;
  }

  .today path {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  /* Somewhere in the time of a fold. */
  .held path {
    stroke-dasharray: 1 4;
  }

  .milestone-name.today {
    font-weight: 700;
  }

  .during {
    margin: 0;
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .phase rect {
      fill: none;
    }

    .phase path {
      stroke: CanvasText;
    }

    .phase-name rect {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
