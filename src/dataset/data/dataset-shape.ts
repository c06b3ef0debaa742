/** The fields of a dataset, in the order of reading. A record comes before those that refer to it. */
import { inOthers, laterReader } from './rare-fields.js';
import type { Actor, Dataset, Entry } from './dataset.js';
import { list, listById } from './read-list.js';
import { defineShape, record, type Reader, type Shape } from './read-record.js';
import { date, language, name, text } from './read-value.js';
import type { References } from './references.js';
import { actorRole, direction, party, source, topic } from './shapes.js';
import { idAsName } from './id-as-name.js';
import { isList } from './safe-read.js';
import { story } from './story-shape.js';

export function datasetShape(references: References, entries: Reader<readonly Entry[]>): Shape<Dataset> {
  return defineShape<Dataset>({
    kind: 'dataset',
    fields: {
      $schema: text,
      title: text,
      description: text,
      lang: language,
      dir: direction,
      license: text,
      updated: date,
      version: text,
      reliabilityScale: text,
      translations: inOthers('head'),
      parties: listById(party, references.parties),
      actors: listById(actor(references), references.actors),
      topics: listById(topic, references.topics),
      categories: laterReader((code) => code.categories(references.categories)),
      measures: laterReader((code) => code.measureList(references.measures)),
      sources: listById(source, references.sources),
      phases: laterReader((code) => code.phaseList(references.sources)),
      milestones: laterReader((code) => code.milestoneList(references.sources)),
      series: laterReader((code) => code.seriesList(references)),
      entries,
      highlight: laterReader((code) => code.highlight(references.entry)),
      story: story(references.entry),
      corrections: laterReader((code) => code.corrections),
    },
    required: ['entries'],
  });
}

function actor(references: References): Reader<Actor> {
  return record<Actor>({
    kind: 'actor',
    fields: {
      id: name,
      name,
      translations: inOthers('actor'),
      aliases: list(name),
      role,
      party: references.parties.any,
    },
    required: ['id', 'name'],
    replaceable: ['name'],
    standIns: idAsName,
  });
}

const roles = list(actorRole);

const role: Reader<NonNullable<Actor['role']>> = (value, cursor) =>
  isList(value) ? roles(value, cursor) : text(value, cursor);
