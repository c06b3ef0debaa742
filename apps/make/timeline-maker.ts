/** The page that makes timelines: its parts, and its reactions to their requests. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { writeClipboard } from '../../src/drawing/platform/clipboard.js';
import { joinSentences } from '../../src/words/i18n/join-sentences.js';
import { loadTexts, ownLanguage, type Lang, type MakerTexts } from './messages/texts.js';
import { emptyDraft, withGroup, withMapped } from './model/draft.js';
import type { MakerDraft } from './model/maker-draft.js';
import { withFormValues } from './model/entry-form.js';
import { EXAMPLE, EXAMPLE_START } from './model/example.js';
import { withPastedLinks, type PastedLinks } from './model/clipboard.js';
import type { Fault } from './model/fault.js';
import { answersAlike, firstAnswers, isCurrent, nextFault } from './model/fault-tour.js';
import { leftRows, rowsLeftOut, withLeftOut, withoutDate } from './model/left-rows.js';
import { columnOf } from './model/fields.js';
import { pageOf } from './model/page-choice.js';
import { withRelations } from './model/relations.js';
import { withActor, withParty } from './model/people.js';
import { withPartyHidden, withPartyShown, withPartyUp } from './model/shown-parties.js';
import { rowOfEntry } from './model/row-of-entry.js';
import { withCells, withoutRow, withRow, type CellChange } from './model/sheet.js';
import { stepsOf, withEntryOfStep, withSteps } from './model/story.js';
import { titleOf, withTitle } from './model/title.js';
import { takeDraft } from './output/draft-files.js';
import { take, type TakeKind } from './output/take.js';
import { pastedText } from './reading/pasted-table.js';
import { Intake } from './session/intake.js';
import { madeOf } from './session/made-of.js';
import { MakerSession } from './session/maker-session.js';
import { takenWords } from './session/taken-words.js';
import { changeWords, readingWords, type Read } from './view/change-words.js';
import { barView, languageView, noticesView, otherDraftsView } from './view/bar-view.js';
import { mergeActions } from './view/merge-actions.js';
import type { FilledForm, MakerForm } from './view/maker-form.js';
import type { MakerGrid } from './view/maker-grid.js';
import { fileQuestionsView } from './view/file-questions-view.js';
import { PreviewLook } from './view/preview-look.js';
import { startView } from './view/start-view.js';
import { keepFocus } from './view/lost-focus.js';
import { workView, type WorkActions } from './view/work-view.js';

const HEADER_ROWS = 2;

/** Characters: a box of 4.7 million held the page for 3.3 s. */
const MAX_BOX = 250_000;

/** The first cells if there is no sheet. */
const EMPTY_FIELDS = ['date', 'title', 'summary', 'parties', 'source'] as const;

