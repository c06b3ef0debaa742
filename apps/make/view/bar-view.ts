/** The bar above everything: the title, undo and redo, where the draft is, the language; and notes on the file. */
import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type Lang, type MakerTexts } from '../messages/texts.js';
import { isolated } from '../messages/isolated.js';
import { titleOf } from '../model/title.js';
import type { MakerSession } from '../session/maker-session.js';
import type { KeptDraft } from '../store/draft-store.js';
import type { Notice } from '../session/notice.js';

export interface BarActions {
  readonly onTitle: (title: string) => void;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onStartOver: () => void;
}

export function languageView(texts: MakerTexts, onLanguage: (lang: Lang) => void): TemplateResult {
  return html`<label class="language"
    ><span class="visually-hidden">${texts.text('language')}</span>
    <select
      @change=${(event: Event) => {
        onLanguage((event.currentTarget as HTMLSelectElement).value as Lang);
      }}
    >
      ${LANGUAGES.map(
        ([lang, name]) => html`<option value=${lang} lang=${lang} ?selected=${lang === texts.lang}>${name}</option>`,
      )}
    </select></label
  >`;
}

/** A button that is off keeps the focus: a disabled one would lose it. */
export function barView(
  title: string,
  session: MakerSession,
  isAsking: boolean,
  texts: MakerTexts,
  { onTitle, onAsk, onUndo, onRedo, onStartOver }: BarActions,
): TemplateResult {
  const t = texts.text;
  const { kept } = session;
  return html`<div class="bar">
    <label class="title-field"
      ><span>${t('timelineTitle')}</span>
      <input
        dir="auto"
        autocomplete="off"
        placeholder=${t('untitled')}
        .value=${title}
        @change=${(event: Event) => {
          onTitle((event.currentTarget as HTMLInputElement).value);
        }}
    /></label>
    <span class="history">
      <button class="button" aria-disabled=${session.canUndo ? nothing : 'true'} @click=${onUndo}>${t('undo')}</button>
      <button class="button" aria-disabled=${session.canRedo ? nothing : 'true'} @click=${onRedo}>${t('redo')}</button>
    </span>
    ${
      isAsking
        ? html`<span class="question" role="group" aria-labelledby="start-over">
            <span id="start-over">${t('startOverAsk')}</span>
            <button class="button" @click=${onStartOver}>${t('startOverYes')}</button>
            <button
              class="button"
              @click=${() => {
                onAsk(false);
              }}
            >
              ${t('startOverNo')}
            </button>
          </span>`
        : html`<button
            class="button quiet"
            @click=${() => {
              onAsk(true);
            }}
          >
            ${t('startOver')}
          </button>`
    }
    <span class="kept ${kept === 'kept' ? '' : 'wrong'}" role="status"
      >${kept === undefined ? nothing : t(kept === 'kept' ? 'kept' : kept === 'full' ? 'keptFull' : 'keptRefused')}</span
    >
    <span class="elsewhere wrong" role="status"
      >${session.isApart ? t('draftApart') : session.isElsewhere ? t('draftElsewhere') : nothing}</span
    >
  </div>`;
}

/** Drafts that another tab, or a former one, has left. */
export function otherDraftsView(
  others: readonly KeptDraft[],
  texts: MakerTexts,
  onOpen: (key: string) => void,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const t = texts.text;
  return html`<section class="other-drafts" aria-labelledby="other-drafts">
    <h2 id="other-drafts">${t('draftsOther')}</h2>
    <ul>
      ${others.map(
        ({ key, draft }) =>
          html`<li>
            <button
              class="button"
              @click=${() => {
                onOpen(key);
              }}
            >
              ${t('draftOpen', { title: isolated(titleOf(draft).trim() || t('untitled')) })}
            </button>
            <span class="hint">${texts.count('draftRows', draft.sheet.rows.length)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function noticesView(
  notices: readonly Notice[],
  texts: MakerTexts,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  if (notices.length === 0) return nothing;
  const t = texts.text;
  return html`<section class="notices" role="alert" aria-labelledby="notices">
    <h2 id="notices">${t('notices')}</h2>
    <ul>
      ${notices.map((notice) => {
        const { text, detail } = notice(texts);
        return html`<li>
          ${text} ${detail === undefined ? nothing : html`<span class="hint" lang="en" dir="auto">${detail}</span>`}
        </li>`;
      })}
    </ul>
    <button class="button" @click=${onDismiss}>${t('dismiss')}</button>
  </section>`;
}
