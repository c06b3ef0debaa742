/** One of several dates, or all of them: each member a small pill, joined by a dotted line or a plain one. */
import { clamp } from '../../dataset/base/number.js';
import { DAY_MS } from '../../dataset/time/units.js';
import { toPx } from '../scale/view.js';
import { type BaseForm, boxHeight, drawnSpan, LEAST_PX, tailOf } from './date-form.js';
import { MarkForm } from './mark-form.js';

/** Height of a member, as a share of a mark; a member of a day is no narrower. */
const MEMBER_SHARE = 0.44;
const MEMBERS = [
  { start: -14, end: -5 },
  { start: 5, end: 14 },
];
/** More members than this are one band: their line still says so. */
const MAX_MEMBERS = 60;

export const set: BaseForm = {
  bits: MarkForm.oneOf | MarkForm.allOf,
  place: () => ({ isSpread: true, hasGlyph: false, at: undefined }),
  draw: (pen, context, at) => {
    const { scene, mirror, membersOf } = context;
    const isOneOf = (scene.form[at]! & MarkForm.oneOf) !== 0;
    const [start, end] = drawnSpan(scene, at);
    const height = MEMBER_SHARE * boxHeight(scene.tier[at]);
    pen.line(isOneOf ? 'dotted' : 'whisker', mirror.x(start), mirror.x(end), 0);
    const members = membersOf(scene.entry[at]!).slice(0, MAX_MEMBERS);
    const tail = tailOf(context, at);
    for (const [place, member] of members.entries()) {
      const from = clamp(toPx(scene.transform, member.start), scene.from, scene.to);
      const to = clamp(toPx(scene.transform, member.end), from, scene.to);
      const width = Math.max(to - from, member.end - member.start > DAY_MS ? LEAST_PX : height);
      const left = (from + to - width) / 2;
      pen.box(isOneOf ? 'member ghost' : 'member', {
        left: mirror.left(left, left + width),
        width,
        height,
        unspecified: false,
        ...(place === 0 && { tail }),
      });
    }
  },
  keys: [
    { bits: MarkForm.oneOf, words: 'legendOneOf', start: -14, end: 14, members: MEMBERS },
    { bits: MarkForm.allOf, words: 'legendAllOf', start: -14, end: 14, members: MEMBERS },
  ],
};
