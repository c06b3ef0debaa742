/** The fields of a dataset, in the order of reading. A record comes before those that refer to it. */
import type {
  Actor,
  ActorRole,
  Dataset,
  Entry,
  Party,
  Quote,
  Source,
  StoryStep,
  Topic,
  Translation,
} from './dataset.js';
import { idAsName } from './id-set.js';
import { categories } from './categories.js';
import { highlight, milestoneList, phaseList } from './outside-time.js';
import { measureList } from './measures.js';
import { ownFieldList } from './own-fields.js';
import { archives, checked, corrections } from './provenance.js';
import { seriesList } from './read-series.js';
import { translations } from './translations.js';
import { list, listById } from './read-list.js';
import { defineShape, record, type Reader, type Shape } from './read-record.js';
import { address, colour, date, flag, language, name, oneOf, text, timeZone } from './read-value.js';
import type { References } from './references.js';
import { isList } from './safe-read.js';

// The records without references: their fields, and the reader of each.

const direction = oneOf<NonNullable<Dataset['dir']>>({ ltr: true, rtl: true, auto: true });

const partyRole = oneOf<NonNullable<Party['role']>>({ side: true, other: true });

const party = record<Party>({
  kind: 'party',
  fields: { id: name, name, translations: translations.party, color: colour, role: partyRole, description: text },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

const topic = record<Topic>({
  kind: 'topic',
  fields: { id: name, name, translations: translations.named },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

const source = record<Source>({
  kind: 'source',
  fields: {
    id: name,
    title: name,
    translations: translations.source,
    publisher: text,
    author: text,
    url: address,
    archivedUrl: address,
    archives,
    checked,
    published: date,
    retrieved: date,
    lang: language,
  },
  required: ['id', 'title'],
  replaceable: ['title'],
  standIns: ({ id }) => ({ title: id }),
});

const actorRole = record<ActorRole>({
  kind: 'role',
  fields: { role: name, translations: translations.role, from: date, to: date },
  required: ['role'],
});

const translation = record<Translation>({
  kind: 'translation',
  fields: { text: name, lang: language, translator: text },
  required: ['text'],
});

export const quote = record<Quote>({
  kind: 'quote',
  fields: { text: name, lang: language, dir: direction, translation, translations: translations.quote },
  required: ['text'],
});

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
      timeZone,
      translations: translations.head,
      parties: listById(party, references.parties),
      actors: listById(actor(references), references.actors),
      topics: listById(topic, references.topics),
      categories: categories(references.categories),
      measures: measureList(references),
      fields: ownFieldList(references),
      sources: listById(source, references.sources),
      phases: phaseList(references.sources),
      milestones: milestoneList(references.sources),
      series: seriesList(references),
      entries,
      highlight: highlight(references.entry),
      story: story(references.entry),
      corrections,
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
      translations: translations.actor,
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

// The steps of a story.

/** `entry`: reads the id of a shown entry. */
function story(entry: Reader<string>): Reader<readonly StoryStep[]> {
  return list(
    record<StoryStep>({
      kind: 'story step',
      fields: {
        heading: name,
        text,
        translations: translations.step,
        entry,
        entries: list(entry),
        range: date,
        quote: flag,
      },
      required: ['heading'],
    }),
  );
}
