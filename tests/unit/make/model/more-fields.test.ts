import { expect } from 'chai';
import type { StoryStep } from '../../../../src/dataset/data/dataset.js';
import { loadTexts } from '../../../../apps/make/messages/texts.js';
import { draftOf, fieldOfColumn, withGroup, withMapped } from '../../../../apps/make/model/draft.js';
import { labelOfRow, offeredRows, rowOfLabel } from '../../../../apps/make/model/entry-choice.js';
import { formValuesOf, withFormValues } from '../../../../apps/make/model/entry-form.js';
import { languagesOf } from '../../../../apps/make/model/fields.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import { relationsOfRow, withRelations } from '../../../../apps/make/model/relations.js';
import { faultWords } from '../../../../apps/make/view/fault-words.js';
import { withoutRow } from '../../../../apps/make/model/sheet.js';
import { entriesOfStep, stepsOf, withEntryOfStep, withSteps } from '../../../../apps/make/model/story.js';

const sheet = (text: string, format: MakerDraft['format'] = 'table'): MakerDraft =>
  draftOf(
    text.split('\n').map((line) => line.split(',')),
    format,
    (number) => `Column ${number}`,
  );
const PLAIN = 'Date,Title\n2024,Talks fail\n2025,Talks go on';
const OWN =
  'kind,id,date,title,summary,parties\nparty,n,,North,,\nevent,a,2024,Talks fail,,n\nevent,,2025,Talks go on,,n';
const name = (field: string): string => field;

describe('categories and measures of one’s own', () => {
  for (const [format, text] of [
    ['table', PLAIN],
    ['csv', OWN],
  ] as const) {
    it(`get a column, and a field in the form (${format})`, async () => {
      const row = format === 'csv' ? 2 : 1;
      const wide = withGroup(withGroup(sheet(text, format), 'category', 'Front'), 'measure', 'Deaths');
      const draft = withFormValues(wide, row, { 'category:Front': 'north', 'measure:Deaths': '12' }, name);
      expect(formValuesOf(draft, row)).to.include({ 'category:Front': 'north', 'measure:Deaths': '12' });
      const { dataset, faults } = await readDraft(draft, 'en');
      expect(faults).to.deep.equal([]);
      expect(dataset?.entries.at(-1)).to.deep.include({ categories: { Front: 'north' }, measures: { Deaths: 12 } });
    });
  }

  it('are chosen for a column, and named as it is', () => {
    const draft = withMapped(sheet('Date,Title,Front\n2024,A,north'), 'Front', 'category');
    expect(fieldOfColumn(draft, 'Front')).to.equal('category:Front');
    expect(fieldOfColumn(withMapped(draft, 'Front', 'place'), 'Front')).to.equal('place');
  });

  it('may be another field, in either table', async () => {
    const chosen = withMapped(sheet('Date,Title,Docket\n2024,A,AB-1'), 'Docket', 'field');
    expect(fieldOfColumn(chosen, 'Docket')).to.equal('field:Docket');
    const added = withFormValues(withGroup(sheet(OWN, 'csv'), 'field', 'Docket'), 2, { 'field:Docket': 'AB-1' }, name);
    for (const draft of [chosen, added]) {
      const { dataset, faults } = await readDraft(draft, 'en');
      expect(faults).to.deep.equal([]);
      expect(dataset?.fields).to.deep.equal([{ id: 'Docket', name: 'Docket' }]);
      expect(dataset?.entries.at(-1)?.fields).to.deep.equal({ Docket: 'AB-1' });
    }
  });

  it('are faults in their cells', async () => {
    const draft = withMapped(sheet('Date,Title,Dead\n2024,A,many'), 'Dead', 'measure');
    const { faults } = await readDraft(draft, 'en');
    expect(faults.map(({ code, row, column }) => [code, row, column])).to.deep.equal([['wrong-value', 0, 2]]);
    const texts = await loadTexts('en');
    const wordsOf = async (of: MakerDraft): Promise<readonly string[]> =>
      (await readDraft(of, 'en')).faults.map((fault) => faultWords(fault, { date: 0, title: 1 }, texts).text);
    expect(await wordsOf(draft)).to.deep.equal(['“\u2068many\u2069” is not a number.']);
    const other = sheet('Date,Title,Latitude,Longitude,Relations\n2024,A,99,0,follows: gone');
    expect(await wordsOf(other)).to.deep.equal([
      '“\u206899\u2069” is not a latitude or a longitude.',
      'A relation points to a row that does not exist.',
    ]);
  });
});

