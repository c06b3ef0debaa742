/** What an entry of the list is drawn from. */
import type { TemplateResult } from 'lit';
import type { EntryWords } from '../../a11y/entry-words.js';
import type { RelationIndex } from '../../data/relations.js';
import type { TimelineModel } from '../../data/timeline-model.js';
import type { Texts } from '../../i18n/texts.js';
import type { Hits } from '../../picture/search-hits.js';

export interface ItemOptions {
  readonly model: TimelineModel;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly hits: Hits;
  readonly selected: number | undefined;
  /** The place where Tab enters. */
  readonly stop: number | undefined;
  /** Name of the entry's lanes. */
  readonly laneOf: (entry: number) => string;
  readonly lanesLangOf: (entry: number) => string | undefined;
  /** The lanes do not show the topics already. */
  readonly showsTopics: boolean;
  readonly bodyOf: (entry: number) => TemplateResult;
  /** Opens the entry, or closes it if it is open. */
  readonly onToggle: (entry: number) => void;
  readonly onSelect: (entry: number) => void;
}
