import { expect } from 'chai';
import { pastedTable, pastedText } from '../../../../apps/make/reading/pasted-table.js';
import { readInput } from '../../../../apps/make/reading/read-input.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import { withPastedLinks } from '../../../../apps/make/model/clipboard.js';

const clipboard = (html: string, text = ''): DataTransfer =>
  ({ getData: (type: string) => (type === 'text/html' ? html : text) }) as DataTransfer;
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const link = (href: string, text: string): string => `<a class="x" href="${href}">${text}</a>`;

describe('cells from the clipboard', () => {
  const HTML = `<html><head><style>td > a { color: red }</style></head><body><!-- <table> --><table data-x="a > b">
    ${row('Date', 'Event', 'Source')}
    ${row('2014-02-20', `A${link('https://a.example/mark', '[1]')} &amp; B`, link('https://a.example/1?x=1&amp;y=2', 'The\n  Paper'))}
    <tr style="display: none"><td>2013</td><td>Hidden</td><td>C</td></tr>
    ${row('2014-02-21', link('https://a.example/2', 'C<br>D'), '“E”')}
    ${row('2014-02-22', 'F', 'https://a.example/3')}
  </table><table>${row('2015', 'Another table', '')}</table></body></html>`;

  it('keep the addresses behind their words, as sources of their entries', async () => {
    const { draft } = await readInput(pastedText(clipboard(HTML)), String);
    expect(draft?.sheet.rows).to.deep.equal([
      ['2014-02-20', 'A[1] & B', 'The Paper', 'https://a.example/1?x=1&y=2'],
      ['2014-02-21', 'C\nD', '“E”', 'https://a.example/2'],
      ['2014-02-22', 'F', 'https://a.example/3'],
    ]);
    const { dataset } = await readDraft(draft!, 'en');
    expect(dataset?.sources?.map(({ title, url }) => [title, url])).to.deep.equal([
      ['The Paper', 'https://a.example/1?x=1&y=2'],
      ['“E”', 'https://a.example/2'],
      ['https://a.example/3', 'https://a.example/3'],
    ]);
  });

  it('are those of the text, if both have the same rows, and stand under a column of addresses that is there', () => {
    const html = `<table>${row('Date', 'Event', 'URL')}${row('2014', link('https://a.example/1', 'caf&eacute;x'), '')}</table>`;
    const text = 'Date\tEvent\tURL\n2014\tcaféx\t\n';
    expect(pastedText(clipboard(html, text))).to.equal('Date\tEvent\tURL\n2014\tcaféx\thttps://a.example/1\n');
  });

  it('are the text alone where no table has an address, or one that is not of the web', () => {
    for (const html of [
      '',
      '<p>A <a href="https://a.example/">link</a></p>',
      `<table>${row('a', 'b')}</table>`,
      `<table>${row(link('javascript:alert(1)', 'a'), 'b')}</table>`,
      '<table><tr><td><a href="https://a.example/',
    ])
      expect(pastedText(clipboard(html, 'a\tb'))).to.equal('a\tb');
  });

  it('are read in a time that grows with them, whatever their markup', () => {
    const began = performance.now();
    for (const piece of ['<a href="', "<td '", '<!--', '<style>', '<table><tr><td>', '<a href=x>'])
      pastedTable(clipboard(`<table href>${piece.repeat(20_000)}`));
    expect(performance.now() - began).to.be.below(5000);
  });

  it('bring their addresses into a draft, too', async () => {
    const { draft } = await readInput('Date,Event\n2014,A\n2015,B\n', String);
    const pasted = withPastedLinks(
      draft!,
      [
        { row: 0, links: ['https://a.example/1', 'https://a.example/2'] },
        { row: 1, links: [] },
      ],
      () => 'Address',
    );
    expect(pasted.sheet).to.deep.equal({
      header: ['Date', 'Event', 'Address'],
      rows: [
        ['2014', 'A', 'https://a.example/1 https://a.example/2'],
        ['2015', 'B'],
      ],
    });
    expect((await readDraft(pasted, 'en')).dataset?.entries[0]?.citations).to.have.length(2);
  });
});
