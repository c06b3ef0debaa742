/** A dataset in several languages: the reader's is shown, and each text says in which it is. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { detail } from '../detail.js';
import { headLine, roles, steps, who } from '../features/details/details-look-ups.js';
import { counter, foundNames } from '../features/search/search-look-ups.js';
import { labels, lanes, toggles } from '../look-ups.js';
import { all, mount, one, partOf, textOf } from '../mount.js';

const DATA = {
  title: 'Talks',
  lang: 'en',
  translations: { uk: { title: 'Переговори' }, pl: { title: 'Rozmowy' } },
  parties: [
    {
      id: 'a',
      name: 'Northland',
      description: 'The north',
      translations: { uk: { name: 'Північ', description: 'На півночі' } },
    },
    { id: 'b', name: 'Southland' },
  ],
  actors: [
    {
      id: 'ann',
      name: 'Ann',
      party: 'a',
      role: [{ role: 'Envoy', from: '2020', translations: { uk: { role: 'Посланниця' } } }],
      translations: { uk: { name: 'Анна' } },
    },
  ],
  sources: [{ id: 's', title: 'Report', lang: 'de', translations: { uk: { title: 'Звіт' } } }],
  story: [
    { heading: 'It begins', text: 'With a call.', entry: 'e0', translations: { uk: { heading: 'Початок' } } },
    { heading: 'It goes on', entry: 'e1' },
  ],
  entries: [
    {
      id: 'e0',
      title: 'A call',
      summary: 'They spoke.',
      translations: { uk: { title: 'Розмова', summary: 'Говорили.' } },
    },
    { id: 'e1', title: 'A visit', summary: 'They met.' },
  ].map((entry, at) => ({
    kind: 'event',
    date: `2022-03-0${at + 1}`,
    parties: ['a', 'b'],
    actors: ['ann'],
    citations: [{ source: 's' }],
    ...entry,
  })),
};

const spoken = (elements: readonly Element[]): readonly string[] =>
  elements.map((element) => `${element.getAttribute('lang') ?? ''} ${textOf(element)}`);

/** The texts in a part that are isolated, since each may be in a language of its own. */
const isolated = (...parts: readonly Element[]): readonly string[] =>
  spoken(parts.flatMap((part) => [...part.querySelectorAll('bdi')]));

/** Heading and text of the step of a story. */
const stepTexts = (element: ConflictTimeline): readonly Element[] => [
  ...partOf(element, 'story').querySelector('h3')!.parentElement!.querySelectorAll('h3, p'),
];

describe('a dataset in several languages', () => {
  detail('is shown in that of the reader, text by text, each with its language', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'e0' }, { lang: 'uk' });
    expect(spoken(all(element, 'h2'))).to.deep.equal(['uk Переговори']);
    const marked = labels(element).map((label) => `${label.closest('[lang]')!.getAttribute('lang')!} ${textOf(label)}`);
    expect([...new Set(marked)].sort()).to.deep.equal(['en A visit', 'uk Розмова']);
    expect(lanes(element).map(({ lang }) => lang)).to.deep.equal(['uk', 'en']);
    expect(lanes(element).map((lane) => textOf(lane.querySelector('b')))).to.deep.equal(['Північ', 'Southland']);
    expect(spoken(all(element, '[part="details"] :is(h3, p)[dir="auto"]'))).to.deep.equal([
      'uk Розмова',
      'uk Говорили.',
    ]);
    expect(isolated(headLine(element))).to.deep.equal(['uk Північ', 'en Southland']);
    element.view = 'list';
    await element.settled;
    expect(isolated(...toggles(element))).to.deep.equal(['uk Розмова', 'en A visit']);
    element.view = 'table';
    await element.settled;
    expect(isolated(...toggles(element))).to.deep.equal(['uk Розмова', 'en A visit']);
  });

  detail('tells who an actor is, and what a source is called, each in its language', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'e1' }, { lang: 'uk' });
    expect(isolated(who(element))).to.deep.equal(['uk Анна']);
    expect(isolated(one(element, 'ul[aria-label="Джерела"]'))).to.deep.equal(['uk Звіт']);
    who(element).querySelector('button')!.click();
    await element.settled;
    const panel = partOf(element, 'aside');
    expect(isolated(panel.querySelector('h3')!)).to.deep.equal(['uk Анна']);
    expect(isolated(...roles(element))).to.deep.equal(['uk Посланниця']);
    expect(roles(element)).to.have.lengthOf(1);
    expect(textOf(roles(element)[0])).to.match(/^Посланниця, .*2020/);
    expect(isolated(...panel.querySelectorAll('p')).slice(0, 2)).to.deep.equal(['uk Північ', 'uk На півночі']);
    expect(isolated(...steps(element))).to.deep.equal(['uk Розмова', 'en A visit']);
  });

  detail('tells a story step by step, heading and text each in its language', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { lang: 'uk' });
    element.startStory();
    await element.settled;
    expect(spoken(stepTexts(element))).to.deep.equal(['uk Початок', 'en With a call.']);
    element.nextStep();
    await element.settled;
    expect(spoken(stepTexts(element))).to.deep.equal(['en It goes on']);
    expect(spoken(all(element, 'section:not([part~="story"]) > ol b'))).to.deep.equal(['uk Початок', 'en It goes on']);
  });

  detail('goes along with the language of the page, in one that the element does not speak too', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { lang: 'pl' });
    expect(spoken(all(element, 'h2'))).to.deep.equal(['pl Rozmowy']);
    element.parentElement!.lang = 'en';
    await element.settled;
    expect(spoken(all(element, 'h2'))).to.deep.equal(['en Talks']);
    element.parentElement!.lang = 'uk';
    await element.settled;
    expect(spoken(all(element, 'h2'))).to.deep.equal(['uk Переговори']);
  });

  detail('is searched in each of its languages', async () => {
    const element = await mount({ data: DATA, view: 'chart', query: 'spoke' }, { lang: 'uk' });
    expect(foundNames(element).length).to.be.greaterThan(0);
    element.query = 'розмова';
    await element.settled;
    expect(counter(element)).to.contain('1');
  });

  detail('leaves as JSON with all of its languages, as a calendar in that of the reader', async () => {
    const element = await mount({ data: DATA, view: 'chart' }, { lang: 'uk' });
    const json = JSON.parse(await (await element.toFile('json')).text()) as typeof DATA;
    expect(json.title).to.equal('Talks');
    expect(json.entries.map(({ title }) => title)).to.deep.equal(['A call', 'A visit']);
    expect(json.translations.uk.title).to.equal('Переговори');
    const calendar = await (await element.toFile('icalendar')).text();
    expect(calendar).to.contain('SUMMARY:Розмова');
  });
});
