/** Records without a place on the timeline: their number, and the first of them as written in the data. */
import type { UnclearRecord } from '../data/unclear-record.js';
import { markup, type Markup } from './markup.js';
import { isolated, type Scope } from './scope.js';

const MAX_RECORDS = 100;

export function unclearHtml(records: readonly UnclearRecord[], count: number, { texts }: Scope): Markup | undefined {
  if (count === 0) return undefined;
  const items = records
    .slice(0, MAX_RECORDS)
    .map(
      ({ raw, issues }) =>
        markup`<li>${issues.map(({ message }) => isolated(message, undefined))} <code dir="auto">${raw}</code></li>`,
    );
  return markup`<p>${texts.text('unclearTitle')}: ${texts.count('unclearNote', count)}</p>
<ul>
${items}
</ul>`;
}
