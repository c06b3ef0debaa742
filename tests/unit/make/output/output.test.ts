import { expect } from 'chai';
import { inScript, withLanguage } from '../../../../bin/page-script.mjs';
import { folderAddress, type OpensAs, type PageChoice } from '../../../../apps/make/model/page-choice.js';
import { articleText, frameFoot } from '../../../../apps/make/output/article.js';
import { hostLines, hostName, HOSTS, publishText } from '../../../../apps/make/output/hosts.js';
import type { Made } from '../../../../apps/make/output/made.js';
import { pageText } from '../../../../apps/make/output/markup.js';
import { oembedText } from '../../../../apps/make/output/oembed.js';
import { frameSnippet, linkedSnippet, tagSnippet } from '../../../../apps/make/output/snippets.js';

const OPENS: OpensAs = {
  ...{ view: 'list', lanes: 'topic', map: true, today: true, story: false },
  ...{ from: '', to: '', height: 0 },
};
const HOSTILE = '"><script>alert(1)</script>';

describe('files and lines to copy', () => {
  it('hold titles as text alone', () => {
    const page = pageText({ title: HOSTILE, lang: '"><b>', dir: 'ltr', body: '' });
    expect(page).not.to.match(/<script|<b>/);
    expect(frameSnippet(HOSTILE)).not.to.contain(HOSTILE);
    expect(tagSnippet(HOSTILE, OPENS)).not.to.contain(HOSTILE);
  });

  it('end no script early', () => {
    const text = inScript('</script> <SCRIPT> <!--');
    expect(text).not.to.match(/<\/?script|<!--/i);
    expect(JSON.parse(`"${text}"`)).to.equal('</script> <SCRIPT> <!--');
  });

  it('carry the words of one language in the script', () => {
    const before = 'import(`./locales/ar.js`),import("./locales/de.js"),import("./parts/de.js")';
    expect(withLanguage(before, 'de', { retry: '$& "x"' })).to.equal(
      String.raw`import(${'`'}./locales/ar.js${'`'}),Promise.resolve({default:{"retry":"$& \"x\""}}),import("./parts/de.js")`,
    );
  });

  it('believe only the frame that they set up', () => {
    expect(frameSnippet('T')).to.contain('frame.contentWindow').and.to.contain('new URL(frame.src).origin');
  });

  it('know their own frame in an article with several', () => {
    const idOf = (title: string, place?: string) => /id="([^"]+)"/.exec(frameSnippet(title, place))![1]!;
    const ids = [idOf('Війна'), idOf('Страйк'), idOf('Війна', 'https://example.org/war/')];
    expect(new Set(ids).size).to.equal(ids.length);
    expect(frameSnippet('Війна')).to.contain(`getElementById('${ids[0]!}')`);
  });
});

