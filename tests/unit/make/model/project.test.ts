import { expect } from 'chai';
import { loadTexts } from '../../../../apps/make/messages/texts.js';
import type { MakerDraft } from '../../../../apps/make/model/maker-draft.js';
import { projectIn, projectText } from '../../../../apps/make/model/project.js';
import { readInput } from '../../../../apps/make/reading/read-input.js';
import { noticesOf } from '../../../../apps/make/session/notice.js';

const DRAFT: MakerDraft = {
  format: 'table',
  sheet: {
    header: ['When', 'What'],
    rows: [
      ['2014', 'A'],
      ['TBC', 'B'],
    ],
    asides: [{ at: 2, cells: ['Total', '2'] }],
  },
  mapping: { date: 'When', title: 'What' },
  title: 'A title',
  lang: 'uk',
  dayOrder: 'day-first',
  lists: 'keep',
  story: [{ heading: 'One', entries: ['row-2'], quote: true, translations: { uk: { heading: 'Раз' } } }],
  people: {
    parties: [{ id: 'a', color: '#112233', role: 'side' }],
    actors: [{ id: 'b', role: 'minister', party: 'a' }],
    order: ['b', 'a'],
    hidden: [{ id: 'c', name: 'C' }],
  },
  apart: ['x'],
  leftOut: ['TBC\u001fB'],
  linked: { address: 'https://a.example/sheet.csv', header: ['When', 'What'] },
  page: {
    look: 'paper',
    view: 'list',
    lanes: 'none',
    map: true,
    today: false,
    byline: 'By me',
    staysLinked: true,
    story: true,
    face: 'serif',
    from: '2014-02-20',
    to: '2014-03-01',
    height: 600,
  },
};

describe('a project', () => {
  it('gives back the whole draft, with its faults and its answers', async () => {
    expect(projectIn(projectText(DRAFT))).to.deep.equal(DRAFT);
    const { draft, issues } = await readInput(new TextEncoder().encode(projectText(DRAFT)), String);
    expect([draft, issues]).to.deep.equal([DRAFT, []]);
  });

  it('is refused in words if a later version of the page wrote it, and any other file is none', async () => {
    const later = projectText(DRAFT).replace('"version": 1', '"version": 2');
    const read = await readInput(later, String);
    expect(read.draft).to.equal(undefined);
    const texts = await loadTexts('en');
    expect(noticesOf(read).map((notice) => notice(texts).text)).to.deep.equal([
      'A later version of this page made this project. Reload the page, or open the project where it was made.',
    ]);
    for (const text of [
      '',
      '{"entries":[]}',
      '{"format":"conflict-timeline-project"',
      '{"format":"conflict-timeline-project"}',
    ])
      expect(projectIn(text)).to.equal(undefined);
  });

  it('brings nothing into a draft that has no place there', () => {
    const hostile = {
      format: 'x',
      sheet: {
        header: ['When', 'when', ''],
        rows: [['2014', 'A', 'B', 'C']],
        asides: [7, { at: 'x', cells: [] }, { at: 1, cells: [2] }],
      },
      mapping: { date: 7, title: 'When', __proto__: { a: 1 } },
      title: {},
      lang: '<b>',
      story: [7, { heading: 3, entries: 'x', text: 'T' }],
      people: { parties: 'x', actors: [{ id: 1 }] },
      linked: { address: 'javascript:alert(1)', header: [] },
      page: {
        look: 'evil',
        view: 'x"',
        lanes: 7,
        map: 'yes',
        byline: 5,
        licence: 'CC0',
        other: 'x',
        face: 'Comic',
        from: '<b>',
        height: 1,
        story: 1,
      },
      apart: [1],
    };
    const text = JSON.stringify({ format: 'conflict-timeline-project', version: 1, draft: hostile });
    expect(projectIn(text)).to.deep.equal({
      format: 'table',
      sheet: { header: ['When', 'when (2)', '3', '4'], rows: [['2014', 'A', 'B', 'C']], asides: [] },
      mapping: { title: 'When' },
      title: '',
      story: [{ heading: '', text: 'T' }],
      people: { parties: [], actors: [{ id: '', role: '', party: '' }] },
      page: { licence: 'CC0' },
    });
    expect(projectIn(text.replace('[["2014","A","B","C"]]', '[[1]]'))).to.equal(undefined);
  });
});
