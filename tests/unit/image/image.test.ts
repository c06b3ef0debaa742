import { expect } from 'chai';
import { html, nothing, svg } from 'lit';
import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { CLOSE_UPS } from '../../../demo/gallery/close-up-datasets.js';
import { renderImage } from '../../../src/element/image/index.js';
import { linesOf } from '../../../src/element/image/text-lines.js';
import { mixed } from '../../../src/element/image/palette.js';
import { templateText } from '../../../src/element/image/template-text.js';

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const HOSTILE = '"><script>alert(1)</script><image href="https://evil.example/x.png"/>]]>&\u0000\ud800';

const CEASEFIRE = read('ceasefire-2025') as {
  readonly parties: readonly { readonly name: string; readonly translations?: Record<string, { name: string }> }[];
  readonly entries: readonly { readonly parties?: readonly string[] }[];
};
/** An entry has a mark in the lane of each of its parties, and one without a party has one. */
const MARKS = CEASEFIRE.entries.reduce((sum, { parties = [] }) => sum + Math.max(1, parties.length), 0);

describe('a timeline as SVG', () => {
  it('has the title, every lane, every entry that is drawn, the key and the sources', async () => {
    const { svg: text, widthPx, issues } = await renderImage(read('ceasefire-2025'), { widthPx: 760 });
    expect(widthPx).to.equal(760);
    expect(issues).to.deep.equal([]);
    expect(text.match(/<g class="mark /g)).to.have.length(MARKS);
    for (const words of [
      'Toward a ceasefire',
      'United States',
      'Ukraine',
      `${CEASEFIRE.entries.filter(({ parties }) => parties?.includes('us')).length} entries`,
      'approximate date',
      'Sources: News report without a day',
    ]) {
      expect(text).to.contain(`>${words}`);
    }
  });

  it('has each shape of a mark in its key, also that of someone who made no comment', async () => {
    const at = (day: number): { readonly date: string; readonly title: string } => ({
      date: `2025-05-0${day}`,
      title: `Day ${day}`,
    });
    const event = { id: 'e', kind: 'event', ...at(1) };
    const remark = { id: 's', kind: 'statement', ...at(2) };
    const silence = { id: 'n', kind: 'statement', form: 'no-comment', ...at(3) };
    const keyOf = async (...entries: readonly object[]): Promise<readonly boolean[]> => {
      const { svg: text } = await renderImage({ entries }, { widthPx: 760 });
      return ['event', 'statement', 'no comment'].map((words) => text.includes(`>${words}<`));
    };
    expect(await keyOf(event, remark, silence)).to.deep.equal([true, true, true]);
    expect(await keyOf(event, silence)).to.deep.equal([true, false, true]);
    expect(await keyOf(remark)).to.deep.equal([false, true, false]);
  });

  it('is a card in a given height: title, most important entries, parties, and how many of all are shown', async () => {
    const size = { widthPx: 780, heightPx: 410 };
    for (const [name, all] of [
      ['ceasefire-2025', 27],
      ['talks-and-resolutions', 137],
    ] as const) {
      const { svg: text, ...drawn } = await renderImage(read(name), size);
      expect(drawn).to.deep.include(size);
      const [, shown, total] = /(\d+) of (\d+) shown/.exec(text) ?? [];
      expect(Number(total), name).to.equal(all);
      expect(Number(shown), name).to.be.within(4, 30);
      expect(text.match(/<g class="mark /g), name).to.have.length(Number(shown));
      expect(text)
        .to.match(/>(Ukraine|United Nations)</)
        .and.not.contain('Sources:');
      const lowest = Math.max(...[...text.matchAll(/translate\(0 ([\d.]+)\)/g)].map(([, y]) => Number(y)));
      expect(lowest, name).to.be.below(410 - 100);
    }
    expect((await renderImage(read('ceasefire-2025'), { ...size, lang: 'uk' })).svg).to.match(/показано \d+ з 27/);
  });

  it('says what the chart says of many: the numbers of scales, and how many more there are at the foot of a lane', async () => {
    const { create } = CLOSE_UPS.find(({ id }) => id === 'close-pacts')!;
    for (const [lang, more] of [
      ['en', / more<$/],
      ['ar', / أخرى<$/],
    ] as const) {
      for (const widthPx of [1180, 420]) {
        const { svg: text } = await renderImage(create(), { lanes: 'topic', lang, widthPx });
        const words = Array.from(text.matchAll(/<text[^>]*>([^<]*<)/g), ([, word]) => word!);
        expect(
          words.filter((word) => more.test(word)),
          `${lang}, ${widthPx} px`,
        ).to.have.length(4);
        const figures = text.match(/<text class="figure"/g) ?? [];
        expect(figures.length, `${lang}, ${widthPx} px`).to.be.within(4, 8);
      }
    }
  });

  it('names the publisher of a source, and no source that no drawn entry cites', async () => {
    const sources = [
      { id: 'a', title: 'First', publisher: 'The Paper' },
      { id: 'b', title: 'Second' },
      { id: 'c', title: 'Third' },
    ];
    const citations = [{ source: 'a' }, { source: 'b' }];
    const { svg } = await renderImage({
      sources,
      entries: [{ id: 'e', kind: 'event', date: '2022', title: 'E', citations }],
    });
    expect(svg).to.contain('>Sources: First, The Paper; Second.');
  });

  it('holds no script and no reference to anything outside it', async () => {
    const entry = {
      id: HOSTILE,
      kind: 'event',
      date: '2022~',
      title: HOSTILE,
      summary: HOSTILE,
      parties: ['p'],
      citations: [{ source: 's' }],
    };
    const dataset = {
      title: HOSTILE,
      lang: 'en',
      license: HOSTILE,
      parties: [{ id: 'p', name: HOSTILE }],
      sources: [{ id: 's', title: HOSTILE, url: 'https://evil.example/' }],
      entries: [entry],
    };
    const { svg: text } = await renderImage(dataset);
    const tags = new Set(Array.from(text.matchAll(/<([a-z]+)/gi), ([, tag]) => tag!));
    expect([...tags].sort()).to.deep.equal(
      [
        'circle',
        'defs',
        'g',
        'linearGradient',
        'path',
        'radialGradient',
        'rect',
        'stop',
        'style',
        'svg',
        'text',
        'title',
      ].filter((tag) => tags.has(tag)),
    );
    const markup = Array.from(text.matchAll(/<[^<>]*>/g), ([tag]) => tag).join('');
    expect(markup).not.to.match(/\shref=|xlink|<!|\son\w+=/i);
    expect(text).not.to.match(/@import|url\((?!#)/i);
    expect(text.replace(/[\n\t]/g, '')).not.to.match(/\p{Cc}|\p{Cs}/u);
    expect(parseFragment(text).childNodes).to.have.length(2);
  });

  it('is the same from the same', async () => {
    const data = read('talks-and-resolutions');
    expect((await renderImage(data, { theme: 'dark' })).svg).to.equal((await renderImage(data, { theme: 'dark' })).svg);
  });

  it('runs from right to left in a language that does', async () => {
    const { svg: text } = await renderImage(read('ceasefire-2025'), { lang: 'ar', widthPx: 500 });
    expect(text).to.contain('direction="rtl"');
    expect(text).to.contain('المصادر');
    // The name and the count of a lane stand in one line there: it runs as the page does.
    const { name, translations } = CEASEFIRE.parties[0]!;
    const line = new RegExp(`<text [^>]*>\u2068?${translations?.ar?.name ?? name}\u2069? · \\d+ `).exec(text)?.[0];
    expect(line).to.contain('direction="rtl"').and.contain('text-anchor="start"');
  });

  it('draws lanes of thousands as counts', async () => {
    const entries = Array.from({ length: 3000 }, (_, at) => ({
      id: String(at),
      kind: 'event',
      date: `2022-0${(at % 9) + 1}-${String((at % 28) + 1).padStart(2, '0')}`,
      title: `Entry ${at}`,
    }));
    const { svg: text, heightPx } = await renderImage({ entries });
    expect(heightPx).to.be.lessThan(5000);
    expect(text).to.match(/class="(?:density|tray) c\d"/);
  });

  it('is empty if nothing can be drawn', async () => {
    expect((await renderImage({ entries: [] })).svg).to.equal('');
    expect((await renderImage('nonsense')).issues[0]?.severity).to.equal('fatal');
  });
});

describe('a template as text', () => {
  it('escapes what it is given, by where it stands', () => {
    const bad = '"<&\'>';
    expect(
      templateText(svg`<text class="a ${bad}" x=${bad} y=${nothing}>${bad}${[1, svg`<b></b>`]}${undefined}</text>`),
    ).to.equal(
      '<text class="a &#34;&#60;&#38;&#39;&#62;" x="&#34;&#60;&#38;&#39;&#62;" >&#34;&#60;&#38;&#39;&#62;1<b></b></text>',
    );
    expect(templateText(html`<p>a = ${'b'}</p>`)).to.equal('<p>a = b</p>');
  });
});

describe('words in lines', () => {
  const measure = {
    sizePx: 1,
    width: (text: string): number => text.length,
    fit: (text: string, px: number): string => (text.length <= px ? text : `${text.slice(0, px - 1)}…`),
  };
  it('break between words, and end in an ellipsis if there is more', () => {
    expect(linesOf('one two three four', 9, measure, 5)).to.deep.equal(['one two', 'three', 'four']);
    expect(linesOf('one two three four', 9, measure, 2)).to.deep.equal(['one two', 'three fo…']);
    expect(linesOf('incomprehensible', 5, measure, 2)).to.deep.equal(['inco…']);
    expect(linesOf('', 5, measure, 2)).to.deep.equal([]);
  });
});

describe('a mixed colour', () => {
  it('is that of a browser', () => {
    expect(mixed('#000000', 0.25, '#ffffff')).to.equal('#bfbfbf');
    expect(mixed('#3464c6', 1, '#ffffff')).to.equal('#3464c6');
  });
});
