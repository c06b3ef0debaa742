import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { buildSearchIndex, findEntries } from '../../../src/dataset/data/search-index.js';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import {
  fieldLang,
  namesLang,
  noteLang,
  rolesLang,
  sourceLang,
  summaryLang,
} from '../../../src/dataset/data/names-language.js';
import { headLang, titleLang } from '../../../src/dataset/data/text-language.js';
import { translateModel } from '../../../src/dataset/data/translate-model.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const entry = { kind: 'event', date: '2022-01-01' };
const DATA = {
  title: 'Talks',
  description: 'About them',
  lang: 'en',
  translations: { uk: { title: 'Переговори' } },
  parties: [
    { id: 'a', name: 'Northland', translations: { uk: { name: 'Північ' }, de: { name: 'Nordland' } } },
    { id: 'b', name: 'Southland' },
  ],
  categories: [
    {
      id: 'c',
      name: 'Theatre',
      translations: { uk: { name: 'Театр' } },
      values: [{ id: 'sea', name: 'Sea', translations: { uk: { name: 'Море' } } }],
    },
  ],
  entries: [
    { ...entry, id: 'e0', title: 'One', summary: 'First', translations: { uk: { title: 'Один', summary: 'Перший' } } },
    { ...entry, id: 'e1', title: 'Two', summary: 'Second', translations: { 'uk-UA': { title: 'Два' } } },
    { ...entry, id: 'e2', title: 'Three', parties: ['a', 'b'] },
  ],
};
const HEAD = {
  lang: 'en',
  parties: [{ id: 'a', name: 'North', description: 'A side', translations: { uk: { description: 'Сторона' } } }],
  actors: [
    { id: 'one', name: 'One', role: 'Mayor', translations: { uk: { name: 'Один', role: 'Мер' } } },
    {
      id: 'two',
      name: 'Two',
      role: [{ role: 'Envoy', from: '2020', translations: { uk: { role: 'Посланець' } } }, { role: 'Judge' }],
      translations: { uk: { name: 'Два', role: 'Обидва' } },
    },
  ],
  measures: [{ id: 'm', name: 'Freed', unit: 'people', translations: { uk: { unit: 'осіб' } } }],
  sources: [
    { id: 's', title: 'Report', lang: 'de', translations: { uk: { title: 'Звіт' } } },
    { id: 't', title: 'Bericht', lang: 'de' },
  ],
  story: [{ heading: 'Begin', text: 'It begins.', translations: { uk: { heading: 'Початок' } } }],
  entries: [{ ...entry, id: 'e', title: 'T' }],
};
const own = createModel(validateDataset(DATA).dataset!);
const titles = (model: TimelineModel): readonly (string | undefined)[] =>
  [0, 1, 2].map((at) => model.entries.at(at)?.title);

