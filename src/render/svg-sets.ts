/** Draws a set of dates: each member small, joined by a dotted line for "one of", by a plain one for "all of". */
import { svg, type SVGTemplateResult } from 'lit';
import { MarkForm } from '../layout/mark-columns.js';
import { clamp } from '../base/number.js';
import { toPx } from '../scale/view.js';
import type { MarksOptions } from './mark-options.js';

const MEMBER_PX = 3.5;
/** More members than this are one band: their line still says so. */
const MOST_MEMBERS = 60;

export function setTemplate({ scene, mirror, membersOf }: MarksOptions, placement: number): SVGTemplateResult {
  const form = scene.form[placement]!;
  const x0 = Math.max(scene.outerStart[placement]!, scene.from);
  const x1 = Math.min(scene.outerEnd[placement]!, scene.to);
  const members = membersOf(scene.entry[placement]!).slice(0, MOST_MEMBERS);
  const joined = form & MarkForm.oneOf ? 'dotted' : 'whisker';
  return svg`<path class=${joined} d="M${mirror.x(x0).toFixed(1)} 0H${mirror.x(x1).toFixed(1)}"></path>
    ${members.map(({ start, end }) => {
      const from = clamp(toPx(scene.transform, start), scene.from, scene.to);
      const to = clamp(toPx(scene.transform, end), from, scene.to);
      const width = Math.max(to - from, 2 * MEMBER_PX);
      const left = mirror.left(from, from + width);
      return svg`<rect class=${form & MarkForm.oneOf ? 'member ghost' : 'member'} x=${left.toFixed(1)} y=${-MEMBER_PX}
        width=${width.toFixed(1)} height=${2 * MEMBER_PX} rx=${MEMBER_PX}></rect>`;
    })}`;
}
