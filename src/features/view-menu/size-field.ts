/** The measure behind the size of the marks. */
import { nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../core/feature.js';
import type { Picture } from '../../picture/picture.js';
import { choiceField } from './choice-field.js';

/** An archive gives counts of entries, and no sizes. */
export function sizeField(
  { texts, timeline }: ViewContext,
  { model, marks }: Picture,
): TemplateResult | typeof nothing {
  const { measures = [] } = model.dataset;
  if (measures.length === 0 || timeline.source !== undefined) return nothing;
  return choiceField({
    name: texts.text('sizeBy'),
    className: 'size-by',
    value: marks.sizes?.measure ?? '',
    options: [['', texts.text('sizeSame')], ...measures.map(({ id, name }) => [id, name] as const)],
    onChange: (value) => {
      timeline.sizes = value;
    },
  });
}
