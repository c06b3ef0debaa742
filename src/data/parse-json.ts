/** JSON text to a value, or to an issue that says where the text breaks off, in the same words in every engine. */
import type { Issue } from './issue.js';
import { createIssue } from './issue-text.js';
import { findJsonFault } from './json-scan.js';
import { readJson, withoutMark } from './read-json.js';

const EXCERPT_LENGTH = 30;

export type ParsedJson =
  { readonly value: unknown; readonly issue?: undefined } | { readonly value?: undefined; readonly issue: Issue };

export function parseJsonText(text: string): ParsedJson {
  return readJson(text) ?? { issue: findIssue(withoutMark(text)) };
}

function findIssue(json: string): Issue {
  const start = json.trimStart();
  if (start === '') return notJson('an empty text');
  // A server that answers with a page is the usual case, and a page is no JSON with a mistake in it.
  if (start.startsWith('<')) return notJson('a web page', start.slice(0, EXCERPT_LENGTH));
  const fault = findJsonFault(json);
  if (fault === undefined) return syntaxIssue('JSON that is nested too deep to be read');
  const { offset, expected } = fault;
  const where = describePlace(json, offset);
  if (offset >= json.length) return syntaxIssue(`${where}: the JSON breaks off, expected ${expected}`);
  return syntaxIssue(`${where}: not valid JSON, expected ${expected}`, json.slice(offset, offset + EXCERPT_LENGTH));
}

function notJson(detail: string, value?: string): Issue {
  return createIssue({ code: 'not-json', severity: 'fatal', path: '', value, detail });
}

function syntaxIssue(detail: string, value?: string): Issue {
  return createIssue({ code: 'json-syntax', severity: 'fatal', path: '', value, detail });
}

function describePlace(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = end + 1;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}