describe('the page around a timeline', () => {
  it('has heading, standfirst, byline, day, sources that are cited, licence, and tags for networks', () => {
    const text = article(PAGE);
    expect(text).to.contain('<h1 dir="auto">Workers down tools</h1>');
    expect(text).to.contain('<p class="standfirst" dir="auto">Eleven months.</p>');
    expect(text).to.contain(
      '<strong dir="auto">A. Writer</strong> <time datetime="2026-11-29">29 November 2026</time>',
    );
    expect(text).to.contain(
      '<a href="https://example.org/report"><bdi>The report</bdi></a> <small dir="auto">· The Paper</small>',
    );
    expect(text).not.to.contain('Never cited');
    expect(text).to.contain(
      '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"><bdi>CC BY-SA 4.0</bdi></a>',
    );
    expect(text).to.contain('Made with <bdi>conflict-timeline</bdi>');
    expect(text).to.contain('<meta property="og:title" content="Workers down tools">');
    expect(text).to.contain('<meta property="og:description" content="Eleven months.">');
    expect(text).to.contain('<meta property="og:image" content="https://example.org/strike/picture.png">');
    expect(text).to.contain('<link rel="canonical" href="https://example.org/strike/">');
  });

  it('says nothing that its editor did not, and holds words as text alone', () => {
    const text = article({ ...PAGE, standfirst: '', byline: '', licence: '', address: '' });
    expect(text).not.to.match(/standfirst|<strong|Licence|og:url|canonical/);
    expect(text).to.contain('<meta property="og:image" content="picture.png">');
    const hostile = article({ ...PAGE, standfirst: HOSTILE, byline: HOSTILE, licence: HOSTILE });
    expect(hostile).not.to.contain('<script>alert');
  });

  it('is found by systems that ask for a frame, once its address is known', () => {
    expect(article(PAGE)).to.contain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/strike/oembed.json" title="Workers down tools">',
    );
    expect(article({ ...PAGE, address: '' })).not.to.contain('oembed');
    const text = oembedText({ title: HOSTILE, page: PAGE }, 'picture.png')!;
    const { html, ...answer } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    expect(answer).to.deep.equal({
      version: '1.0',
      type: 'rich',
      title: HOSTILE,
      author_name: 'A. Writer',
      provider_url: 'https://example.org/strike/',
      cache_age: 86_400,
      width: 800,
      height: 600,
      thumbnail_url: 'https://example.org/strike/picture.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(html).to.contain('<iframe src="https://example.org/strike/frame.html"').and.not.to.contain('<script');
    expect(html, 'a link can be copied').to.contain('allow="clipboard-write"');
    expect([...text.matchAll(/https?:\/\/[^/"\\]+/g)].every(([found]) => found === 'https://example.org')).to.equal(
      true,
    );
    expect(oembedText({ title: 'T', page: { ...PAGE, address: '' } }, undefined)).to.equal(undefined);
  });

  it('says who made it below a timeline in a frame, as text alone', () => {
    const foot = frameFoot(madeWith({ ...PAGE, byline: HOSTILE }));
    expect(foot).to.contain('<p class="byline"><strong dir="auto">').and.not.to.contain('<script');
    expect(foot).to.contain('rel="license"');
    expect(frameFoot(madeWith({ ...PAGE, byline: ' ', licence: '' }))).not.to.match(/byline|license/);
  });

  it('leads to web addresses alone', () => {
    const text = article(PAGE, 'javascript:alert(1)');
    expect(text).not.to.contain('javascript:');
    expect(text).to.contain('<bdi>The report</bdi>');
  });
});

describe('the address of a folder', () => {
  it('ends with a slash, and is one of the web', () => {
    const cases = [
      ['example.org/strike', 'https://example.org/strike/'],
      ['https://example.org/strike/index.html', 'https://example.org/strike/'],
      ['http://example.org', 'http://example.org/'],
      ['javascript:alert(1)', undefined],
      ['strike', undefined],
      ['', undefined],
    ] as const;
    for (const [text, address] of cases) expect(folderAddress(text), text).to.equal(address);
  });

  it('stands in the lines to copy', () => {
    const place = 'https://example.org/strike/';
    expect(tagSnippet('Data', OPENS, place)).to.contain(`<script src="${place}conflict-timeline.all.min.js" defer>`);
    expect(tagSnippet('Data', OPENS, place)).to.contain(
      `src="${place}timeline.json" view="list" lanes="topic" map today>`,
    );
    const staged = { ...OPENS, story: true, height: 600, from: '2022-02-24', to: '2022-02-28' };
    expect(tagSnippet('Data', staged, place))
      .to.contain(' map today story="0" style="block-size: 600px">')
      .and.to.contain('.visibleRange = {"start":1645660800000,"end":1646092800000};');
    expect(tagSnippet('Data', { ...staged, to: '' }, place)).not.to.contain('visibleRange');
    expect(tagSnippet('Data', PAGE, place)).to.contain(`src="${place}timeline.json">`);
    expect(frameSnippet('T', place)).to.contain(`src="${place}frame.html"`);
    const link = { src: 'https://sheets.example/a.csv?x=1&y=2', columns: 'date=“When”; title="What"' };
    const linked = linkedSnippet('Data', HOSTILE, link, OPENS, place);
    expect(linked).to.contain(`<script src="${place}conflict-timeline.all.min.js" defer>`);
    expect(linked).to.contain(
      ' src="https://sheets.example/a.csv?x=1&#38;y=2" columns="date=“When”; title=&#34;What&#34;"',
    );
    expect(linked).to.contain(' view="list" lanes="topic" map today>');
    expect(linked).to.contain(' follow="poll" label="').and.not.contain('<script>alert');
  });
});

describe('the lines for a host', () => {
  it('are three, in the folder as well, with a name that its programs take', () => {
    const name = hostName('Страйк: the “first” year');
    expect(name).to.equal('the-first-year');
    expect(hostName('إضراب')).to.equal('timeline');
    for (const host of HOSTS) {
      const lines = hostLines(host, name).split('\n');
      expect(lines, host).to.have.length(3);
      for (const line of lines) expect(publishText(name)).to.contain(line);
      expect(publishText(name).split('under the same address')[1], 'told how to replace it').to.contain(host);
    }
  });
});

const PAGE: PageChoice = {
  ...{ look: 'newsroom', face: 'look', view: 'auto', lanes: 'auto', map: false, today: false, story: false },
  ...{ from: '', to: '', height: 0 },
  standfirst: 'Eleven months.',
  byline: 'A. Writer',
  licence: 'CC-BY-SA-4.0',
  address: 'https://example.org/strike/',
  staysLinked: false,
};

function madeWith(page: PageChoice, url = 'https://example.org/report'): Made {
  return {
    dataset: {
      sources: [
        { id: 'a', title: 'The report', publisher: 'The Paper', url },
        { id: 'b', title: 'Never cited' },
      ],
      entries: [{ id: 'x', kind: 'event', date: '2024', title: 'X', citations: [{ source: 'a' }] }],
    },
    title: 'Workers down tools',
    lang: 'en',
    dir: 'ltr',
    page,
    words: {
      sources: 'Sources',
      licence: 'Licence',
      madeWith: 'Made with',
      today: { machine: '2026-11-29', words: '29 November 2026' },
    },
  };
}

function article(page: PageChoice, url?: string): string {
  return articleText(madeWith(page, url), {
    style: '',
    timeline: '<conflict-timeline></conflict-timeline>',
    scripts: '',
    picture: 'picture.png',
  });
}
