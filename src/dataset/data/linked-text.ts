/** Reads a text with links. An address that is not safe is reported; its words stay as they are written. */
import { unsafeAddresses } from './inline-text.js';
import type { Reader } from './read-record.js';
import { text } from './read-value.js';

export const linkedText: Reader<string> = (value, cursor) => {
  const found = text(value, cursor);
  for (const address of unsafeAddresses(found ?? '')) {
    cursor.report({
      code: 'bad-url',
      severity: 'warning',
      value: address,
      cure: ({ addressCure }) => addressCure(address, 'write an http, https or mailto address, or the words alone'),
    });
  }
  return found;
};
