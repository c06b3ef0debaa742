import { expect } from 'chai';
import { parseJsonText } from '../../../src/dataset/data/parse-json.js';
import { leastMs } from '../least-ms.js';

describe('parseJsonText', () => {
  it('gives the value', () => {
    expect(parseJsonText('{"a":[1,"b",null]}')).to.deep.equal({ value: { a: [1, 'b', null] } });
    expect(parseJsonText('null')).to.deep.equal({ value: null });
  });

  it('takes a byte order mark', () => {
    expect(parseJsonText('\ufeff[1]')).to.deep.equal({ value: [1] });
  });

  describe('what is not JSON at all', () => {
    const cases: readonly (readonly [text: string, message: string])[] = [
      ['', 'expected JSON, got an empty text'],
      ['\ufeff \n', 'expected JSON, got an empty text'],
      ['\n<!doctype html><html>', 'expected JSON, got a web page ("<!doctype html><html>")'],
    ];
    for (const [text, message] of cases) {
      it(JSON.stringify(text), () => {
        expect(parseJsonText(text).issue).to.include({ code: 'not-json', severity: 'fatal', path: '', message });
      });
    }
  });

  describe('where it breaks off, in the same words in every engine', () => {
    const cases: readonly (readonly [text: string, message: string])[] = [
      ['{"a":1,}', 'line 1, column 7: not valid JSON, remove this comma: nothing follows it before }'],
      ['{ // all\n"a":1}', 'line 1, column 3: not valid JSON, remove this comment: JSON has none'],
      ['[1, /* two */ 2]', 'line 1, column 5: not valid JSON, remove this comment: JSON has none'],
      ['[1,\n ]', 'line 1, column 3: not valid JSON, remove this comma: nothing follows it before ]'],
      ['[1,,]', 'line 1, column 4: not valid JSON, expected a value (",]")'],
      ['{"a" 1}', 'line 1, column 6: not valid JSON, expected a colon ("1}")'],
      ['{"a":1 "b":2}', 'line 1, column 8: not valid JSON, expected "," or "}" ("\\"b\\":2}")'],
      ['[1 2]', 'line 1, column 4: not valid JSON, expected "," or "]" ("2]")'],
      ['[1}', 'line 1, column 3: not valid JSON, expected "," or "]" ("}")'],
      ["{'a':1}", 'line 1, column 2: not valid JSON, expected a name in quotation marks ("\'a\':1}")'],
      ['[1]]', 'line 1, column 4: not valid JSON, expected the end of the text ("]")'],
      ['[01]', 'line 1, column 3: not valid JSON, expected "," or "]" ("1]")'],
      ['nul', 'line 1, column 1: not valid JSON, expected a value ("nul")'],
      ['["\\x"]', 'line 1, column 3: not valid JSON, expected a valid escape after "\\" ("\\\\x\\"]")'],
      ['["a\tb"]', 'line 1, column 4: not valid JSON, expected no line end or tab within quotation marks ("\\tb\\"]")'],
      ['---\ntitle: x', 'line 1, column 1: not valid JSON, expected a value ("---\\ntitle: x")'],
      ['\n\n {"a":[1,\n 2 3]}', 'line 4, column 4: not valid JSON, expected "," or "]" ("3]}")'],
      ['\r\n\r\n[,', 'line 3, column 2: not valid JSON, expected a value (",")'],
      ['{"a":[1,2', 'line 1, column 10: the JSON breaks off, expected "," or "]"'],
      ['{"a":"b', 'line 1, column 8: the JSON breaks off, expected a closing quotation mark'],
      ['{', 'line 1, column 2: the JSON breaks off, expected a name in quotation marks'],
      ['{"a":', 'line 1, column 6: the JSON breaks off, expected a value'],
    ];
    for (const [text, message] of cases) {
      it(JSON.stringify(text), () => {
        expect(parseJsonText(text).issue).to.include({ code: 'json-syntax', severity: 'fatal', path: '', message });
      });
    }
  });

  it('shows thirty characters from there on', () => {
    const page = `<${'p'.repeat(40)}`;
    expect(parseJsonText(page).issue?.value).to.equal(page.slice(0, 30));
    expect(parseJsonText(`[1,\n${'x'.repeat(40)}`).issue).to.deep.include({
      path: '',
      value: 'x'.repeat(30),
      message: `line 2, column 1: not valid JSON, expected a value ("${'x'.repeat(30)}")`,
    });
  });

  it('counts a line end as the last column of its line', () => {
    expect(parseJsonText('["a\n"]').issue?.message).to.match(/^line 1, column 4: /);
    expect(parseJsonText('[1\n\n2]').issue?.message).to.match(/^line 3, column 1: /);
  });

  it('takes one byte order mark, at the beginning', () => {
    expect(parseJsonText('\ufeff\ufeff1').issue?.message).to.match(/^line 1, column 1: /);
    expect(parseJsonText('1\ufeff').issue?.message).to.match(/^line 1, column 2: /);
    expect(parseJsonText('\ufeff[,').issue?.message).to.match(/^line 1, column 2: /);
  });

  it('finds the place in a long text fast', () => {
    for (const text of [
      '['.repeat(500_000),
      `${'['.repeat(1_000_000)}x`,
      `"${'\\"'.repeat(500_000)}`,
      '\n'.repeat(1_000_000) + 'x',
      '-'.repeat(1_000_000),
      `${'1'.repeat(1_000_000)}x`,
    ]) {
      const ms = leastMs(5000, () => {
        expect(parseJsonText(text).issue?.code).to.equal('json-syntax');
      });
      expect(ms, text.slice(0, 5)).to.be.below(5000);
    }
  });

  it('does not throw on depth', () => {
    const depth = 1_000_000;
    const { value, issue } = parseJsonText('['.repeat(depth) + ']'.repeat(depth));
    if (issue === undefined) expect(value).to.be.an('array');
    else expect(issue.message).to.equal('JSON that is nested too deep to be read');
  });
});
