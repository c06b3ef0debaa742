/** Facets and their values in the reader's language, or in the dataset's own words. */
import { FORM_KEYS, STATUS_KEYS } from '../../a11y/entry-words.js';
import type { Facet, Filter } from '../../data/filter.js';
import { FACETS } from '../../data/filter.js';
import type { DatasetHead, TimelineModel } from '../../data/timeline-model.js';
import type { PlainKey } from '../../i18n/messages.js';
import type { Texts } from '../../i18n/texts.js';

const FACET_KEYS: Readonly<Record<Facet, PlainKey>> = {
  kind: 'facetKind',
  form: 'facetForm',
  party: 'facetParty',
  actor: 'facetActor',
  topic: 'facetTopic',
  status: 'facetStatus',
  source: 'facetSource',
};

export interface ChosenValue {
  readonly facet: Facet;
  readonly id: string;
  readonly name: string;
}

export function facetName(facet: Facet, texts: Texts): string {
  return texts.text(FACET_KEYS[facet]);
}

/** Whether the names of the facet's values are the dataset's own. */
export function isOwnName(facet: Facet): boolean {
  return facet !== 'kind' && facet !== 'form' && facet !== 'status';
}

/** The name of the value at a place, whose id is given. */
export function valueName({ dataset }: TimelineModel, facet: Facet, place: number, id: string, texts: Texts): string {
  switch (facet) {
    case 'kind':
      return texts.text(id === 'event' ? 'event' : 'statement');
    case 'form':
      return beginLarge(textOf(FORM_KEYS, id, texts), texts.locale);
    case 'status':
      return textOf(STATUS_KEYS, id, texts);
    default:
      return recordName(dataset, facet, place) ?? id;
  }
}

/** The first values that are chosen, by facet. */
export function chosenValues(model: TimelineModel, filter: Filter, texts: Texts, most: number): readonly ChosenValue[] {
  const chosen = FACETS.flatMap((facet) => (filter[facet] ?? []).map((id) => ({ facet, id })));
  return chosen.slice(0, most).map(({ facet, id }) => {
    const place = isOwnName(facet) ? recordsOf(model.dataset, facet).findIndex((record) => record.id === id) : -1;
    return { facet, id, name: valueName(model, facet, place, id, texts) };
  });
}

/** "9 of 26 shown". */
export function shownText(texts: Texts, shown: number, total: number): string {
  return texts.count('filterShown', shown, { total: total.toLocaleString(texts.locale) });
}

function recordName(head: DatasetHead, facet: Facet, place: number): string | undefined {
  return facet === 'source' ? head.sources?.[place]?.title : recordsOf(head, facet)[place]?.name;
}

function recordsOf(head: DatasetHead, facet: Facet): readonly { readonly id: string; readonly name?: string }[] {
  const { parties, actors, topics, sources } = head;
  return (facet === 'party' ? parties : facet === 'actor' ? actors : facet === 'topic' ? topics : sources) ?? [];
}

function textOf(keys: ReadonlyMap<string, PlainKey>, id: string, texts: Texts): string {
  const key = keys.get(id);
  return key === undefined ? id : texts.text(key);
}

/** Forms are words within a line elsewhere. */
function beginLarge(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
