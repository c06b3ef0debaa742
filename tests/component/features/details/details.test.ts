import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { glyphOf, only, threadLinks, threadList } from '../../look-ups.js';
import { all, allMarks, focused, markOf, mount, partOf, press, textOf } from '../../mount.js';
import { headLine, isCard, sourceLinks, sourceRemarks, summary, who } from './details-look-ups.js';

const open = (id: string, widthPx = 1200): Promise<ConflictTimeline> =>
  mount({ data: TWO_BURSTS, selected: id, view: 'chart' }, { widthPx });

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the details in the chart', () => {
  detail('hold quote, speaker with role and channel, date, kind and form, relation', async () => {
    const element = await open('2022-3');
    const details = partOf(element, 'details');
    expect(textOf(headLine(element))).to.equal('3 March 2022 · Statement · post');
    expect(textOf(details.querySelector('blockquote p'))).to.equal('“We are ready”');
    expect(details.querySelector('blockquote p')?.getAttribute('lang')).to.equal('en');
    expect(textOf(who(element))).to.equal('Ann Lee Envoy · North · A platform');
    expect(textOf(threadList(element))).to.match(/Responds to Title 2022-1, 1 Mar/);
    expect(details.querySelector('time')?.getAttribute('datetime')).to.equal('2022-03-03');
  });

  detail('hold status, note on the date, and the missing source', async () => {
    const text = textOf(partOf(await open('2022-4'), 'details'));
    for (const part of ['Claimed', 'Given by the paper.', 'No source is given.']) expect(text).to.contain(part);
  });

  detail('hold sources with locator and a link that gives nothing away', async () => {
    const element = await open('2022-1');
    const link = only(sourceLinks(element));
    expect(link.getAttribute('href')).to.equal('https://paper.example/1');
    expect(link.getAttribute('rel')).to.contain('noopener').and.contain('noreferrer');
    expect(sourceRemarks(element, 'locator').map(textOf)).to.deep.equal(['¶ 4']);
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
    expect(sourceRemarks(element, 'reliability').map(textOf)).to.deep.equal(['Reliability: B2', 'Reliability: F6']);
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
      const words = sourceRemarks(element, 'cited-words');
      expect(words.map(textOf)).to.deep.equal(['«Перші слова»', '«Другі слова»', '“Other words”']);
      expect(words.map((each) => each.getAttribute('lang'))).to.deep.equal(['uk', 'uk', null]);
    },
  );

  it('stand below the controls however long they are, and can be scrolled', async () => {
    const long = TWO_BURSTS.entries.map((entry) => ({ ...entry, summary: 'A long summary. '.repeat(200) }));
    // Rows for a frame that is higher than a card.
    const high = [...long, ...long.map((entry, at) => ({ ...entry, id: `again-${at}` }))];
    for (const entries of [high, high.slice(0, 1)]) {
      const data = { ...TWO_BURSTS, entries };
      const element = await mount({ data, selected: '2022-1', view: 'chart' }, { widthPx: 1200 });
      const card = partOf(element, 'details');
      expect(isCard(card)).to.equal(true);
      expect(card.getBoundingClientRect().top).to.be.at.least(partOf(element, 'chart').getBoundingClientRect().top);
      expect(card.getBoundingClientRect().bottom).to.be.at.most(
        partOf(element, 'frame').getBoundingClientRect().bottom,
      );
      expect(card.scrollHeight).to.be.greaterThan(card.clientHeight);
    }
  });

  detail('name the relation from its target as well', async () => {
    expect(textOf(threadList(await open('2022-1')))).to.match(/Answered by Title 2022-3/);
  });

  it('go along a relation to the other entry', async () => {
    const element = await open('2022-3');
    only(threadLinks(element)).click();
    await element.settled;
    expect(element.selected).to.equal('2022-1');
    expect(focused(element) === partOf(element, 'details')).to.equal(true);
  });

  it('stand beside the mark and never over it, inside the frame', async () => {
    let cards = 0;
    for (const widthPx of [1200, 900]) {
      for (const { id } of TWO_BURSTS.entries as readonly { readonly id: string }[]) {
        const element = await open(id, widthPx);
        const card = partOf(element, 'details');
        if (!isCard(card)) continue;
        cards++;
        const box = card.getBoundingClientRect();
        const glyph = glyphOf(markOf(element, `Title ${id}`)).getBoundingClientRect();
        expect(overlap(box, glyph), `${id} at ${widthPx}`).to.equal(false);
        const frame = partOf(element, 'frame').getBoundingClientRect();
        expect(box.left).to.be.at.least(frame.left);
        expect(box.right).to.be.at.most(frame.right);
        element.remove();
      }
    }
    expect(cards).to.be.greaterThan(0);
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
          expect(isCard(details)).to.equal(widthPx !== 360);
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
    expect(isCard(partOf(await open('2022-3', 1200), 'details'))).to.equal(true);
    expect(isCard(partOf(await open('2022-3', 420), 'details'))).to.equal(false);
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
    const marksWith = (state: string): readonly (string | null)[] =>
      allMarks(element)
        .filter((mark) => mark.getAttribute(state) === 'true')
        .map((mark) => mark.getAttribute('data-entry'));
    markOf(element, 'Title 2022-3').focus();
    await element.settled;
    const before = marksWith('aria-selected');
    expect(before).to.have.lengthOf(1);
    await press(element, 'Enter');
    expect(focused(element) === partOf(element, 'details')).to.equal(true);
    expect(marksWith('aria-selected')).to.deep.equal(before);
    expect(marksWith('aria-current')).to.deep.equal(before);
  });

  it('close by Escape from anywhere within', async () => {
    const element = await open('2022-1');
    only(sourceLinks(element)).focus();
    await press(element, 'Escape');
    expect(element.selected).to.equal(undefined);
    expect(focused(element)?.getAttribute('aria-label')).to.contain('2022-1');
  });

  detail('of a relation to nowhere name the id, without a link', async () => {
    const entries = [
      { id: 'a', kind: 'event', date: '2022-01-01', title: 'A', relations: [{ type: 'follows', target: 'gone' }] },
    ];
    const element = await mount({ data: { entries }, selected: 'a' });
    expect(textOf(threadList(element)))
      .to.contain('Follows')
      .and.contain('gone');
    expect(threadLinks(element)).to.have.lengthOf(0);
  });
});

