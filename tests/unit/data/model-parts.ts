/** Everything in a model that can be compared, as plain lists. */
import type { IdLists, TimelineModel } from '../../../src/dataset/data/timeline-model.js';

export function modelParts(model: TimelineModel): Readonly<Record<string, unknown>> {
  const { count, ids } = model;
  const rows = Array.from({ length: count }, (_, row) => row);
  return {
    count,
    startMin: [...model.startMin],
    startMax: [...model.startMax],
    endMin: [...model.endMin],
    endMax: [...model.endMax],
    anchor: [...model.anchor],
    flags: [...model.flags],
    precision: [...model.precision],
    kind: [...model.kind],
    form: [...model.form],
    status: [...model.status],
    lasting: [...model.lasting],
    speaks: [...model.speaks],
    party: [...model.party],
    weight: model.weight && [...model.weight],
    highlight: model.highlight,
    order: [...model.order],
    rank: [...model.rank],
    parties: listsOf(ids.parties),
    actors: listsOf(ids.actors),
    topics: listsOf(ids.topics),
    sources: listsOf(ids.sources),
    entries: rows.map((row) => model.entries.at(row)),
    dates: rows.map((row) => model.dates.at(row)),
    places: rows.map((row) => model.indexOf(model.entries.at(row)!.id)),
    times: model.times,
    timesKnown: model.timesKnown,
    timeZone: model.timeZone,
  };
}

function listsOf({ start, value }: IdLists): readonly (readonly number[])[] {
  return Array.from({ length: start.length - 1 }, (_, row) => [...value.subarray(start[row], start[row + 1])]);
}
