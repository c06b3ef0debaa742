/**
 * Parses JSON text to a value, or to an issue that says where the text breaks off, in the same words in every engine.
 */
import type { Issue } from './issue.js';
import { createIssue } from './issue-text.js';
import { findJsonFault } from './json-scan.js';
import { readJson, withoutMark } from './read-json.js';

const EXCERPT_LENGTH = 30;

interface Broken {
  readonly value?: undefined;
  readonly issue: Issue;
  /** Line and column, `12:7`, if known. */
  readonly place?: string;
}

export type ParsedJson = { readonly value: unknown; readonly issue?: undefined; readonly place?: undefined } | Broken;

export function parseJsonText(text: string): ParsedJson {
  return readJson(text) ?? findIssue(withoutMark(text));
}

function findIssue(json: string): Broken {
  const start = json.trimStart();
  if (start === '') return { issue: notJson('an empty text') };
  // Most often a server has answered with a web page, which is not JSON with a mistake in it.
  if (start.startsWith('<')) return { issue: notJson('a web page', start.slice(0, EXCERPT_LENGTH)) };
  const fault = findJsonFault(json);
  if (fault === undefined) return { issue: syntaxIssue('JSON that is nested too deep to be read') };
  const { offset, expected } = fault;
  const comma = trailingComma(json, offset);
  const { line, column } = placeOf(json, comma ?? offset);
  const where = `line ${line}, column ${column}`;
  if (comma !== undefined) {
    const issue = syntaxIssue(
      `${where}: not valid JSON, remove this comma: nothing follows it before ${json[offset]!}`,
    );
    return { issue, place: `${line}:${column}` };
  }
  if (/^\/[/*]/.test(json.slice(offset, offset + 2))) {
    const issue = syntaxIssue(`${where}: not valid JSON, remove this comment: JSON has none`);
    return { issue, place: `${line}:${column}` };
  }
  const issue =
    offset >= json.length
      ? syntaxIssue(`${where}: the JSON breaks off, expected ${expected}`)
      : syntaxIssue(`${where}: not valid JSON, expected ${expected}`, json.slice(offset, offset + EXCERPT_LENGTH));
  return { issue, place: `${line}:${column}` };
}

/** The commonest fault of a list that was edited by hand: its last comma. */
function trailingComma(json: string, offset: number): number | undefined {
  if (json[offset] !== ']' && json[offset] !== '}') return undefined;
  const before = json.slice(0, offset).trimEnd().length - 1;
  return json[before] === ',' ? before : undefined;
}

function notJson(detail: string, value?: string): Issue {
  return createIssue({ code: 'not-json', severity: 'fatal', path: '', value, detail });
}

function syntaxIssue(detail: string, value?: string): Issue {
  return createIssue({ code: 'json-syntax', severity: 'fatal', path: '', value, detail });
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
