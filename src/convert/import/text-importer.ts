/** Importers of files that are not tables: they read a text as a whole. */
import { parseJsonText } from '../../dataset/data/parse-json.js';
import { fieldOf, type Draft } from './draft.js';

export interface TextImporter {
  readonly kind: 'text';
  readonly id: string;
  /** `start`: the first 64 kB. */
  readonly detect: (start: string) => boolean;
  read(text: string, draft: Draft): void | Promise<void>;
}

/** The parsed value decides between formats in JSON. */
export interface JsonImporter {
  readonly kind: 'json';
  readonly id: string;
  readonly detect: (value: unknown) => boolean;
  read(value: unknown, draft: Draft): void;
}

/** Brackets one after the other, as no program writes them: the parser would need a hundred bytes for each. */
const NESTED = /(?:[[{]\s*){1000}/;

export function jsonOf(text: string, draft: Draft): unknown {
  if (NESTED.test(text)) {
    draft.report({
      code: 'json-syntax',
      severity: 'fatal',
      message: 'lists within lists, a thousand deep, are no data',
    });
    return undefined;
  }
  const { value, issue, place } = parseJsonText(text);
  if (issue === undefined) return value;
  draft.report({ code: issue.code, severity: 'fatal', value: place, message: issue.message });
  return undefined;
}

/** A list within a value; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first of several properties that is a text or a number, trimmed; undefined for a missing or empty one. */
export function textOf(value: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const field = fieldOf(value, name);
    const text = typeof field === 'number' ? String(field) : typeof field === 'string' ? field.trim() : '';
    if (text !== '') return text;
  }
  return undefined;
}
