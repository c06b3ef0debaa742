import { expect } from 'chai';
import fc from 'fast-check';
import { inlineNodes, inlineWords } from '../../../src/dataset/data/inline-text.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const LINK = { text: 'the report', url: 'https://example.org/a' };

describe('links and emphasis in a summary', () => {
  for (const [written, nodes] of [
    ['Plain words.', [{ text: 'Plain words.' }]],
    ['See [the report](https://example.org/a).', [{ text: 'See ' }, LINK, { text: '.' }]],
    ['He said *never*, twice.', [{ text: 'He said ' }, { text: 'never', isEmphasised: true }, { text: ', twice.' }]],
    ['*[the report](https://example.org/a)*', [{ ...LINK, isEmphasised: true }]],
    ['*one* *two*', [{ text: 'one', isEmphasised: true }, { text: ' ' }, { text: 'two', isEmphasised: true }]],
    ['*єдине* слово', [{ text: 'єдине', isEmphasised: true }, { text: ' слово' }]],
    [
      '[the act](https://example.org/act_(2014)) passed',
      [{ text: 'the act', url: 'https://example.org/act_(2014)' }, { text: ' passed' }],
    ],
    ['[write](mailto:desk@example.org)', [{ text: 'write', url: 'mailto:desk@example.org' }]],
    ['[a*b](https://example.org/*x*) c', [{ text: 'a*b', url: 'https://example.org/*x*' }, { text: ' c' }]],
  ] as const) {
    it(`are read: ${written}`, () => {
      expect(inlineNodes(written)).to.deep.equal(nodes);
      expect(inlineWords(written)).to.equal(nodes.map(({ text }) => text).join(''));
    });
  }

  for (const written of [
    '[x](javascript:alert(1))',
    '[x](//example.org)',
    '[x](/local)',
    '[x](https://bbc.com@evil.example)',
    '[x](data:text/html,<b>)',
    '[sic] (he said)',
    '[](https://example.org)',
    '4*5*6 and 2 * 3 * 4',
    'a* b *c',
    '** and *',
    '*over\na line*',
    '**strong**',
    '# head, <b>bold</b>, `code`, _under_',
  ]) {
    it(`are not made of what only looks so: ${JSON.stringify(written)}`, () => {
      expect(inlineWords(written)).to.equal(written);
      expect(
        inlineNodes(written).every(({ url, isEmphasised }) => url === undefined && isEmphasised === undefined),
      ).to.equal(true);
    });
  }

  it('lose no other character, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '[', ']', '(', ')', 'a', ' ', '\n', 'https://e.org') }),
        (text) => {
          const words = inlineWords(text);
          const rest = Array.from(words).every((sign) => text.includes(sign));
          expect(rest && words.length <= text.length).to.equal(true);
        },
      ),
    );
  });

  it('are read in a time that grows with the length of the text', () => {
    const long = [
      `[${'a'.repeat(50_000)}`,
      '*a '.repeat(20_000),
      '[a]('.repeat(20_000),
      `[a](${'('.repeat(50_000)}`,
      '*['.repeat(20_000),
    ];
    const start = performance.now();
    for (const text of long) inlineWords(text);
    expect(performance.now() - start).to.be.below(2_000);
  });
});

describe('a link in a summary to an address that is not safe', () => {
  const entry = { id: 'a', kind: 'event', date: '2022-02-20', title: 'A' };

  it('is a line with path, value and cure, and its words stay', () => {
    const summary = 'See [x](javascript:alert(1)), [y](example.org/a) and [z](https://example.org/).';
    const translations = { de: { summary: '[x](data:text/html,<b>)' } };
    const { dataset, issues } = validateDataset({ entries: [{ ...entry, summary, translations }] });
    expect(dataset!.entries[0]!.summary).to.equal(summary);
    expect(issues.map(({ message, cure }) => [message, cure])).to.deep.equal([
      [
        'entries[0].summary: not an address that can be linked ("javascript:alert(1)")',
        'write an http, https or mailto address, or the words alone',
      ],
      ['entries[0].summary: not an address that can be linked ("example.org/a")', 'write "https://example.org/a"'],
      [
        'entries[0].translations.de.summary: not an address that can be linked ("data:text/html,<b>")',
        'write an http, https or mailto address, or the words alone',
      ],
    ]);
  });

  it('reports nothing of plain words and safe links', () => {
    for (const summary of ['[sic] (he said)', '[a](https://example.org/) *b*', '', 7]) {
      const { issues } = validateDataset({ entries: [{ ...entry, summary }] });
      expect(
        issues.filter(({ code }) => code === 'bad-url'),
        String(summary),
      ).to.deep.equal([]);
    }
  });
});
