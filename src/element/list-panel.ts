/** The list of the present picture. */
import type { TemplateResult } from 'lit';
import { dayHeading, durationWords } from '../time/date-words.js';
import { groupEntries } from './list-groups.js';
import { listView } from './list-view.js';
import type { Picture } from './picture.js';
import type { TemplateOptions } from './template-options.js';

export function listPanel({ texts, session }: TemplateOptions, picture: Picture): TemplateResult {
  const { model, words, relations, stops, extent } = picture;
  const { locale } = texts;
  const { selected } = session.state;
  const dayOf = (ms: number): string => dayHeading(ms, { locale, timeZone: model.timeZone });
  return listView({
    model,
    words,
    relations,
    texts,
    parts: groupEntries({ model, stops, gaps: extent.gaps, words, dayHeading: dayOf }),
    selected,
    lengthOf: (ms) => durationWords(ms, { locale }),
    onToggle: (entry) => {
      session.select(entry === selected ? undefined : entry, false);
    },
    onSelect: (entry) => {
      session.select(entry, true);
    },
  });
}
