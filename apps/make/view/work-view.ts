/** The page while a timeline is made: preview, faults, rows, and downloads. */
import { html, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import type { PastedLinks } from '../model/clipboard.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { leftRows } from '../model/left-rows.js';
import { beyondWords } from '../session/loss-words.js';
import { pageOf } from '../model/page-choice.js';
import type { Outcome } from '../model/read-draft.js';
import { linkOf } from '../model/sheet-link.js';
import type { CellChange } from '../model/sheet.js';
import type { TakeKind } from '../output/take.js';
import type { LinkReading } from '../session/link-check.js';
import './maker-elements.js';
import type { MakerForm } from './maker-form.js';
import type { MakerGrid } from './maker-grid.js';
import { columnsView, dayOrderView, type ColumnsActions } from './columns-view.js';
import { datesView, type DatesActions } from './dates-view.js';
import { faultsView, type FaultActions } from './faults-view.js';
import { previewView, type PreviewActions } from './preview-view.js';
import { peopleView, type PeopleActions } from './people-view.js';
import { storyView, type StoryActions } from './story-view.js';
import { takeView, type TakeActions } from './take-view.js';

export interface WorkActions
  extends ColumnsActions, DatesActions, FaultActions, PeopleActions, PreviewActions, StoryActions, TakeActions {
  /** `links`: addresses behind pasted words. */
  readonly onCells: (changes: readonly CellChange[], links?: readonly PastedLinks[]) => void;
  /** A cell that a fault opened was left by Enter. */
  readonly onMended: (row: number, column: number) => void;
  readonly onRow: (row: number) => void;
  readonly onAddRow: () => void;
  readonly onSave: MakerForm['onSave'];
  readonly onCellTyped: MakerGrid['onTyped'];
  readonly onFormTyped: MakerForm['onTyped'];
  readonly onRemove: (row: number) => void;
}

interface Work {
  readonly draft: MakerDraft;
  /** Undefined until the first reading. */
  readonly outcome: Outcome | undefined;
  readonly title: string;
  readonly busy: TakeKind | undefined;
  readonly isColumnsOpen: boolean;
  readonly isStoryOpen: boolean;
  /** A download waits for an answer about the rows that it lacks. */
  readonly isAsked: boolean;
  /** Width of the preview in px; 0 for the width of the page. */
  readonly previewWidth: number;
  /** What a page would read of the linked sheet. */
  readonly reading: LinkReading | undefined;
}

export function workView(
  { draft, outcome, title, busy, isColumnsOpen, isStoryOpen, isAsked, previewWidth, reading }: Work,
  texts: MakerTexts,
  actions: WorkActions,
): TemplateResult {
  const t = texts.text;
  const faults = outcome?.faults ?? [];
  const link = linkOf(draft);
  const linking =
    draft.linked === undefined || link === undefined
      ? undefined
      : { linked: draft.linked, link, reading, entries: outcome?.counts.kept ?? 0 };
  const hasEntries = (outcome?.counts.kept ?? 0) > 0;
  const page = pageOf(draft.page, outcome?.dataset);
  return html`${previewView({ outcome, opens: page, widthPx: previewWidth }, texts, actions)}
    <div class="desk">
      ${dayOrderView(faults.find(({ code }) => code === 'day-order')?.value, texts, actions)}
      ${faultsView(outcome, draft, texts, actions)}
      <section class="rows" aria-labelledby="rows">
        <h2 id="rows" tabindex="-1">${t('rows')}</h2>
        ${columnsView(draft, isColumnsOpen, texts, actions)} ${datesView(outcome?.dates ?? [], texts, actions)}
        <maker-grid
          .draft=${draft}
          .texts=${texts}
          .faults=${faults}
          .onCells=${actions.onCells}
          .onTyped=${actions.onCellTyped}
          .onRow=${actions.onRow}
          .onMended=${actions.onMended}
          .onRemove=${actions.onRemove}
        ></maker-grid>
        <p class="below">
          <button class="button" @click=${actions.onAddRow}>${t('rowAdd')}</button>
          <span id="rows-hint" class="hint">${t('rowsHint')}</span>
        </p>
        ${peopleView(outcome?.dataset ?? {}, draft.people?.hidden ?? [], texts, actions)}
        ${storyView(draft, isStoryOpen, texts, actions)}
      </section>
    </div>
    ${takeView({ title, page, lang: outcome?.dataset?.lang ?? texts.lang, hasEntries, left: leftRows(draft, faults), beyond: beyondWords(draft.sheet, texts), isAsked, busy, linking }, texts, actions)}
    <maker-form
      .draft=${draft}
      .texts=${texts}
      .onSave=${actions.onSave}
      .onTyped=${actions.onFormTyped}
      .onRemove=${actions.onRemove}
    ></maker-form>`;
}
