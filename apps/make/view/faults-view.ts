/** The faults by row: each leads to its cell, and one click writes a plain cure. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readPlainDate } from '../../../src/dataset/time/plain/read-plain-date.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { MakerDraft } from '../model/maker-draft.js';
import type { Fault } from '../model/fault.js';
import { alikeFaults, faultsWithAnswers } from '../model/fault-tour.js';
import { columnOf } from '../model/fields.js';
import { leftRows, rowsLeftOut, type LeftRow } from '../model/left-rows.js';
import type { Outcome } from '../model/read-draft.js';
import { faultWords } from './fault-words.js';
import { lossesView } from './losses-view.js';
import { mergesView, type MergeActions } from './merges-view.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

const LISTED = 50;
const HEADER_ROWS = 2;
/** Their words have what becomes of the value. */
const SAYS_ITSELF: ReadonlySet<Fault['code']> = new Set<Fault['code']>(['number-doubt', 'headed-dates']);

export interface FaultActions extends MergeActions {
  readonly onFault: (fault: Fault) => void;
  /** The reading at this place is written, also into the cells that it settles as well. */
  readonly onCure: (fault: Fault, reading: number) => void;
  /** The first reading of each fault is written. */
  readonly onFirstCures: () => void;
  readonly onLeaveOut: (rows: readonly LeftRow[]) => void;
  /** Rows that are left out on purpose are faults again. */
  readonly onTakeBack: () => void;
}

export function faultsView(
  outcome: Outcome | undefined,
  draft: MakerDraft,
  texts: MakerTexts,
  actions: FaultActions,
): TemplateResult {
  const { onFault } = actions;
  const t = texts.text;
  const all = outcome?.faults ?? [];
  const onPurpose = rowsLeftOut(draft, all);
  const faults = all.filter(({ row }) => row === undefined || !onPurpose.has(row));
  const open = new Map(leftRows(draft, all).map((left) => [left.fault, left]));
  const first = faultsWithAnswers(faults).length;
  const columns = { date: columnOf(draft, 'date'), title: columnOf(draft, 'title') };
  const line = (fault: Fault, at: number): TemplateResult => {
    const { text, detail } = faultWords(fault, columns, texts);
    const effect = t(fault.severity === 'warning' ? 'faultKept' : 'faultLeft');
    const words = html`<span class="fault-words">${text}</span>
      ${detail === undefined ? nothing : html`<bdi class="hint" lang="en">${detail}</bdi>`}
      ${fault.row === undefined || SAYS_ITSELF.has(fault.code) ? nothing : html`<span class="hint">${effect}</span>`}`;
    return html`<li id="fault-${at}" class=${fault.severity}>
      ${
        fault.row === undefined
          ? html`<p>${words}</p>`
          : html`<button
              class="fault"
              @click=${() => {
                onFault(fault);
              }}
            >
              <span class="where">${t('faultRow', { row: fault.row + HEADER_ROWS })}</span>
              ${words}
            </button>`
      }
      ${curesView(fault, faults, open.get(fault), texts, actions)}
    </li>`;
  };
  return html`<section class="faults" aria-labelledby="faults">
    <h2 id="faults" tabindex="-1">
      ${t('faults')} ${faults.length > 0 ? html`<span class="count">${texts.number(faults.length)}</span>` : nothing}
    </h2>
    ${
      first > 1
        ? html`<button class="button first-cures" @click=${actions.onFirstCures}>
            ${t('faultsFirst', { count: texts.number(first) })}
          </button>`
        : nothing
    }
    ${
      faults.length === 0
        ? html`<p class="fine">${t('faultsNone')}</p>`
        : html`<ol>
            ${repeat(faults.slice(0, LISTED), keyOf, line)}
          </ol>`
    }
    ${faults.length > LISTED ? html`<p class="hint">${texts.count('faultsMore', faults.length - LISTED)}</p>` : nothing}
    ${onPurposeView(onPurpose, texts, actions)} ${mergesView(outcome?.merges, texts, actions)}
    ${lossesView(outcome, texts)}
  </section>`;
}

/** Rows that nobody will find, if nothing names them. */
function onPurposeView(
  rows: ReadonlySet<number>,
  texts: MakerTexts,
  { onTakeBack }: FaultActions,
): TemplateResult | typeof nothing {
  if (rows.size === 0) return nothing;
  const named = [...rows].slice(0, LISTED).map((row) => texts.number(row + HEADER_ROWS));
  const list = new Intl.ListFormat(texts.lang, { type: 'unit' }).format(rows.size > LISTED ? [...named, '…'] : named);
  return html`<p class="hint">
    ${texts.text('faultsLeft', { rows: list })}
    <button class="button quiet" @click=${onTakeBack}>${texts.text('faultsBack')}</button>
  </p>`;
}

/** A date is said in words, and whom else the answer settles. `left`: the row, if it is missing for this fault. */
function curesView(
  fault: Fault,
  faults: readonly Fault[],
  left: LeftRow | undefined,
  texts: MakerTexts,
  { onCure, onLeaveOut }: FaultActions,
): TemplateResult | typeof nothing {
  if (fault.replacements.length === 0 && left === undefined) return nothing;
  const alike = fault.replacements.length === 0 ? 1 : alikeFaults(faults, fault).length;
  return html`<span class="cures">
    ${fault.replacements.map(
      (text, at) =>
        html`<button
          class="button cure"
          @click=${() => {
            onCure(fault, at);
          }}
        >
          ${cureWords(fault, text, texts)}
        </button>`,
    )}
    ${alike > 1 ? html`<span class="hint">${texts.count('faultAlike', alike)}</span>` : nothing}
    ${
      left === undefined
        ? nothing
        : html`<button
            class="button quiet leave"
            aria-label=${labelled(texts.text('publishLeave'), texts.text('faultRow', { row: left.row + HEADER_ROWS }), texts.lang)}
            @click=${() => {
              onLeaveOut([left]);
            }}
          >
            ${texts.text('publishLeave')}
          </button>`
    }
  </span>`;
}

const DATE_FAULTS: ReadonlySet<Fault['code']> = new Set<Fault['code']>(['bad-date', 'open-date', 'far-date']);
/** The sign behind a date that is far from the others: it is meant. */
const MEANT = /!$/;

function cureWords({ code }: Fault, text: string, { text: t, date }: MakerTexts): string {
  const plain = text.replace(MEANT, '');
  const words = DATE_FAULTS.has(code) ? date(readPlainDate(plain).date ?? plain) : undefined;
  if (code === 'far-date') return t('faultMeant', { words: isolated(words ?? plain) });
  return words === undefined ? t('faultWrite', { text: isolated(text) }) : t('datesReadAs', { words: isolated(words) });
}

/** The pressed item stays the same while others go. */
function keyOf({ row, column, code, message }: Fault): string {
  return `${row}:${column}:${code}:${message}`;
}
