/** The records that refer to nothing else: which fields they have, and how each is read. */
import type { ActorRole, Dataset, Party, Quote, Source, Topic, Translation } from './dataset.js';
import { laterReader } from './field-code.js';
import { idAsName } from './id-as-name.js';
import { record } from './read-record.js';
import { address, colour, date, language, name, oneOf, text } from './read-value.js';

export const direction = oneOf<NonNullable<Dataset['dir']>>({ ltr: true, rtl: true, auto: true });

/** The name in other languages. */
export const names = laterReader((code) => code.nameTranslations);

export const party = record<Party>({
  kind: 'party',
  fields: { id: name, name, translations: names, color: colour, description: text },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

export const topic = record<Topic>({
  kind: 'topic',
  fields: { id: name, name, translations: names },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

export const source = record<Source>({
  kind: 'source',
  fields: {
    id: name,
    title: name,
    publisher: text,
    author: text,
    url: address,
    archivedUrl: address,
    published: date,
    retrieved: date,
    lang: language,
  },
  required: ['id', 'title'],
  replaceable: ['title'],
  standIns: ({ id }) => (id === undefined ? {} : { title: id }),
});

export const actorRole = record<ActorRole>({
  kind: 'role',
  fields: { role: name, from: date, to: date },
  required: ['role'],
});

const translation = record<Translation>({
  kind: 'translation',
  fields: { text: name, lang: language, translator: text },
  required: ['text'],
});

export const quote = record<Quote>({
  kind: 'quote',
  fields: { text: name, lang: language, dir: direction, translation },
  required: ['text'],
});
