/** The input of data: text, file or address to a draft. A failure is reported, and the draft stays. */
import type { DayOrder } from '../../../src/convert/import/index.js';
import type { MakerTexts } from '../messages/texts.js';
import { exampleText } from '../model/examples.js';
import { fetchSheet } from '../reading/fetch-sheet.js';
import { MAX_BYTES, readInput } from '../reading/read-input.js';
import type { MakerSession } from './maker-session.js';
import { fetchNotice, noticesOf, tooLarge } from './notice.js';

export class Intake {
  /** Something is being read. */
  isBusy = false;
  /** A date of a file of another program may mean two days: the page first asks which. */
  question: string | undefined;
  #input: string | Uint8Array = '';

  constructor(
    readonly session: MakerSession,
    readonly onChange: () => void,
  ) {}

  async text(text: string, texts: MakerTexts): Promise<void> {
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
      if (fetched.fault === undefined) await this.#read(fetched.bytes, texts);
      else this.session.tell(fetchNotice(fetched));
    });
    await this.#during(reading);
  }

  /** The last input is read again, with the answer. */
  async order(dayOrder: DayOrder, texts: MakerTexts): Promise<void> {
    await this.#during(this.#read(this.#input, texts, dayOrder));
  }

  async #read(input: string | Uint8Array, texts: MakerTexts, dayOrder?: DayOrder): Promise<void> {
    const read = await readInput(input, (number) => texts.text('column', { number }), dayOrder);
    this.question = read.ambiguous;
    this.#input = read.ambiguous === undefined ? '' : input;
    const notices = noticesOf(read);
    if (read.draft === undefined) this.session.tell(...notices);
    else await this.session.beginApart(read.draft, notices);
  }

  async #during(reading: Promise<void>): Promise<void> {
    this.isBusy = true;
    this.onChange();
    try {
      await reading;
    } finally {
      this.isBusy = false;
      this.onChange();
    }
  }
}
