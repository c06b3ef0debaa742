import { expect } from 'chai';
import fc from 'fast-check';
import { inlineNodes, inlineWords } from '../../../src/dataset/data/inline-text.js';

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