describe('texts in other languages', () => {
  for (const [format, text] of [
    ['table', PLAIN],
    ['csv', OWN],
  ] as const) {
    it(`get columns, and fields in the form (${format})`, async () => {
      const row = format === 'csv' ? 1 : 0;
      const texts = { 'title:uk': 'Переговори зірвано', 'summary:uk': '', 'summary:de': 'Ohne Ergebnis' };
      const draft = withFormValues(sheet(text, format), row, texts, name);
      expect(languagesOf(draft)).to.have.members(['uk', 'de']);
      expect(formValuesOf(draft, row)).to.include({ 'title:uk': 'Переговори зірвано', 'summary:de': 'Ohne Ergebnis' });
      const { dataset, faults } = await readDraft(draft, 'en');
      expect(faults).to.deep.equal([]);
      expect(dataset!.entries.map(({ translations }) => translations)).to.deep.equal([
        { uk: { title: 'Переговори зірвано' }, de: { summary: 'Ohne Ergebnis' } },
        undefined,
      ]);
      expect(withFormValues(draft, row, texts, name)).to.equal(draft);
    });
  }

  it('have a column that can be chosen for something else', () => {
    const draft = sheet('Date,Title,Title: uk\n2024,Talks fail,Переговори');
    expect(fieldOfColumn(draft, 'Title: uk')).to.equal('title:uk');
    expect(fieldOfColumn(withMapped(draft, 'Title: uk', 'summary'), 'Title: uk')).to.equal('summary');
    expect(languagesOf(withMapped(draft, 'Title: uk', undefined))).to.deep.equal([]);
  });

  it('are called by their languages', async () => {
    const texts = await loadTexts('de');
    expect(texts.field('title:uk')).to.equal('Titel: uk');
    expect([texts.language('uk'), texts.language('not a tag')]).to.deep.equal(['Ukrainisch', 'not a tag']);
  });
});

describe('rows that are chosen', () => {
  it('are found by number, by what is offered and by title', () => {
    const draft = sheet(PLAIN);
    expect(offeredRows(draft)).to.deep.equal(['2 · Talks fail', '3 · Talks go on']);
    for (const text of ['3', ' 3 · Talks', 'talks GO on']) expect(rowOfLabel(draft, text)).to.equal(1);
    for (const text of ['', '1', '9', 'Talks']) expect(rowOfLabel(draft, text)).to.equal(undefined);
    expect(rowOfLabel(sheet(OWN, 'csv'), '2')).to.equal(undefined);
  });
});

describe('relations of a row', () => {
  it('lead to a row that gets an id, and stay when others go', async () => {
    const draft = withRelations(sheet(PLAIN), 1, [{ type: 'follows', target: '2' }], name);
    expect(relationsOfRow(draft, 1)).to.deep.equal([{ type: 'follows', target: labelOfRow(draft, 0) }]);
    const { dataset, faults } = await readDraft(draft, 'en');
    expect(faults).to.deep.equal([]);
    expect(dataset?.entries[1]?.relations).to.deep.equal([{ type: 'follows', target: 'talks-fail' }]);
    const alone = { ...draft, sheet: withoutRow(draft.sheet, 0) };
    expect((await readDraft(alone, 'en')).faults).to.have.length(1);
    expect(relationsOfRow(alone, 0)).to.deep.equal([{ type: 'follows', target: 'talks-fail' }]);
  });

  it('keep their notes, and leave alone what they cannot show', () => {
    const noted = sheet('Date,Title,Relations\n2024,A,\n2025,B,', 'table');
    const draft = withRelations(noted, 1, [{ type: 'part-of', target: 'A', note: 'n' }], name);
    expect(relationsOfRow(draft, 1)?.[0]?.note).to.equal('n');
    expect(relationsOfRow(sheet('Date,Title,Relations\n2024,A,after B'), 0)).to.equal(undefined);
    expect(withRelations(sheet(PLAIN), 0, [], name)).to.deep.equal(sheet(PLAIN));
  });
});

