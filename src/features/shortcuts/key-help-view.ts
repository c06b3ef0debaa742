/** All keys, in a dialog: opened by `?` where the timeline has the focus, and by a button. */
import { html, render, type TemplateResult } from 'lit';
import type { PlainKey } from '../../i18n/messages.js';
import type { Texts } from '../../i18n/texts.js';

interface KeyRow {
  /** What is on the keys: a sign, or the name of one. */
  readonly keys: readonly (Sign | PlainKey)[];
  readonly says: readonly PlainKey[];
  /** Along time: mirrored where time runs to the left. */
  readonly alongTime?: true;
}

const SIGNS = ['←', '→', '↑', '↓', '+', '−', '0', '[', ']', '{', '}', '/', '?'] as const;
type Sign = (typeof SIGNS)[number];
const SIGN_SET: ReadonlySet<string> = new Set(SIGNS);

const THREADS: readonly KeyRow[] = [
  { keys: ['[', ']'], says: ['keysThread'] },
  { keys: ['{', '}'], says: ['keysBeside'] },
];

/** From the chart as from list and table. */
const ANYWHERE: readonly KeyRow[] = [
  { keys: ['/'], says: ['search'] },
  { keys: ['?'], says: ['keys'] },
];

const GROUPS: readonly (readonly [titles: readonly PlainKey[], rows: readonly KeyRow[]])[] = [
  [
    ['viewChart'],
    [
      { keys: ['←', '→'], says: ['keysTime'], alongTime: true },
      { keys: ['↑', '↓'], says: ['keysLane'] },
      { keys: ['keyHome', 'keyEnd'], says: ['keysEnds'] },
      { keys: ['keyPageUp', 'keyPageDown'], says: ['keysPage'] },
      { keys: ['+', '−'], says: ['zoomIn', 'zoomOut'] },
      { keys: ['0'], says: ['zoomFit'] },
      { keys: ['keyEnter'], says: ['keysOpen'] },
      { keys: ['keyEscape'], says: ['close'] },
      ...THREADS,
      ...ANYWHERE,
    ],
  ],
  [
    ['viewList', 'viewTable'],
    [
      { keys: ['↑', '↓'], says: ['keysRows'] },
      { keys: ['keyHome', 'keyEnd'], says: ['keysEnds'] },
      { keys: ['keyEnter'], says: ['keysOpen'] },
      { keys: ['keyPageUp', 'keyPageDown'], says: ['keysFeed'] },
      { keys: ['keyControlHome', 'keyControlEnd'], says: ['keysLeave'] },
      { keys: ['←', '→'], says: ['keysColumn'], alongTime: true },
      { keys: ['keyEscape'], says: ['close'] },
      ...THREADS,
      ...ANYWHERE,
    ],
  ],
  [
    ['details'],
    [
      { keys: ['keyEscape'], says: ['close'] },
      { keys: ['↑', '↓'], says: ['keysSheet'] },
    ],
  ],
  [
    ['overview'],
    [
      { keys: ['←', '→'], says: ['keysSmallStep'], alongTime: true },
      { keys: ['keyPageUp', 'keyPageDown'], says: ['keysBigStep'] },
      { keys: ['keyHome', 'keyEnd'], says: ['keysFarthest'] },
    ],
  ],
  [
    ['controls'],
    [
      { keys: ['←', '→'], says: ['keysControl'], alongTime: true },
      { keys: ['keyHome', 'keyEnd'], says: ['keysControlEnds'] },
    ],
  ],
  [
    ['search'],
    [
      { keys: ['keyEnter'], says: ['nextHit'] },
      { keys: ['keyShiftEnter'], says: ['previousHit'] },
      { keys: ['keyEscape'], says: ['searchClear'] },
    ],
  ],
  [
    ['story'],
    [
      { keys: ['←', '→'], says: ['storyPrevious', 'storyNext'], alongTime: true },
      { keys: ['keyHome', 'keyEnd'], says: ['keysStepEnds'] },
      { keys: ['keySpace'], says: ['storyPlay', 'storyPause'] },
      { keys: ['keyEscape'], says: ['storyLeave'] },
    ],
  ],
];

const FILL = 'fill';

/** Empty until it is opened: few readers ask for it, and it is more than all other controls together. */
export function keyHelp(texts: Texts, rtl: boolean): TemplateResult {
  return html`<dialog
    class="keys"
    part="keys"
    aria-labelledby="keys-title"
    @fill=${(event: Event) => {
      render(pageTemplate(texts, rtl), event.currentTarget as HTMLElement);
    }}
  ></dialog>`;
}

function pageTemplate(texts: Texts, rtl: boolean): TemplateResult {
  return html`<div class="keys-page">
    <div class="bar-top">
      <h2 id="keys-title">${texts.text('keys')}</h2>
      <button type="button" class="close" aria-label=${texts.text('close')} @click=${close}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <div class="keys-groups">
      ${GROUPS.map(
        ([titles, rows]) =>
          html`<section>
            <h3>${titles.map((title) => texts.text(title)).join(' · ')}</h3>
            <dl>${rows.map((row) => rowTemplate(row, texts, rtl))}</dl>
          </section>`,
      )}
    </div>
  </div>`;
}

export function keyHelpButton(texts: Texts): TemplateResult {
  return html`<button
    type="button"
    class="plain keys-button"
    tabindex="-1"
    aria-haspopup="dialog"
    aria-label=${texts.text('keys')}
    title=${texts.text('keys')}
    @click=${(event: Event) => {
      openKeyHelp((event.currentTarget as Element).getRootNode());
    }}
  >
    <span aria-hidden="true">?</span>
  </button>`;
}

/** In the words of now. The browser gives the focus back where it was once the dialog is closed. */
export function openKeyHelp(root: Node | undefined): void {
  const dialog = root instanceof ShadowRoot ? root.querySelector<HTMLDialogElement>('dialog.keys') : null;
  if (dialog === null) return;
  dialog.dispatchEvent(new Event(FILL));
  dialog.showModal();
}

function rowTemplate({ keys, says, alongTime }: KeyRow, texts: Texts, rtl: boolean): TemplateResult {
  const shown = keys.map((key) => (isSign(key) ? key : texts.text(key)));
  const caps = alongTime && rtl ? shown.toReversed() : shown;
  const words = new Intl.ListFormat(texts.locale, { type: 'unit', style: 'short' });
  return html`<div>
    <dt>${caps.map((cap) => html`<kbd dir="auto">${cap}</kbd>`)}</dt>
    <dd>${words.format(says.map((key) => texts.text(key)))}</dd>
  </div>`;
}

function isSign(key: Sign | PlainKey): key is Sign {
  return SIGN_SET.has(key);
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}
