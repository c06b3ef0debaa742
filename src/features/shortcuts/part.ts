/** The dialog that lists all keys. */
import { coreKeys, panelKeys } from '../../element/core/core-keys.js';
import type { FeaturePart, KeyBinding, KeyGroup, TimelineApi } from '../../element/core/feature.js';
import { dialogHead, dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { css, html, type TemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The list of keys. */
const shortcutStyles = css`
  .keys-groups {
    columns: 20rem 2;
    column-gap: 32px;
  }

  .keys section {
    break-inside: avoid;
    padding-block-start: 12px;
  }

  .keys h3 {
    margin: 0;
    padding-block-end: 4px;
    font-size: 1em;
    font-weight: 650;
    border-block-end: 1px solid var(--_line);
  }

  .keys dl {
    margin: 0;
  }

  /* What keys do stands below them where larger text leaves it no room beside them. */
  .keys dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    padding-block: 4px;
  }

  .keys dt {
    display: flex;
    flex: 0 0 12em;
    flex-wrap: wrap;
    gap: 4px;
  }

  .keys dd {
    flex: 1 1 8em;
    margin: 0;
  }

  @media (max-width: 480px) {
    .keys dt {
      flex-basis: 6.5em;
    }
  }

  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding: 1px 6px;
    font: inherit;
    font-size: 0.9231em;
    text-align: center;
    white-space: nowrap;
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 5px;
  }
`;

export interface ShortcutsPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [dialogStyles, shortcutStyles];

export function connect(timeline: TimelineApi): ShortcutsPart {
  const dialog = new ModalDialog(timeline.element, 'keys', () => {
    const bindings = [
      ...coreKeys,
      ...timeline.features.list.flatMap(({ id, keys = [] }) => [...keys, ...(panelKeys[id] ?? [])]),
    ];
    return keyHelpPage({ bindings, texts: timeline.texts(), rtl: timeline.rtl });
  });
  return { slots: { dialog: dialog.template }, open: dialog.open };
}

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

interface KeyHelpOptions {
  readonly bindings: readonly KeyBinding[];
  readonly texts: Texts;
  readonly rtl: boolean;
}

/** All keys, in a dialog. */
function keyHelpPage({ bindings, texts, rtl }: KeyHelpOptions): TemplateResult {
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
