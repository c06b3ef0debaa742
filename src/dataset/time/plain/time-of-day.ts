/** A time of day in a cell of its own: "14:30", "2:30 pm", "noon". */
import { dateTokens } from './date-tokens.js';

/** The time in EDTF, without its day; undefined for anything else. */
export function timeOfDay(text: string): string | undefined {
  const tokens = (dateTokens(text) ?? []).filter(({ sign }) => sign !== '.');
  const [only] = tokens;
  return tokens.length === 1 && only?.sign === 'k' && only.detail !== '24:00' ? only.detail : undefined;
}
