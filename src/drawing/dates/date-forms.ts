/** The table of what can be known about a date. A new form of a date is a file of this folder, and a row here. */
import { about, outlineOf } from './about.js';
import type { AddedForm, BaseForm, DateContext } from './date-form.js';
import { day } from './day.js';
import type { MarkPen } from './mark-pen.js';
import { open } from './open.js';
import { set } from './set.js';
import { span } from './span.js';

/** The first whose bits a mark has; a day has none. */
const BASE_FORMS: readonly BaseForm[] = [set, span];
const ADDED_FORMS: readonly AddedForm[] = [about, open];

export const DATE_FORMS: readonly (BaseForm | AddedForm)[] = [day, about, span, open, set];

export function baseForm(form: number): BaseForm {
  // Most dates of large files.
  if (form === 0) return day;
  return BASE_FORMS.find(({ bits }) => (form & bits) !== 0) ?? day;
}

/** How far a mark reaches beyond its base form, px. */
export function addedReach(form: number): readonly [before: number, after: number] {
  if (form === 0) return NO_REACH;
  let [before, after] = NO_REACH;
  for (const { bits, reach } of ADDED_FORMS) {
    if ((form & bits) === 0) continue;
    const [more, later] = reach(form);
    before += more;
    after += later;
  }
  return [before, after];
}

const NO_REACH = [0, 0] as const;

/** Draws all that a mark says about its date but its glyph. */
export function drawDate(pen: MarkPen, context: DateContext, at: number): void {
  const form = context.scene.form[at]!;
  for (const added of ADDED_FORMS) if (form & added.bits) added.draw(pen, context, at);
  baseForm(form).draw(pen, context, at);
}

export { outlineOf };
