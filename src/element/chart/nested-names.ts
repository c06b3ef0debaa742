/**
 * Names of lanes in two levels. Beside the rows an outer name has a column of its own, as high as its lanes, and stays in
 * view while they scroll. Above the rows it is a line of its own. It is a button that collapses its lanes.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isRest } from '../../drawing/layout/lanes.js';
import { place } from '../../drawing/render/place.js';
import type { SceneLane } from '../../drawing/scene/scene.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';
import { laneLang, laneText, NAME_LINE_EM, nameTopPx } from './lane-name.js';
import type { NamedLanes, NestedCode } from './nested-code.js';

export const laneNamesWithin: NestedCode['laneNames'] = (options, names) => {
  const { lanes } = options.scene;
  const firsts = lanes.flatMap(({ outer }, index) =>
    outer === undefined || lanes[index - 1]?.outer?.key !== outer.key ? [index] : [],
  );
  return firsts.map((first, at) => {
    const { outer, key } = lanes[first]!;
    const next = firsts[at + 1];
    const own = names.slice(first, next);
    // A step of a story has no part in these lanes.
    if (lanes.slice(first, next).every(({ height }) => height === 0)) return nothing;
    if (outer === undefined) return html`${own}`;
    const name = options.heads ? headingTemplate(options, lanes[first]!) : cellTemplate(options, first);
    // A heading, and a collapsed outer lane, have no lane of their own beside the outer name.
    return html`<div role="group" aria-label=${laneText(outer.name, options.texts)}>
      ${name}${key === outer.key ? own.slice(1) : own}
    </div>`;
  });
};

/** The line of an outer name above its lanes. */
function headingTemplate(options: NamedLanes, lane: SceneLane): TemplateResult {
  return html`<div class="outer line c${lane.outer!.colour}" ${place({ '--_y': lane.top })}>
    ${buttonTemplate(options, lane, lane.height)}
  </div>`;
}

function cellTemplate(options: NamedLanes, index: number): TemplateResult {
  const { lanes } = options.scene;
  const lane = lanes[index]!;
  let height = 0;
  for (let at = index; lanes[at]?.outer?.key === lane.outer!.key; at++) height += lanes[at]!.height;
  const top = nameTopPx(lane.height);
  return html`<div
    class="outer c${lane.outer!.colour}"
    ${place({ '--_y': lane.top, height, '--_top': top, '--_axis': options.axisMetrics.heightPx + 1 })}
  >
    ${buttonTemplate(options, lane, height - top - 1)}
  </div>`;
}

function buttonTemplate(
  { texts, model, fontPx, heads, onLane }: NamedLanes,
  lane: SceneLane,
  maxPx: number,
): TemplateResult {
  const { key, form } = lane;
  const outer = lane.outer!;
  const isClosed = lane.heading === undefined && (isRest(lane.key) || (key === outer.key && form === 'collapsed'));
  const name = laneText(outer.name, texts);
  const entries = texts.count('entries', outer.count);
  const hint = texts.text(isClosed ? 'laneExpand' : 'laneCollapse', { lane: name });
  const lines = Math.trunc(maxPx / fontPx / NAME_LINE_EM) - (heads ? 0 : 1);
  return html`<button
    type="button"
    class="lane-name"
    tabindex="-1"
    lang=${laneLang(outer.name, model) ?? nothing}
    aria-expanded=${isClosed ? 'false' : 'true'}
    aria-label=${joinSentences([name, entries], texts.locale)}
    ${place({ '--_lines': Math.max(lines, 1), 'max-height': maxPx })}
    @click=${() => {
      onLane(outer.key);
    }}
  >
    <b aria-hidden="true" title=${joinSentences([hint, entries], texts.locale)} dir="auto">${name}</b>
    <span aria-hidden="true" title=${hint} lang=${texts.locale}>${entries}</span>
  </button>`;
}
