/** A sheet as a source: loose columns, free dates, ids that stay, and the share links of three services. */
import { expect } from 'chai';
import '../../all-code.js';
import { loadSheet } from '../../../src/convert/import/linked-sheet.js';
import type { Loaded, LoadOptions } from '../../../src/dataset/sources/loaded.js';

const options = (more: Partial<LoadOptions> = {}): LoadOptions => ({
  signal: new AbortController().signal,
  timeoutMs: 1000,
  onProgress: () => undefined,
  onPart: () => undefined,
  ...more,
});

/** What the services answered, as a page receives it: type, text. */
const RECORDED: Readonly<Record<string, readonly [string, string]>> = {
  'https://docs.google.com/spreadsheets/d/1AbC_d-9/gviz/tq?tqx=out:csv&gid=12': [
    'text/csv; charset=utf-8',
    '"When","What happened","Where"\n"24 February 2022","Strike on the bridge","Kyiv"\n"March 2022","Talks",""\n',
  ],
  'https://api.onedrive.com/v1.0/shares/u!aHR0cHM6Ly8xZHJ2Lm1zL3gvcyFBbUJj/root/content': [
    'application/octet-stream',
    '\ufeffDate;Event\r\n24.02.2022;Strike on the bridge\r\n03.2022;Talks\r\n',
  ],
  'https://cloud.example.org/index.php/s/Ab3dEf6hIj9kLmN/download': [
    'text/csv;charset=UTF-8',
    'date,headline\n2022-02-24,Strike on the bridge\n2022-03,Talks\n',
  ],
};
const LINKS = [
  'https://docs.google.com/spreadsheets/d/1AbC_d-9/edit?usp=sharing#gid=12',
  'https://1drv.ms/x/s!AmBc',
  'https://cloud.example.org/index.php/s/Ab3dEf6hIj9kLmN',
];

describe('a sheet as a source', () => {
  const own = globalThis.fetch;
  let answers: Record<string, readonly [string, string]> = {};
  let asked: string[] = [];
  const answer = (text: string, url = 'https://example.org/a.csv'): void => {
    answers[url] = ['text/csv', text];
  };
  const load = (columns: string, more: Partial<LoadOptions> = {}, url = 'https://example.org/a.csv'): Promise<Loaded> =>
    loadSheet(url, columns, options(more));

  beforeEach(() => {
    answers = { ...RECORDED };
    asked = [];
    globalThis.fetch = (input): Promise<Response> => {
      const url = typeof input === 'string' ? input : '';
      asked.push(url);
      const found = answers[url];
      return Promise.resolve(
        found === undefined
          ? new Response('', { status: 404 })
          : new Response(found[1], { headers: { 'content-type': found[0] } }),
      );
    };
  });

  afterEach(() => {
    globalThis.fetch = own;
  });

  it('of three services is found behind the link that shares it', async () => {
    for (const link of LINKS) {
      const loaded = await load('auto', {}, link);
      if (loaded === undefined || 'error' in loaded) throw new Error(`${link}: ${JSON.stringify(loaded)}`);
      const { dataset, issues } = loaded.validation;
      expect(issues.filter(({ severity }) => severity !== 'warning')).to.deep.equal([]);
      expect(dataset?.entries.map(({ id, date, title }) => [id, date, title])).to.deep.equal([
        ['strike-on-the-bridge', '2022-02-24', 'Strike on the bridge'],
        ['talks', '2022-03', 'Talks'],
      ]);
    }
    expect(asked).to.deep.equal(Object.keys(RECORDED));
  });

  it('keeps the ids of its entries while rows come before them and their dates are mended', async () => {
    const idsOf = async (text: string): Promise<readonly string[]> => {
      answer(text);
      const loaded = await load('auto');
      return loaded !== undefined && 'validation' in loaded
        ? (loaded.validation.dataset?.entries ?? []).map(({ id }) => id)
        : [];
    };
    expect(await idsOf('when,what\n2022,Talks\n2023,Strike\n2024,Talks\n')).to.deep.equal([
      'talks',
      'strike',
      'talks-2',
    ]);
    expect(await idsOf('when,what\n2021,March\n2022-05,Talks\n2023,Strike\n2024,Talks\n')).to.deep.equal([
      'march',
      'talks',
      'strike',
      'talks-2',
    ]);
  });

  it('takes the columns that the page names', async () => {
    answer('A,B,C\n03/04/2022,Talks,Minsk\n');
    const loaded = await load('date=A; title=B; place=C; day-order=day-first');
    if (loaded === undefined || 'error' in loaded) throw new Error(JSON.stringify(loaded));
    expect(loaded.validation.dataset?.entries[0]).to.deep.include({
      date: '2022-04-03',
      title: 'Talks',
      place: 'Minsk',
    });
  });

  it('shows a row that is no entry as it came, and names what it does not keep', async () => {
    answer('When,What,Mood\n2022,Talks,calm\nsoon,Strike,\n');
    const loaded = await load('date=When; title=What');
    if (loaded === undefined || 'error' in loaded) throw new Error(JSON.stringify(loaded));
    const { dataset, unclear, unclearCount, issues } = loaded.validation;
    expect(dataset?.entries).to.have.length(1);
    expect(unclearCount).to.equal(1);
    expect(unclear.map(({ raw, path }) => [path, raw])).to.deep.equal([['row 3', 'soon, Strike, ']]);
    expect(issues.map(({ severity, path }) => [severity, path])).to.deep.equal([
      ['error', 'row 3, When'],
      ['warning', 'Mood'],
    ]);
  });

  it('is not read again while it stays the same', async () => {
    answer('when,what\n2022,Talks\n');
    const first = await load('auto');
    if (first === undefined || 'error' in first) throw new Error(JSON.stringify(first));
    expect(await load('auto', { tag: first.tag })).to.equal(undefined);
    answer('when,what\n2023,Talks\n');
    expect(await load('auto', { tag: first.tag })).to.have.property('validation');
  });

  it('says why it cannot be shown', async () => {
    for (const [text, message] of [
      ['<!doctype html><title>Sign in</title>', /a web page; is the sheet shared with everybody/],
      ['PK\u0003\u0004', /a workbook; share the sheet as CSV/],
      ['', /the table is empty/],
      ['when\n2022\n', /no column looks like the title/],
    ] as const) {
      answer(text);
      const loaded = await load('auto');
      expect(loaded).to.have.property('error');
      if (loaded !== undefined && 'error' in loaded) expect(loaded.error.message).to.match(message);
    }
    const missing = await load('auto', {}, 'https://example.org/none.csv');
    expect(missing).to.deep.include({
      error: {
        code: 'http',
        message: 'src: the server answered 404 ("https://example.org/none.csv")',
        url: 'https://example.org/none.csv',
        status: 404,
      },
    });
  });
});
