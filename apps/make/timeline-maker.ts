/** The page that makes timelines: its parts, and its reactions to their requests. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { writeClipboard } from '../../src/drawing/platform/clipboard.js';
import { loadTexts, ownLanguage, type Lang, type MakerTexts } from './messages/texts.js';
import { emptyDraft, withGroup, withMapped } from './model/draft.js';
import type { MakerDraft } from './model/maker-draft.js';
import { withFormValues } from './model/entry-form.js';
import { EXAMPLE, EXAMPLE_START } from './model/example.js';
import type { Fault } from './model/fault.js';
import { answersAlike, isCurrent, nextFault } from './model/fault-tour.js';
import { leftRows, withLeftOut, withoutDate } from './model/left-rows.js';
import { columnOf } from './model/fields.js';
import { withRelations } from './model/relations.js';
import { withActor, withParty } from './model/people.js';
import { rowOfEntry } from './model/row-of-entry.js';
import { withCells, withoutRow, withRow, type CellChange } from './model/sheet.js';
import { stepsOf, withEntryOfStep, withSteps } from './model/story.js';
import { titleOf, withTitle } from './model/title.js';
import { take, type TakeKind } from './output/take.js';
import { Intake } from './session/intake.js';
import { madeOf } from './session/made-of.js';
import { MakerSession } from './session/maker-session.js';
import { takenWords } from './session/taken-words.js';
import { barView, languageView, noticesView, otherDraftsView } from './view/bar-view.js';
import { mergeActions } from './view/merge-actions.js';
import type { MakerForm } from './view/maker-form.js';
import type { MakerGrid } from './view/maker-grid.js';
import { fileQuestionsView } from './view/file-questions-view.js';
import { startView } from './view/start-view.js';
import { keepFocus } from './view/lost-focus.js';
import { workView, type WorkActions } from './view/work-view.js';

/** The first cells if there is no sheet. */
const EMPTY_FIELDS = ['date', 'title', 'summary', 'parties', 'source'] as const;

