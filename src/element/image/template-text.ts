/**
 * Templates of SVG as text: the drawing of the chart's painter, for a file. Every value is escaped; directives are not
 * supported.
 */
import { nothing, type SVGTemplateResult } from 'lit';

const UNQUOTED = /([\w:-]+)=$/;
const IN_TAG = /<[^<>]*$/;

export function templateText(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (isTemplate(value)) return textOf(value);
  if (typeof value === 'object' && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>, templateText).join('');
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}

export function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Control characters, and halves of characters, are not valid in XML. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function isTemplate(value: unknown): value is SVGTemplateResult {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

function textOf({ strings, values }: SVGTemplateResult): string {
  let text = strings[0] ?? '';
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    const [whole, name] = UNQUOTED.exec(text) ?? [];
    if (!IN_TAG.test(text)) text += templateText(value);
    else if (name === undefined) text += templateText(value);
    else if (value === nothing) text = text.slice(0, -whole!.length);
    else text += `"${templateText(value)}"`;
    text += strings[at + 1] ?? '';
  }
  return text;
}
