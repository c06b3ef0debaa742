/** The input of data: text, file or address to a draft. A failure is reported, and the draft stays. */
import type { ImportOptions } from '../../../src/convert/import/index.js';
import type { MakerTexts } from '../messages/texts.js';
import { withMapped } from '../model/draft.js';
import { exampleText } from '../model/examples.js';
import type { FileAnswer, FileQuestion } from '../reading/file-question.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { isAddress, staysLinked, wholeAddress } from '../model/sheet-link.js';
import { fetchSheet } from '../reading/fetch-sheet.js';
import { MAX_BYTES } from '../reading/read-input.js';
import { readersApart } from '../reading/reading-thread.js';
import { LinkCheck, type LinkReading } from './link-check.js';
import type { MakerSession } from './maker-session.js';
import { fetchNotice, noticesOf, readFault, tooLarge } from './notice.js';

export class Intake {
  /** Something is being read. */
  isBusy = false;
  /** What the last file leaves open. */
  questions: readonly FileQuestion[] = [];
  #input: string | Uint8Array = '';
  /** What was answered about it. */
  #options: ImportOptions = {};
  #address: string | undefined;
  readonly #linkCheck: LinkCheck;

  constructor(
    readonly session: MakerSession,
    readonly onChange: () => void,
  ) {
    this.#linkCheck = new LinkCheck(onChange);
  }

  /** What a page would read of the sheet that the draft is linked to. */
  linked(draft: MakerDraft): LinkReading | undefined {
    return this.#linkCheck.follow(staysLinked(draft));
  }

  /** A link alone is the address of a sheet. */
  async text(text: string, texts: MakerTexts): Promise<void> {
    if (isAddress(text)) return this.address(text, texts);
    if (text.length > MAX_BYTES) this.session.tell(tooLarge(new Blob([text]).size));
    else await this.#during(this.#read(text, texts));
  }

  /** A finished timeline; an unknown id does nothing. */
  async example(id: string, texts: MakerTexts): Promise<void> {
    const text = await exampleText(id);
    if (text !== undefined) await this.#during(this.#read(text, texts));
  }

  async file(file: File, texts: MakerTexts): Promise<void> {
    if (file.size > MAX_BYTES) this.session.tell(tooLarge(file.size));
    else await this.#during(file.arrayBuffer().then((bytes) => this.#read(new Uint8Array(bytes), texts)));
  }

  async address(address: string, texts: MakerTexts): Promise<void> {
    const reading = fetchSheet(address).then(async (fetched) => {
      if (fetched.fault === undefined) await this.#read(fetched.bytes, texts, { address });
      else this.session.tell(fetchNotice(fetched));
    });
    await this.#during(reading);
  }

  /** The last input is read again, with the answer. */
  async answer(question: FileQuestion, { options = {}, column }: FileAnswer, texts: MakerTexts): Promise<void> {
    const { draft } = this.session;
    if (column !== undefined && draft !== undefined) {
      const [field, name] = column;
      this.questions = this.questions.filter((other) => other !== question);
      this.session.change(withMapped(draft, name, field));
      this.onChange();
      return;
    }
    const answered = { ...this.#options, ...options };
    await this.#during(this.#read(this.#input, texts, { options: answered, address: this.#address }));
  }

  /** The file is forgotten, with what it leaves open. */
  forget(): void {
    this.questions = [];
    this.#input = '';
  }

  async #read(
    input: string | Uint8Array,
    texts: MakerTexts,
    { options = {}, address }: { readonly options?: ImportOptions; readonly address?: string | undefined } = {},
  ): Promise<void> {
    const { readInput } = await readersApart();
    const read = await readInput(input, { message: texts.messages.column, lang: texts.lang }, options);
    const isAnswered = Object.keys(options).length > 0 && this.session.draft !== undefined;
    this.questions = read.questions;
    this.#input = read.questions.length === 0 ? '' : input;
    this.#options = options;
    this.#address = address;
    const notices = noticesOf(read);
    if (read.draft === undefined) this.session.tell(...notices);
    else {
      const draft = withAddress(read.draft, read.header, address);
      // An answer about the same file makes no other draft, unless somebody has changed this one.
      if (!isAnswered) await this.session.beginApart(draft, notices);
      else if (!this.session.canUndo) this.session.begin(draft, notices);
      else await this.session.beginApart(draft, [(words) => ({ text: words.text('answeredApart') }), ...notices]);
    }
  }

  async #during(reading: Promise<void>): Promise<void> {
    this.isBusy = true;
    this.onChange();
    try {
      await reading;
    } catch (reason) {
      this.session.tell(readFault(reason));
    } finally {
      this.isBusy = false;
      this.onChange();
    }
  }
}

/** Only a sheet that the element can read by itself may stay linked. */
function withAddress(
  draft: MakerDraft,
  header: readonly string[] | undefined,
  address: string | undefined,
): MakerDraft {
  const whole = address === undefined ? undefined : wholeAddress(address);
  return whole === undefined || header === undefined ? draft : { ...draft, linked: { address: whole, header } };
}
