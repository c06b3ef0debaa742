import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { all, focused, markOf, mount, one, partOf, press, textOf } from '../../mount.js';

const open = (id: string, widthPx = 1200): Promise<ConflictTimeline> =>
  mount({ data: TWO_BURSTS, selected: id, view: 'chart' }, { widthPx });

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the details in the chart', () => {
  detail('hold quote, speaker with role and channel, date, kind and form, relation', async () => {
    const element = await open('2022-3');
    const details = partOf(element, 'details');
    expect(textOf(details.querySelector('.meta'))).to.equal('Statement · post · North 3 March 2022');
    expect(textOf(details.querySelector('blockquote p'))).to.equal('“We are ready”');
    expect(details.querySelector('blockquote p')?.getAttribute('lang')).to.equal('en');
    expect(textOf(details.querySelector('.who'))).to.equal('Ann Lee Envoy · A platform');
    expect(textOf(details.querySelector('.relations'))).to.match(/Responds to Title 2022-1, 1 Mar/);
    expect(details.querySelector('time')?.getAttribute('datetime')).to.equal('2022-03-03');
  });

  detail('hold status, note on the date, and the missing source', async () => {
    const text = textOf(one(await open('2022-4'), '[part="details"]'));
    for (const part of ['Claimed', 'Given by the paper.', 'No source is given.']) expect(text).to.contain(part);
  });

  detail('hold sources with locator and a link that gives nothing away', async () => {
    const element = await open('2022-1');
    const link = one(element, '.sources a');
    expect(link.getAttribute('href')).to.equal('https://paper.example/1');
    expect(link.getAttribute('rel')).to.contain('noopener').and.contain('noreferrer');
    expect(textOf(one(element, '.locator'))).to.equal('¶ 4');
  });

  detail('hold how far a citation can be relied on, each term once, for a source that is known or not', async () => {
    const citations = [
      { source: 'paper', locator: 'p. 1', reliability: 'B2' },
      { source: 'paper', locator: 'p. 2', reliability: 'B2' },
      { source: 'nobody', reliability: 'F6' },
    ];
    const data = {
      sources: [{ id: 'paper', title: 'A paper' }],
      entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', citations }],
    };
    const element = await mount({ data, selected: 'a', view: 'chart' }, { widthPx: 1200 });
    expect(all(element, '.sources .reliability').map(textOf)).to.deep.equal(['Reliability: B2', 'Reliability: F6']);
  });

  detail(
    'hold the words of a source that the entry rests on, in its language, known to the dataset or not',
    async () => {
      const data = {
        sources: [{ id: 'paper', title: 'A paper', lang: 'uk' }],
        entries: [
          {
            id: 'a',
            kind: 'event',
            date: '2022',
            title: 'A',
            citations: [
              { source: 'paper', locator: 'p. 1', quote: 'Перші слова' },
              { source: 'paper', locator: 'p. 2', quote: '«Другі слова»' },
              { source: 'nobody', quote: 'Other words' },
            ],
          },
        ],
      };
      const element = await mount({ data, view: 'chart', selected: 'a' }, { widthPx: 1200 });
      const words = all(element, '.sources .cited-words');
      expect(words.map(textOf)).to.deep.equal(['“Перші слова”', '«Другі слова»', '“Other words”']);
      expect(words.map((each) => each.getAttribute('lang'))).to.deep.equal(['uk', 'uk', null]);
    },
  );

  it('stand below the controls however long they are, and can be scrolled', async () => {
    const long = TWO_BURSTS.entries.map((entry) => ({ ...entry, summary: 'A long summary. '.repeat(200) }));
    for (const entries of [long, long.slice(0, 1)]) {
      const data = { ...TWO_BURSTS, entries };
      const element = await mount({ data, selected: '2022-1', view: 'chart' }, { widthPx: 1200 });
      const card = one(element, '.details.card');
      expect(card.getBoundingClientRect().top).to.be.at.least(partOf(element, 'chart').getBoundingClientRect().top);
      expect(card.getBoundingClientRect().bottom).to.be.at.most(
        partOf(element, 'frame').getBoundingClientRect().bottom,
      );
      expect(card.scrollHeight).to.be.greaterThan(card.clientHeight);
    }
  });

  detail('name the relation from its target as well', async () => {
    expect(textOf(one(await open('2022-1'), '.relations'))).to.match(/Answered by Title 2022-3/);
  });

  it('go along a relation to the other entry', async () => {
    const element = await open('2022-3');
    one(element, '.relations a').click();
    await element.settled;
    expect(element.selected).to.equal('2022-1');
    expect(focused(element) === partOf(element, 'details')).to.equal(true);
  });

  it('stand beside the mark and never over it, inside the frame', async () => {
    for (const widthPx of [1200, 900]) {
      for (const { id } of TWO_BURSTS.entries as readonly { readonly id: string }[]) {
        const element = await open(id, widthPx);
        const card = all(element, '.details.card')[0];
        if (card === undefined) continue;
        const box = card.getBoundingClientRect();
        const glyph = markOf(element, `Title ${id}`).querySelector('.glyph')!.getBoundingClientRect();
        expect(overlap(box, glyph), `${id} at ${widthPx}`).to.equal(false);
        const frame = partOf(element, 'frame').getBoundingClientRect();
        expect(box.left).to.be.at.least(frame.left);
        expect(box.right).to.be.at.most(frame.right);
        element.remove();
      }
    }
  });

  it('stay inside the frame where the window leaves their mark, and a sheet where they were one', async () => {
    for (const widthPx of [1200, 360]) {
      const element = await open('2022-3', widthPx);
      const { start, end } = element.visibleRange!;
      for (const share of [-0.6, 0.6]) {
        const length = (end - start) / 8;
        for (const place of [0.2, 0.5, 0.8]) {
          const from = start + (end - start) * (place + share / 8);
          element.visibleRange = { start: from, end: from + length };
          await element.settled;
          const details = partOf(element, 'details');
          expect(details.className).to.contain(widthPx === 360 ? 'sheet' : 'card');
          const box = details.getBoundingClientRect();
          const frame = partOf(element, 'frame').getBoundingClientRect();
          expect(box.left, `${place} ${share}`).to.be.at.least(frame.left);
          expect(box.right, `${place} ${share}`).to.be.at.most(frame.right);
        }
      }
      element.remove();
    }
  });

  it('are a card if there is room, else a sheet', async () => {
    expect(one(await open('2022-3', 1200), '[part="details"]').className).to.contain('card');
    expect(one(await open('2022-3', 420), '[part="details"]').className).to.contain('sheet');
  });

  detail('are named by the title, and marked as selected', async () => {
    const element = await open('2022-3');
    const details = partOf(element, 'details');
    const heading = element.shadowRoot!.getElementById(details.getAttribute('aria-labelledby') ?? '');
    expect(textOf(heading)).to.equal('Title 2022-3');
    expect(markOf(element, 'Title 2022-3').getAttribute('aria-selected')).to.equal('true');
    expect(all(element, '[aria-selected="true"]')).to.have.lengthOf(1);
  });

  detail('take the focus by Enter and select no option by it, to which a screen reader would go back', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 1200 });
    const chosen = (): readonly (string | null)[] =>
      all(element, '.mark[aria-selected="true"]').map((mark) => mark.getAttribute('data-entry'));
    markOf(element, 'Title 2022-3').focus();
    await element.settled;
    const before = chosen();
    expect(before).to.have.lengthOf(1);
    await press(element, 'Enter');
    expect(focused(element) === partOf(element, 'details')).to.equal(true);
    expect(chosen()).to.deep.equal(before);
    expect(all(element, '.mark[aria-current]').map((mark) => mark.getAttribute('data-entry'))).to.deep.equal(before);
  });

  it('close by Escape from anywhere within', async () => {
    const element = await open('2022-1');
    one(element, '.sources a').focus();
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
    expect(focused(element)?.getAttribute('aria-label')).to.contain('2022-1');
  });

  detail('of a relation to nowhere name the id, without a link', async () => {
    const entries = [
      { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', relations: [{ type: 'follows', target: 'gone' }] },
    ];
    const element = await mount({ data: { entries }, selected: 'a' });
    expect(textOf(one(element, '.relations')))
      .to.contain('Follows')
      .and.contain('gone');
    expect(all(element, '.relations a')).to.have.lengthOf(0);
  });
});

describe('the summary in the details', () => {
  detail('has its paragraphs', async () => {
    const entry = { id: 'a', kind: 'event', date: '2022', title: 'T', summary: 'One.\nStill one.\n\nTwo.' };
    const element = await mount({ data: { entries: [entry] }, view: 'chart', selected: 'a' });
    await element.settled;
    const summary = one(element, '.summary');
    expect(summary.textContent).to.equal(entry.summary);
    const { lineHeight } = getComputedStyle(summary);
    expect(summary.getBoundingClientRect().height).to.be.closeTo(4 * parseFloat(lineHeight), 2);
  });
});
