/** The zone for times of day: UTC, the reader's, or the one that the page has set. */
import { nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../core/feature.js';
import { Precision } from '../../time/date-range.js';
import type { Picture } from '../../picture/picture.js';
import { choiceField } from './choice-field.js';

/** Dates without a time are the same in every zone. */
export function zoneField({ texts, timeline }: ViewContext, picture: Picture): TemplateResult | typeof nothing {
  if (picture.precision >= Precision.day) return nothing;
  const { timeZone } = picture.model;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set(['UTC', own, timeZone])];
  if (zones.length === 1) return nothing;
  return choiceField({
    name: texts.text('timeZone'),
    className: 'zone',
    value: timeZone,
    options: zones.map((zone) => [zone, zone === own ? texts.text('timeZoneOwn', { zone }) : zone]),
    onChange: (zone) => {
      timeline.timeZone = zone;
    },
  });
}
