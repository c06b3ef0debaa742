import { expect } from 'chai';
import { findJsonFault } from '../../../src/dataset/data/json-scan.js';

describe('findJsonFault', () => {
  const good: readonly string[] = [
    '0',
    '-0',
    '-12.50e+3',
    '1E9',
    '1e-9',
    'true',
    ' false ',
    '\t\n\r null\r\n\t ',
    '""',
    '"é\u007f\u2028"',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fF"',
    '[]',
    '[ ]',
    '{}',
    '{ }',
    '[[],{}]',
    '{"":{"a":[{}]}}',
    '{ "a" : [ 1 , 2 ] , "b" : { "c" : null } }',
    '[[1],[2,[3]],{"a":[]}]',
  ];
  for (const text of good) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      JSON.parse(text);
      expect(findJsonFault(text)).to.equal(undefined);
    });
  }

  const VALUE = 'a value';
  const NAME = 'a name in quotation marks';
  const LINE = 'no line end or tab within quotation marks';
  const ESCAPE = 'a valid escape after "\\"';
  const QUOTE = 'a closing quotation mark';
  const END = 'the end of the text';
  const bad: readonly (readonly [text: string, offset: number, expected: string])[] = [
    ['', 0, VALUE],
    [' \t', 2, VALUE],
    ['\u00a01', 0, VALUE],
    ['\v1', 0, VALUE],
    ['-', 0, VALUE],
    ['+1', 0, VALUE],
    ['.5', 0, VALUE],
    ['True', 0, VALUE],
    ['1.', 1, END],
    ['1.e5', 1, END],
    ['1e', 1, END],
    ['00', 1, END],
    ['1 2', 2, END],
    ['nulll', 4, END],
    ['"a"b', 3, END],
    ['{}{', 2, END],
    ['[]]', 2, END],
    ['[', 1, VALUE],
    ['[ }', 2, VALUE],
    ['[1,]', 3, VALUE],
    ['[1,,2]', 3, VALUE],
    ['[1', 2, '"," or "]"'],
    ['[1:2]', 2, '"," or "]"'],
    ['["a":1]', 4, '"," or "]"'],
    ['[{}', 3, '"," or "]"'],
    ['[{"a":1]', 7, '"," or "}"'],
    ['{"a":[1}', 7, '"," or "]"'],
    ['{"a":1', 6, '"," or "}"'],
    ['{"a":{}', 7, '"," or "}"'],
    ['{]', 1, NAME],
    ['{1:2}', 1, NAME],
    ['{,}', 1, NAME],
    ['{"a":1,}', 7, NAME],
    ['{"a":1,[', 7, NAME],
    ['{"a"', 4, 'a colon'],
    ['{"a" ,', 5, 'a colon'],
    ['{"a":}', 5, VALUE],
    ['{"a"::1}', 5, VALUE],
    ['{"a":]', 5, VALUE],
    ['"', 1, QUOTE],
    ['"ab', 3, QUOTE],
    ['{"ab', 4, QUOTE],
    ['"\\"', 3, QUOTE],
    ['"a\nb"', 2, LINE],
    ['"a\u001fb"', 2, LINE],
    ['"a\u0000b"', 2, LINE],
    ['{"a\t":1}', 3, LINE],
    ['"a\\"\n', 4, LINE],
    ['"a\\', 2, ESCAPE],
    ['"a\\u12g4"', 2, ESCAPE],
    ['"a\\u123"', 2, ESCAPE],
    ['"\\n\\q"', 3, ESCAPE],
    ['{"\\\'":1}', 2, ESCAPE],
  ];
  for (const [text, offset, expected] of bad) {
    it(`finds where ${JSON.stringify(text)} goes wrong`, () => {
      expect(() => JSON.parse(text) as unknown).to.throw(SyntaxError);
      expect(findJsonFault(text)).to.deep.equal({ offset, expected });
    });
  }
});
