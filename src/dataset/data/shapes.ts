/** The records without references: their fields, and the reader of each. */
import type { ActorRole, Dataset, Party, Quote, Source, Topic, Translation } from './dataset.js';
import { inOthers, laterReader } from './rare-fields.js';
import { idAsName } from './id-as-name.js';
import { record } from './read-record.js';
import { address, colour, date, language, name, oneOf, text } from './read-value.js';

export const direction = oneOf<NonNullable<Dataset['dir']>>({ ltr: true, rtl: true, auto: true });

export const party = record<Party>({
  kind: 'party',
  fields: { id: name, name, translations: inOthers('party'), color: colour, description: text },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

export const topic = record<Topic>({
  kind: 'topic',
  fields: { id: name, name, translations: inOthers('named') },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

export const source = record<Source>({
  kind: 'source',
  fields: {
    id: name,
    title: name,
    translations: inOthers('source'),
    publisher: text,
    author: text,
    url: address,
    archivedUrl: address,
    archives: laterReader((code) => code.archives),
    checked: laterReader((code) => code.checked),
    published: date,
    retrieved: date,
    lang: language,
  },
  required: ['id', 'title'],
  replaceable: ['title'],
  standIns: ({ id }) => ({ title: id }),
});

export const actorRole = record<ActorRole>({
  kind: 'role',
  fields: { role: name, translations: inOthers('role'), from: date, to: date },
  required: ['role'],
});

const translation = record<Translation>({
  kind: 'translation',
  fields: { text: name, lang: language, translator: text },
  required: ['text'],
});

export const quote = record<Quote>({
  kind: 'quote',
  fields: { text: name, lang: language, dir: direction, translation, translations: inOthers('quote') },
  required: ['text'],
});
