/** The names in the entries of a model, as places in the lists of the dataset. */
import type { Steps } from '../base/steps.js';
import type { EntryTable } from './entry-table.js';
import type { NameColumn } from './field-columns.js';
import type { DatasetHead, IdLists, TimelineModel } from './timeline-model.js';

const NO_PLACE = -1;

/** In steps. */
export function* modelIds(
  { columns }: EntryTable,
  count: number,
  { parties, actors, topics, sources }: DatasetHead,
): Steps<Pick<TimelineModel, 'ids' | 'party' | 'speaks'>> {
  const none: IdLists = { start: new Uint32Array(count + 1), value: new Uint32Array(0) };
  const ofParties = columns.parties.idLists(count, parties, none);
  yield;
  const ofActors = columns.actors.idLists(count, actors, none, columns.speaker);
  yield;
  const ids = {
    parties: ofParties,
    actors: ofActors,
    topics: columns.topics.idLists(count, topics, none),
    sources: columns.citations.sources.idLists(count, sources, none),
  };
  yield;
  return { ids, party: firstOf(ofParties), speaks: speaksOf(columns.speaker, count, actors) };
}

function firstOf({ start, value }: IdLists): Int32Array {
  const first = new Int32Array(start.length - 1).fill(NO_PLACE);
  for (let row = 0; row < first.length; row++) if (start[row]! < start[row + 1]!) first[row] = value[start[row]!]!;
  return first;
}

/** The speaker is the first of the actors, unless it is an unknown name. */
function speaksOf(speakers: NameColumn, count: number, actors: DatasetHead['actors']): Uint8Array {
  const speaks = new Uint8Array(count);
  if (speakers.isEmpty) return speaks;
  const places = speakers.names.placesIn(actors);
  for (let row = 0; row < count; row++) {
    const code = speakers.codeAt(row);
    speaks[row] = code >= 0 && (places === undefined || places[code]! >= 0) ? 1 : 0;
  }
  return speaks;
}
