/** The dialog that lists all keys. */
import { coreKeys, panelKeys } from '../../element/core/core-keys.js';
import type { FeaturePart, KeyBinding, KeyGroup, TimelineApi } from '../../element/core/feature.js';
import { dialogHead, dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import { knowChart } from '../../element/chart/keys-hint.js';
import { letSignsBeKeys } from '../../element/interaction/plain-key.js';
import { live } from '../../drawing/platform/live.js';
import { css, html, type TemplateResult } from 'lit';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The switches of the page. Who asks for the hint hears it again. */
let areSigns = true;
let isHint = true;

/** The list of keys. */
const shortcutStyles = css`
  .keys-switches {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    padding-block-start: 10px;
  }

  .keys-switches > label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 24px;
    cursor: pointer;
  }

  .keys-switches input {
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .keys-switches > label {
      min-block-size: 44px;
    }
  }

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
    const onSwitch = (): void => {
      dialog.refresh();
      timeline.requestUpdate();
    };
    return keyHelpPage({ bindings, texts: timeline.texts(), rtl: timeline.rtl, onSwitch });
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
  readonly onSwitch: () => void;
}

/** All keys that work, in a dialog, and switches for those of one sign and for the hint that leads here. */
function keyHelpPage({ bindings, texts, rtl, onSwitch }: KeyHelpOptions): TemplateResult {
  const working = areSigns ? bindings : bindings.filter(({ keys }) => !keys.every(isSign));
  return html`<div class="page-body">
    ${dialogHead('keys', texts.text('keys'), texts)}
    <div class="keys-switches">
      ${switchTemplate(texts.text('keysSigns'), areSigns, (on) => {
        areSigns = on;
        letSignsBeKeys(on);
        onSwitch();
      })}
      ${switchTemplate(texts.text('keysHint'), isHint, (on) => {
        isHint = on;
        knowChart(!on);
        onSwitch();
      })}
    </div>
    <div class="keys-groups">
      ${keyGroups(working).map(
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

function switchTemplate(words: string, on: boolean, onChange: (on: boolean) => void): TemplateResult {
  return html`<label>
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      }}
    />
    ${words}
  </label>`;
}

/** Whether a key is a letter, a digit or a sign: arrows and names are none. */
function isSign(key: string): boolean {
  return /^[^←→↑↓]$/u.test(key);
}

/** Signs are shown as they are; names begin with `key`. */
function isName(key: string): key is PlainKey {
  return key.startsWith('key');
}
