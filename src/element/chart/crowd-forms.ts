/** Samples of the forms of lanes that are too full for rows, each with its words: dots, counts on one scale, numbers in force. */
import { svg, type SVGTemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import { NEUTRAL_COLOUR } from '../../drawing/layout/party-colours.js';
import type { Picture } from '../picture/picture.js';

export interface CrowdForm {
  readonly key: PlainKey;
  readonly sample: SVGTemplateResult;
}

const DOTS = svg`<g class="c${NEUTRAL_COLOUR}"><circle class="dot" cx="-7" cy="3" r="3"></circle><circle class="dot" cx="0" cy="3" r="3"></circle><circle class="dot" cx="0" cy="-4" r="3"></circle><circle class="dot" cx="7" cy="3" r="3"></circle></g>`;
const BARS = svg`<path class="density c${NEUTRAL_COLOUR}" d="M-9 7v-5h5v5zM-3 7v-14h5v14zM3 7v-9h5v9z"></path>`;
const TORN = svg`<path class="density c${NEUTRAL_COLOUR}" d="M-6 -8h12v4h-12zM-6 -1.5h12v8.500h-12z"></path>`;
const FORCE = svg`<path class="force c${NEUTRAL_COLOUR}" d="M-14 7v-5h8v-7h12v4h8v8z"></path>`;
const VAGUE = svg`<path class="vague c${NEUTRAL_COLOUR}" d="M-14 7v-5h8v-7h12v4h8v8z"></path>`;

/** The forms that some window of the picture may show: they stay the same while the reader zooms. */
export function crowdForms({ everyRow, totals, model }: Picture): readonly CrowdForm[] {
  const open = everyRow.lanes.filter(({ form }) => form === 'clustered');
  const clusters = open.flatMap(({ cluster }) => cluster ?? []);
  const isArchive = totals.all > model.count;
  const hasDots = clusters.some(({ points }) => points.entry.length > 0);
  const hasForce = clusters.some(({ zones }) => zones.forcePx > 0);
  const hasVague = hasForce && clusters.some(({ spans }) => spans.vagueStarts.length > 0);
  return [
    ...(hasDots ? [{ key: 'legendDot', sample: DOTS } as const] : []),
    ...(hasDots || isArchive
      ? [{ key: open.length > 1 ? 'legendCountShared' : 'legendCount', sample: BARS } as const]
      : []),
    ...(hasDots ? [{ key: 'legendTorn', sample: TORN } as const] : []),
    ...(hasForce ? [{ key: 'legendInForce', sample: FORCE } as const] : []),
    ...(hasVague ? [{ key: 'legendVague', sample: VAGUE } as const] : []),
  ];
}