describe('the story', () => {
  const steps: readonly StoryStep[] = [{ heading: 'First', text: 'How it began' }, { heading: 'Then' }];

  for (const [format, text, row] of [
    ['table', PLAIN, 1],
    ['csv', OWN, 2],
  ] as const) {
    it(`has steps that show entries (${format})`, async () => {
      const told = withSteps(sheet(text, format), steps);
      const draft = withEntryOfStep(told, { at: 1, field: 0, text: labelOfRow(told, row) }, name);
      expect(entriesOfStep(draft, stepsOf(draft)[1]!)).to.deep.equal([labelOfRow(draft, row)]);
      const { dataset, faults } = await readDraft(draft, 'en');
      expect(faults).to.deep.equal([]);
      expect(dataset?.story).to.deep.equal([steps[0], { heading: 'Then', entry: 'talks-go-on' }]);
      const turned = withSteps(draft, stepsOf(draft).toReversed());
      expect(stepsOf(turned).map(({ heading }) => heading)).to.deep.equal(['Then', 'First']);
      expect(stepsOf(withSteps(turned, []))).to.deep.equal([]);
    });
  }

  it('has steps that show several entries, and none twice', async () => {
    for (const [format, text, row] of [
      ['table', PLAIN, 1],
      ['csv', OWN, 2],
    ] as const) {
      let draft = withSteps(sheet(text, format), [{ heading: 'Both', quote: true }]);
      const first = labelOfRow(draft, row - 1);
      for (const [field, given] of [labelOfRow(draft, row), first, first].entries())
        draft = withEntryOfStep(draft, { at: 0, field, text: given }, name);
      const [step] = stepsOf(draft);
      expect(entriesOfStep(draft, step!)).to.deep.equal([labelOfRow(draft, row), first]);
      const { dataset, faults } = await readDraft(draft, 'en');
      expect(faults).to.deep.equal([]);
      expect(dataset?.story?.[0]?.quote).to.equal(true);
      expect(dataset?.story?.[0]?.entries?.length).to.equal(2);
      const one = withEntryOfStep(draft, { at: 0, field: 0, text: '' }, name);
      expect(entriesOfStep(one, stepsOf(one)[0]!)).to.deep.equal([first]);
      expect((await readDraft(one, 'en')).dataset?.story?.[0]?.entries).to.equal(undefined);
    }
  });

  it('keeps cells of our own table that the form does not show', async () => {
    const own = sheet(
      ['kind,id,title,date,entry,title:uk', 'event,a,A,2024,,', 'step,,One,,a,Перше', 'step,,Two,,a,Друге'].join('\n'),
      'csv',
    );
    const turned = withSteps(own, stepsOf(own).toReversed());
    const story = (await readDraft(turned, 'en')).dataset?.story;
    expect(story?.map(({ translations }) => translations?.uk?.heading)).to.deep.equal(['Друге', 'Перше']);
  });

  it('of any sheet waits for a heading, and shows no entry that is not there', async () => {
    const draft = withSteps(sheet(PLAIN), [{ heading: '' }, { heading: 'A', entry: 'gone' }]);
    expect((await readDraft(draft, 'en')).dataset?.story).to.deep.equal([{ heading: 'A' }]);
  });
});
