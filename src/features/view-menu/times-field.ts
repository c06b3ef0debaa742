/** Which of their times places the entries. */
import { nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../core/feature.js';
import { asTimes, TIMES, type Times } from '../../data/times.js';
import type { PlainKey } from '../../i18n/messages.js';
import type { Picture } from '../../picture/picture.js';
import { choiceField } from './choice-field.js';

const NAMES: Readonly<Record<Times, PlainKey>> = {
  happened: 'timesHappened',
  said: 'timesSaid',
  published: 'timesPublished',
};

/** Only a dataset with a second time offers a choice. */
export function timesField({ texts, timeline }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const { times, timesKnown } = model;
  const offered = TIMES.filter((by) => by === 'happened' || by === times || timesKnown[by] > 0);
  if (offered.length === 1) return nothing;
  return choiceField({
    name: texts.text('timesBy'),
    className: 'times-by',
    value: times,
    options: offered.map((by) => [by, texts.text(NAMES[by])]),
    onChange: (value) => {
      timeline.times = asTimes(value);
    },
  });
}