export class TimelineMaker extends LitElement {
  @state() private texts: MakerTexts | undefined;
  @state() private isAsking = false;
  @state() private isColumnsOpen = false;
  @state() private busy: TakeKind | undefined;
  /** The download that waits for an answer about the rows that it lacks. */
  @state() private waiting: TakeKind | undefined;
  /** Announced once, and shown below the bar. */
  @state() private said = '';
  /** The last requested language. */
  #wanted: Lang | undefined;
  readonly #onChange = (): void => {
    this.requestUpdate();
  };
  readonly #session = new MakerSession(this.#onChange);
  readonly #intake = new Intake(this.#session, this.#onChange);

  protected override createRenderRoot(): HTMLElement {
    keepFocus(this);
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
    addEventListener('keydown', this.#onKey);
    addEventListener('paste', this.#onPaste);
    addEventListener('pagehide', this.#onHide);
    for (const type of ['dragover', 'drop'] as const) addEventListener(type, this.#onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    removeEventListener('paste', this.#onPaste);
    removeEventListener('pagehide', this.#onHide);
    for (const type of ['dragover', 'drop'] as const) removeEventListener(type, this.#onDrag);
  }

  async #open(): Promise<void> {
    await this.#speak(ownLanguage(navigator.languages));
    if (await this.#session.restore()) this.said = this.texts!.text('restored');
    // The gallery leads here; when the page is loaded again, the draft is there.
    const example = new URLSearchParams(location.search).get('example');
    if (example === null) return;
    history.replaceState(undefined, '', location.pathname);
    await this.#intake.example(example, this.texts!);
  }

  async #speak(lang: Lang): Promise<void> {
    this.#wanted = lang;
    const texts = await loadTexts(lang);
    // The words of an earlier choice may arrive later.
    if (this.#wanted !== lang) return;
    this.texts = texts;
    this.#session.speak(lang);
    document.documentElement.lang = lang;
    document.documentElement.dir = this.texts.dir;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (texts === undefined) return nothing;
    const { draft, notices, others } = this.#session;
    const t = texts.text;
    return html`<div class="maker-head">
        <h1>${t('title')}</h1>
        ${languageView(texts, (lang) => void this.#speak(lang))}
        ${draft === undefined ? html`<p class="lead-in">${t('lead')}</p>` : nothing}
      </div>
      ${draft === undefined ? nothing : this.#bar(draft, texts)}
      ${noticesView(notices, texts, () => {
        this.#session.tell();
      })}
      ${fileQuestionsView(this.#intake.questions, texts, (question, answer) => void this.#intake.answer(question, answer, texts))}
      ${otherDraftsView(others, texts, (key) => void this.#session.openDraft(key))}
      <p class="said" role="status">${this.#intake.isBusy ? t('reading') : this.said}</p>
      ${draft === undefined ? this.#start(texts) : this.#work(draft, texts)}`;
  }

  #bar(draft: MakerDraft, texts: MakerTexts): TemplateResult {
    return barView(titleOf(draft), this.#session, this.isAsking, texts, {
      onTitle: (title) => {
        this.#change((now) => withTitle(now, title));
      },
      onAsk: (isAsking) => {
        this.isAsking = isAsking;
      },
      onStartOver: () => void this.#startOver(),
    });
  }

  #start(texts: MakerTexts): TemplateResult {
    return startView(texts, EXAMPLE_START, {
      onText: (text) => void this.#intake.text(text, texts),
      onFile: (file) => void this.#intake.file(file, texts),
      onAddress: (address) => void this.#intake.address(address, texts),
      onExample: () => void this.#intake.text(EXAMPLE, texts),
      onFinished: (id) => void this.#intake.example(id, texts),
      onEmpty: () => {
        this.#session.begin(emptyDraft(EMPTY_FIELDS.map((field) => [field, texts.field(field)])));
      },
    });
  }

  #work(draft: MakerDraft, texts: MakerTexts): TemplateResult {
    const work = {
      draft,
      outcome: this.#session.outcome,
      title: titleOf(draft).trim() || texts.text('untitled'),
      busy: this.busy,
      isColumnsOpen: this.isColumnsOpen,
      isAsked: this.waiting !== undefined,
      reading: this.#intake.linked(draft),
    };
    return workView(work, texts, this.#actions);
  }

  readonly #actions: WorkActions = {
    onMapped: (column, field) => {
      this.#change((now) => withMapped(now, column, field));
    },
    onDayOrder: (dayOrder) => {
      this.#change((now) => ({ ...now, dayOrder }));
    },
    onColumns: (isOpen) => {
      this.isColumnsOpen = isOpen;
    },
    onDateRow: (row) => void this.#grid.showCell(row, columnOf(this.#session.draft!, 'date') ?? 0, false),
    onFault: (fault) => void this.#showFault(fault),
    onMended: (row, column) => void this.#mended(row, column),
    onCure: (fault, reading) => {
      this.#setCells(answersAlike(this.#faults, fault, reading));
      this.querySelector<HTMLElement>('#faults')?.focus();
    },
    ...mergeActions(
      (change) => {
        this.#change(change);
      },
      () => {
        this.#merged();
      },
    ),
    onCells: (changes) => {
      this.#setCells(changes);
    },
    onEntry: (id) => {
      const row = rowOfEntry(this.#session.draft!, id);
      if (row !== undefined) this.#grid.showRow(row);
    },
    onRow: (row) => void this.#form.open(row),
    onAddRow: () => void this.#addRow(),
    onGroup: (kind, name) => {
      this.#change((now) => withGroup(now, kind, name));
    },
    onParty: (party) => {
      this.#change((now) => withParty(now, party));
    },
    onActor: (actor) => {
      this.#change((now) => withActor(now, actor));
    },
    onSteps: (steps) => {
      this.#change((now) => withSteps(now, steps));
    },
    onAddStep: () => void this.#addStep(),
    onStepEntry: (step, text) => {
      this.#change((now) => withEntryOfStep(now, step, text, this.texts!.field));
    },
    onSave: (row, values, relations) => {
      const { field } = this.texts!;
      this.#change((now) => {
        const saved = withFormValues(now, row, values, field);
        return relations === undefined ? saved : withRelations(saved, row, relations, field);
      });
    },
    onRemove: (row) => {
      this.#change((now) => ({ ...now, sheet: withoutRow(now.sheet, row) }));
    },
    onPage: (more) => {
      this.#change((now) => ({ ...now, page: { ...now.page, ...more } }));
    },
    onTake: (kind) => void this.#takeAlong(kind),
    onCopy: (text) => void this.#copy(text),
    onUndated: (row) => {
      this.#change((now) => withoutDate(now, row));
      this.#showCheck();
    },
    onLeaveOut: (rows) => {
      this.#change((now) => withLeftOut(now, rows));
      const { waiting } = this;
      if (waiting === undefined || leftRows(this.#session.draft!, this.#faults).length > 0) this.#showCheck();
      else void this.#takeAlong(waiting);
    },
  };

  get #faults(): readonly Fault[] {
    return this.#session.outcome?.faults ?? [];
  }

  get #grid(): MakerGrid {
    return this.querySelector('maker-grid')!;
  }

  get #form(): MakerForm {
    return this.querySelector('maker-form')!;
  }

  #change(change: (draft: MakerDraft) => MakerDraft): void {
    const { draft } = this.#session;
    if (draft !== undefined) this.#session.change(change(draft));
  }

  /** The pressed button goes, and with it the focus. */
  #merged(): void {
    this.said = this.texts!.text('merged');
    this.querySelector<HTMLElement>('#faults')?.focus();
  }

  #setCells(changes: readonly CellChange[]): void {
    this.#change((now) => {
      const sheet = withCells(now.sheet, changes);
      return sheet === now.sheet ? now : { ...now, sheet };
    });
  }

  async #addRow(): Promise<void> {
    const rows = this.#session.draft!.sheet.rows.length;
    this.#change((now) => ({ ...now, sheet: withRow(now.sheet, rows) }));
    await this.updateComplete;
    await this.#form.open(rows);
  }

  async #addStep(): Promise<void> {
    this.#change((now) => withSteps(now, [...stepsOf(now), { heading: '' }]));
    await this.updateComplete;
    this.querySelector<HTMLElement>('.story li:last-child input')?.focus();
  }

  async #showFault({ row, column }: Fault): Promise<void> {
    if (row === undefined) return;
    if (column === undefined) await this.#form.open(row);
    else await this.#grid.showCell(row, column, true);
  }

  /** Leads to the next fault, or to the heading over them. */
  async #mended(row: number, column: number): Promise<void> {
    const { draft } = this.#session;
    // The field of the mended cell goes first: leaving it would end the next one.
    await this.#grid.updateComplete;
    const open = this.#faults.filter((fault) => fault.column === undefined || isCurrent(draft!, fault));
    const next = nextFault(open, { row, column });
    if (next === undefined) this.querySelector<HTMLElement>('#faults')?.focus();
    else await this.#showFault(next);
  }

  /** The pressed button goes with its row. */
  #showCheck(): void {
    (this.querySelector<HTMLElement>('#publish-check') ?? this.querySelector<HTMLElement>('#take'))?.focus();
  }

  async #takeAlong(kind: TakeKind): Promise<void> {
    const texts = this.texts!;
    const { draft, outcome } = this.#session;
    if (draft === undefined || outcome?.dataset === undefined || this.busy !== undefined) return;
    const left = leftRows(draft, outcome.faults);
    this.waiting = left.length > 0 ? kind : undefined;
    if (left.length > 0) {
      this.said = texts.text('publishCheck', { count: texts.number(left.length) });
      await this.updateComplete;
      this.#showCheck();
      return;
    }
    this.busy = kind;
    try {
      this.said = takenWords(await take(kind, await madeOf(draft, outcome.dataset, texts)), texts);
    } catch {
      this.#session.tell((current) => ({ text: current.text('takeFailed') }));
    } finally {
      this.busy = undefined;
    }
  }

  async #copy(text: string): Promise<void> {
    const isCopied = await writeClipboard(window, text);
    this.said = this.texts!.text(isCopied ? 'copied' : 'copyFailed');
  }

  async #startOver(): Promise<void> {
    this.isAsking = false;
    this.#intake.forget();
    this.said = '';
    await this.#session.startOver();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#paste')?.focus();
  }

  #onHide = (): void => {
    void this.#session.keepNow();
  };

  /** Undo belongs to the field, in a field. */
  #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, dialog *');
    if (isField || !(event.ctrlKey || event.metaKey) || event.altKey || !(key === 'z' || key === 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#session.redo();
    else this.#session.undo();
  };

  /** Text pasted outside of any field becomes the first sheet. */
  #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (isField || this.#session.draft !== undefined || text.trim() === '') return;
    event.preventDefault();
    const box = this.querySelector<HTMLTextAreaElement>('#paste');
    // Text that cannot be read stays there, unless the field already has some.
    if (box?.value.trim() === '') box.value = text;
    void this.#intake.text(text, this.texts!);
  };

  /** A file may be dropped anywhere while there is nothing that it would replace. */
  #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file !== undefined && this.#session.draft === undefined)
      void this.#intake.file(file, this.texts!);
  };
}