describe('translations', () => {
  it('reach the note of a date, the place, the channel, passages, notes of relations and quotes', () => {
    const data = {
      lang: 'en',
      sources: [{ id: 's', title: 'S' }],
      entries: [
        {
          ...{ ...entry, id: 'a', title: 'A', place: 'Kyiv', dateNote: 'Known', channel: 'Address' },
          citations: [{ source: 's', locator: 'Preamble', translations: { uk: { locator: 'преамбула' } } }],
          quotes: [
            { text: 'Так.', lang: 'uk', translation: { text: 'Yes.', lang: 'en' } },
            { text: 'Ja.', lang: 'de', translations: { uk: { text: 'Так.', translator: 'Набір' } } },
            { text: 'Oui.', lang: 'fr', translation: { text: 'Yes.', lang: 'en' } },
          ],
          translations: { uk: { place: 'Київ', dateNote: 'Відомо', channel: 'Звернення' } },
        },
        {
          ...{ ...entry, id: 'b', title: 'B', place: 'Lviv' },
          relations: [{ type: 'follows', target: 'a', note: 'After it.', translations: { uk: { note: 'Після.' } } }],
        },
      ],
    };
    const { dataset, issues } = validateDataset(data);
    expect(issues).to.deep.equal([]);
    const model = translateModel(createModel(dataset!), 'uk');
    const [a, b] = [0, 1].map((at) => model.entries.at(at)!) as [Entry, Entry];
    expect(a).to.include({ title: 'A', place: 'Київ', dateNote: 'Відомо', channel: 'Звернення' });
    expect(a.translations?.en).to.deep.include({ place: 'Kyiv', dateNote: 'Known' });
    expect(a.citations?.[0]?.locator).to.equal('преамбула');
    expect(a.quotes?.map(({ translation }) => translation)).to.deep.equal([
      undefined,
      { text: 'Так.', lang: 'uk', translator: 'Набір' },
      { text: 'Yes.', lang: 'en' },
    ]);
    expect(['place', 'dateNote'].map((field) => fieldLang(model, a, field))).to.deep.equal(['uk', 'uk']);
    expect(fieldLang(model, a.citations![0]!, 'locator')).to.equal('uk');
    expect(fieldLang(model, b, 'place')).to.equal('en');
    const relations = indexRelations(model);
    for (const at of [0, 1]) {
      const [relation] = relations.of(at);
      expect(relation?.note).to.equal('Після.');
      expect(noteLang(model, at, relation!)).to.equal('uk');
    }
    expect([...run(findEntries(run(buildSearchIndex(model)), ['kyiv']))]).to.deep.equal([1, 0]);
  });

  it('take the place of titles, summaries and names, and leave the rest as it is', () => {
    const model = translateModel(own, 'uk');
    expect(titles(model)).to.deep.equal(['Один', 'Два', 'Three']);
    expect([0, 1].map((at) => model.entries.at(at)?.summary)).to.deep.equal(['Перший', 'Second']);
    expect(model.dataset.title).to.equal('Переговори');
    expect(model.dataset.description).to.equal('About them');
    expect(model.dataset.parties?.map(({ name }) => name)).to.deep.equal(['Північ', 'Southland']);
    expect(model.dataset.categories?.map(({ name, values }) => [name, values[0]?.name])).to.deep.equal([
      ['Театр', 'Море'],
    ]);
    expect(model.order).to.equal(own.order);
    expect(model.translation?.original).to.equal(own);
  });

  it('are those of roles, descriptions, units, sources and steps too, each with its language', () => {
    const { dataset, issues } = validateDataset(HEAD);
    expect(issues).to.deep.equal([]);
    const model = translateModel(createModel(dataset!), 'uk');
    const { parties, actors, measures, sources, story } = model.dataset;
    expect([parties![0]!.name, parties![0]!.description]).to.deep.equal(['North', 'Сторона']);
    expect(actors!.map(({ name, role }) => [name, role])).to.deep.equal([
      ['Один', 'Мер'],
      ['Два', [{ role: 'Посланець', from: '2020', translations: roleTexts('Посланець', 'Envoy') }, { role: 'Judge' }]],
    ]);
    expect(measures![0]).to.include({ name: 'Freed', unit: 'осіб' });
    expect(sources!.map(({ title }) => title)).to.deep.equal(['Звіт', 'Bericht']);
    expect(story![0]).to.include({ heading: 'Початок', text: 'It begins.' });
    expect(actors!.map((actor) => rolesLang(model, actor))).to.deep.equal(['uk', 'en']);
    expect(sources!.map((source) => sourceLang(model, source))).to.deep.equal(['uk', 'de']);
    expect(['Сторона', 'осіб', 'Початок', 'It begins.'].map((text) => namesLang(model, text))).to.deep.equal([
      'uk',
      'uk',
      'uk',
      'en',
    ]);
    expect(translateModel(createModel(dataset!), 'de').dataset.story).to.deep.equal(HEAD.story);
  });

  it('are looked for in each kind of record: one alone is enough', () => {
    const records = {
      parties: [{ id: 'a', name: 'A', translations: { uk: { name: 'А' } } }],
      actors: [{ id: 'a', name: 'A', role: [{ role: 'R', translations: { uk: { role: 'Р' } } }] }],
      categories: [{ id: 'c', name: 'C', values: [{ id: 'v', name: 'V', translations: { uk: { name: 'В' } } }] }],
      measures: [{ id: 'm', name: 'M', translations: { uk: { unit: 'осіб' } } }],
      sources: [{ id: 's', title: 'S', translations: { uk: { title: 'Д' } } }],
      story: [{ heading: 'H', translations: { uk: { heading: 'К' } } }],
    };
    for (const [list, value] of Object.entries(records)) {
      const { dataset } = validateDataset({ [list]: value, entries: [{ ...entry, id: 'e', title: 'T' }] });
      expect(translateModel(createModel(dataset!), 'uk').translation, list).not.to.equal(undefined);
    }
  });

  it('know the language of each text', () => {
    const model = translateModel(own, 'uk-UA');
    expect([0, 1, 2].map((at) => titleLang(model, at))).to.deep.equal(['uk-UA', 'uk-UA', 'en']);
    expect([0, 1, 2].map((at) => summaryLang(model, at))).to.deep.equal(['uk-UA', 'en', 'en']);
    expect(headLang(model, 'title')).to.equal('uk-UA');
    expect(headLang(model, 'description')).to.equal('en');
    expect(namesLang(model, 'Північ')).to.equal('uk-UA');
    expect(namesLang(model, 'Північ', 'Southland')).to.equal('en');
    expect(titleLang(own, 0)).to.equal('en');
  });

  it('are those of the same language, whatever its region; other readers get the texts of the dataset', () => {
    expect(translateModel(own, 'de-AT').dataset.parties?.[0]?.name).to.equal('Nordland');
    expect(translateModel(own, 'en-GB')).to.equal(own);
    expect(titles(translateModel(own, 'fr'))).to.deep.equal(['One', 'Two', 'Three']);
    expect(titles(translateModel(own, '__proto__'))).to.deep.equal(['One', 'Two', 'Three']);
  });

  it('are found by a search in every language, whichever is shown', () => {
    for (const model of [own, translateModel(own, 'uk')]) {
      const index = run(buildSearchIndex(model));
      for (const [term, found] of [
        ['one', [1, 0, 0]],
        ['перший', [1, 0, 0]],
        ['два', [0, 1, 0]],
        ['second', [0, 1, 0]],
        ['nordland', [0, 0, 1]],
        ['northland', [0, 0, 1]],
      ] as const) {
        expect([...run(findEntries(index, [term]))], term).to.deep.equal(found);
      }
    }
  });

  it('are read with what is wrong in them', () => {
    const { dataset, issues } = validateDataset({
      translations: { 'not a tag': { title: 'x' }, uk: 5 },
      parties: [{ id: 'a', name: 'A', translations: { uk: { name: '' } } }],
      entries: [
        { ...entry, id: 'e', title: 'T', translations: { '<b>': { title: 'x' }, uk: { title: [], summary: 'S' } } },
      ],
    });
    expect(dataset?.entries.at(0)?.translations).to.deep.equal({ uk: { summary: 'S' } });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['wrong-value', 'translations["not a tag"]'],
      ['wrong-type', 'translations.uk'],
      ['missing', 'parties[0].translations.uk.name'],
      ['wrong-value', 'entries[0].translations["<b>"]'],
      ['wrong-type', 'entries[0].translations.uk.title'],
    ]);
  });
});

function roleTexts(uk: string, en: string): object {
  return { uk: { role: uk }, en: { role: en } };
}

function run<T>(steps: Generator<unknown, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
