/** All keys, in a dialog. */
import { html, type TemplateResult } from 'lit';
import type { KeyBinding, KeyGroup } from '../../element/core/feature.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import { dialogHead } from '../../drawing/platform/modal-dialog.js';

// The bindings of core and features as groups: the list shows exactly the keys that are listened to.

/** Groups in their order on screen, with the words of their titles. */
const TITLES: readonly (readonly [KeyGroup, readonly PlainKey[]])[] = [
  ['viewChart', ['viewChart']],
  ['viewList', ['viewList', 'viewTable']],
  ['details', ['details']],
  ['overview', ['overview']],
  ['controls', ['controls']],
  ['search', ['search']],
  ['filters', ['filters']],
  ['story', ['story']],
  ['more', ['keysMore']],
];

function keyGroups(
  bindings: readonly KeyBinding[],
): readonly (readonly [titles: readonly PlainKey[], rows: readonly KeyBinding[]])[] {
  return TITLES.map(
    ([group, titles]) => [titles, bindings.filter(({ groups }) => groups.includes(group))] as const,
  ).filter(([, rows]) => rows.length > 0);
}

export interface KeyHelpOptions {
  readonly bindings: readonly KeyBinding[];
  readonly texts: Texts;
  readonly rtl: boolean;
}

export function keyHelpPage({ bindings, texts, rtl }: KeyHelpOptions): TemplateResult {
  return html`<div class="page-body">
    ${dialogHead('keys', texts.text('keys'), texts)}
    <div class="keys-groups">
      ${keyGroups(bindings).map(
        ([titles, rows]) =>
          html`<section>
            <h3>${titles.map((title) => texts.text(title)).join(' · ')}</h3>
            <dl>${rows.map((row) => rowTemplate(row, texts, rtl))}</dl>
          </section>`,
      )}
    </div>
  </div>`;
}

function rowTemplate({ keys, says, alongTime }: KeyBinding, texts: Texts, rtl: boolean): TemplateResult {
  const shown = keys.map((key) => (isName(key) ? texts.text(key) : key));
  const caps = alongTime && rtl ? shown.toReversed() : shown;
  return html`<div>
    <dt>${caps.map((cap) => html`<kbd dir="auto">${cap}</kbd>`)}</dt>
    <dd>${says.map((key) => texts.text(key)).join(' / ')}</dd>
  </div>`;
}

/** Signs are shown as they are; names begin with `key`. */
function isName(key: string): key is PlainKey {
  return key.startsWith('key');
}