describe('the summary in the details', () => {
  detail('has its paragraphs', async () => {
    const entry = { id: 'a', kind: 'event', date: '2022', title: 'T', summary: 'One.\nStill one.\n\nTwo.' };
    const element = await mount({ data: { entries: [entry] }, view: 'chart', selected: 'a' });
    await element.settled;
    const paragraphs = summary(element);
    expect(paragraphs.textContent).to.equal(entry.summary);
    const { lineHeight } = getComputedStyle(paragraphs);
    expect(paragraphs.getBoundingClientRect().height).to.be.closeTo(4 * parseFloat(lineHeight), 2);
  });
});

describe('texts in another language than the page', () => {
  const inUkrainian = { title: 'Розмова', summary: 'Вони говорять.' };
  const openIn = (lang: string, translations?: object): Promise<ConflictTimeline> => {
    const talk = { id: 'talk', kind: 'event', date: '2024-05-02', title: 'A talk', summary: 'They talk.' };
    const data = { lang: 'en', entries: [{ ...talk, ...(translations && { translations }) }] };
    return mount({ data, selected: 'talk', view: 'chart' }, { widthPx: 1200, lang });
  };

  it('have their language named once, in the words of the page', async () => {
    const element = await openIn('uk');
    // WebKit begins names of languages with a capital letter.
    const text = textOf(partOf(element, 'details')).toLowerCase();
    expect(text.split('мова тексту: англійська').length).to.equal(2);
    expect(summary(element).getAttribute('lang')).to.equal('en');
  });

  detail(
    'have it named from right to left as well, and not if they are translated or in the language of the page',
    async () => {
      expect(textOf(partOf(await openIn('ar'), 'details'))).to.contain('لغة النص: الإنجليزية');
      expect(textOf(partOf(await openIn('uk', { uk: inUkrainian }), 'details'))).not.to.contain('Мова тексту');
      expect(textOf(partOf(await openIn('en-GB'), 'details'))).not.to.contain('Language of the text');
    },
  );
});