export class TimelineMaker extends LitElement {
  @state() private texts: MakerTexts | undefined;
  @state() private isAsking = false;
  @state() private isColumnsOpen = false;
  @state() private isStoryOpen = false;
  /** px; 0 for the width of the page. */
  @state() private previewWidth = 0;
  @state() private busy: TakeKind | undefined;
  /** The download that waits for an answer about the rows that it lacks. */
  @state() private waiting: TakeKind | undefined;
  /** Announced once, and shown below the bar. */
  @state() private said = '';
  /** Said together with what the rows say once they are read again. */
  #unsaid = '';
  /** What the last words about the rows were about. */
  #read: Read | undefined;
  /** The last requested language. */
  #wanted: Lang | undefined;
  readonly #onChange = (): void => {
    this.requestUpdate();
  };
  readonly #session = new MakerSession(this.#onChange);
  readonly #intake = new Intake(this.#session, this.#onChange);
  readonly #look = new PreviewLook();

  protected override createRenderRoot(): HTMLElement {
    keepFocus(this, this);
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
    if (await this.#session.restore()) this.#unsaid = this.texts!.text('restored');
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

  protected override willUpdate(): void {
    const { draft, outcome } = this.#session;
    if (this.texts === undefined || draft === undefined || outcome === this.#read?.outcome) return;
    const read = outcome && { draft, outcome };
    if (read !== undefined) {
      const moved = this.#read === undefined ? [] : readingWords(this.#read, read, this.texts);
      const words = [this.#unsaid, ...moved];
      this.#unsaid = '';
      this.#say(joinSentences(words, this.texts.lang));
    }
    this.#read = read;
  }

  protected override updated(): void {
    const { draft, outcome } = this.#session;
    if (draft !== undefined) this.#look.show(pageOf(draft.page, outcome?.dataset));
  }

  /** The same words twice are two texts: else the second would be silent. */
  #say(words: string): void {
    if (words !== '') this.said = words === this.said ? `${words}\u00a0` : words;
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
      <p class="said" aria-live="polite">${this.#intake.isBusy ? t('reading') : this.said}</p>
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
      onUndo: () => {
        this.#back('undo', texts);
      },
      onRedo: () => {
        this.#back('redo', texts);
      },
      onStartOver: () => void this.#startOver(),
    });
  }

  #start(texts: MakerTexts): TemplateResult {
    return startView(texts, EXAMPLE_START, {
      onText: (text) => void this.#intake.text(text, texts),
      onPasted: (text) => void this.#pasted(text),
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
      isStoryOpen: this.isStoryOpen,
      isAsked: this.waiting !== undefined,
      previewWidth: this.previewWidth,
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
    onStory: (isOpen) => {
      this.isStoryOpen = isOpen;
    },
    onDateRow: (row) => void this.#grid.showCell(row, columnOf(this.#session.draft!, 'date') ?? 0, false),
    onFault: (fault) => void this.#showFault(fault),
    onMended: (row, column) => void this.#mended(row, column),
    onCure: (fault, reading) => {
      this.#setCells(answersAlike(this.#faults, fault, reading), true);
      this.querySelector<HTMLElement>('#faults')?.focus();
    },
    onFirstCures: () => {
      const { draft } = this.#session;
      const onPurpose = rowsLeftOut(draft!, this.#faults);
      const open = this.#faults.filter(({ row }) => row === undefined || !onPurpose.has(row));
      this.#setCells(firstAnswers(open), true);
      this.querySelector<HTMLElement>('#faults')?.focus();
    },
    onTakeBack: () => {
      this.#change((now) => ({ ...now, leftOut: [] }));
      this.querySelector<HTMLElement>('#faults')?.focus();
    },
    onPreviewWidth: (widthPx) => {
      this.previewWidth = widthPx;
    },
    ...mergeActions(
      (change) => {
        this.#change(change);
      },
      () => {
        this.#merged();
      },
    ),
    onCells: (changes, links = []) => {
      // A typed text was heard as it was typed.
      this.#setCells(changes, changes.length > 1 || changes[0]?.text === '', links);
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
    onPartyUp: (id) => {
      this.#change((now) => withPartyUp(now, this.#session.outcome?.dataset?.parties ?? [], id));
    },
    onPartyHidden: (party) => {
      this.#change((now) => withPartyHidden(now, party));
    },
    onPartyShown: (id) => {
      this.#change((now) => withPartyShown(now, id));
    },
    onActor: (actor) => {
      this.#change((now) => withActor(now, actor));
    },
    onSteps: (steps) => {
      this.#change((now) => withSteps(now, steps));
    },
    onAddStep: () => void this.#addStep(),
    onStepEntry: (place) => {
      this.#change((now) => withEntryOfStep(now, place, this.texts!.field));
    },
    onCellTyped: (change) => {
      this.#type(change && ((now) => ({ ...now, sheet: withCells(now.sheet, [change]) })));
    },
    onFormTyped: (form) => {
      this.#type(form && ((now) => this.#withForm(now, form)));
    },
    onSave: (form) => {
      this.#change((now) => this.#withForm(now, form));
    },
    onRemove: (row) => void this.#removeRow(row),
    onPage: (more) => {
      this.#change((now) => ({ ...now, page: { ...now.page, ...more } }));
    },
    onContentLanguage: (lang) => {
      this.#change((now) => ({ ...now, lang }));
    },
    onTake: (kind) => void this.#takeAlong(kind),
    onTakeDraft: (kind) => {
      const { draft } = this.#session;
      const { text } = this.texts!;
      if (draft === undefined) return;
      this.#say(text('taken', { name: takeDraft(kind, draft, titleOf(draft).trim() || text('untitled')) }));
    },
    onCopy: (text) => void this.#copy(text),
    onUndated: (row) => {
      this.#change((now) => withoutDate(now, row));
      this.#showCheck();
    },
    onLeaveOut: (rows) => {
      const isInList = this.querySelector('.faults :focus') !== null;
      this.#change((now) => withLeftOut(now, rows));
      const { waiting } = this;
      if (isInList) {
        this.querySelector<HTMLElement>('#faults')?.focus();
        return;
      }
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

  #type(change: ((draft: MakerDraft) => MakerDraft) | undefined): void {
    const { draft } = this.#session;
    if (draft !== undefined) this.#session.type(change?.(draft));
  }

  #withForm(draft: MakerDraft, { row, values, relations }: FilledForm): MakerDraft {
    const { field } = this.texts!;
    const saved = withFormValues(draft, row, values, field);
    return relations === undefined ? saved : withRelations(saved, row, relations, field);
  }

  /** The pressed button goes, and with it the focus. */
  #merged(): void {
    this.#unsaid = this.texts!.text('merged');
    this.querySelector<HTMLElement>('#faults')?.focus();
  }

  #setCells(changes: readonly CellChange[], isSaid: boolean, links: readonly PastedLinks[] = []): void {
    this.#change((now) => {
      const pasted = { ...now, sheet: withCells(now.sheet, changes) };
      const changed = withPastedLinks(pasted, links, this.texts!.field);
      if (changed.sheet === now.sheet) return now;
      if (isSaid) this.#unsaid = changeWords(now, changed, this.texts!);
      return changed;
    });
  }

  /** Says what has changed: nothing else does, far from the rows. */
  #back(way: 'undo' | 'redo', texts: MakerTexts): void {
    const { draft } = this.#session;
    this.#session[way]();
    const now = this.#session.draft;
    if (draft === undefined || now === undefined || now === draft) return;
    this.#unsaid = joinSentences(
      [texts.text(way === 'undo' ? 'undone' : 'redone'), changeWords(draft, now, texts)],
      texts.lang,
    );
  }

  /** The last row takes the focus with it. */
  async #removeRow(row: number): Promise<void> {
    this.#unsaid = this.texts!.text('rowGone', { row: row + HEADER_ROWS });
    this.#change((now) => ({ ...now, sheet: withoutRow(now.sheet, row) }));
    await this.updateComplete;
    await this.#grid.updateComplete;
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('#rows')?.focus();
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
    if (this.busy !== undefined) return;
    this.busy = kind;
    try {
      // A change of the last moment is not read yet.
      const outcome = await this.#session.read();
      const { draft } = this.#session;
      if (draft === undefined || outcome?.dataset === undefined) return;
      const left = leftRows(draft, outcome.faults);
      this.waiting = left.length > 0 ? kind : undefined;
      if (left.length > 0) await this.#askLeft(left.length, texts);
      else this.#say(takenWords(await take(kind, await madeOf(draft, outcome.dataset, texts)), texts));
    } catch {
      this.#session.tell((current) => ({ text: current.text('takeFailed') }));
    } finally {
      this.busy = undefined;
    }
  }

  async #askLeft(count: number, texts: MakerTexts): Promise<void> {
    this.#say(texts.text('publishCheck', { count: texts.number(count) }));
    await this.updateComplete;
    this.#showCheck();
  }

  async #copy(text: string): Promise<void> {
    const isCopied = await writeClipboard(window, text);
    this.#say(this.texts!.text(isCopied ? 'copied' : 'copyFailed'));
  }

  async #startOver(): Promise<void> {
    this.isAsking = false;
    this.#intake.forget();
    this.said = this.#unsaid = '';
    this.#read = undefined;
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
    // Nobody sees the rows behind an open form.
    if (this.querySelector('dialog:modal') !== null) return;
    this.#back(key === 'y' || event.shiftKey ? 'redo' : 'undo', this.texts!);
  };

  /** Text pasted outside of any field becomes the first sheet. */
  #onPaste = (event: ClipboardEvent): void => {
    const text = pastedText(event.clipboardData);
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (isField || this.#session.draft !== undefined || text.trim() === '') return;
    event.preventDefault();
    void this.#pasted(text);
  };

  /** Text that cannot be read is put into the box, unless that already has some. */
  async #pasted(text: string): Promise<void> {
    await this.#intake.text(text, this.texts!);
    const box = this.querySelector<HTMLTextAreaElement>('#paste');
    if (box?.value.trim() === '' && text.length <= MAX_BOX) box.value = text;
  }

  /** A file may be dropped anywhere while there is nothing that it would replace. */
  #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file !== undefined && this.#session.draft === undefined)
      void this.#intake.file(file, this.texts!);
  };
}
