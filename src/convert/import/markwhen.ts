/**
 * Lines of Markwhen: a date, a colon and words, with lines below them that go on. Sections and tags are topics; the tag
 * `#era` makes an event a phase.
 */
import { parseEdtf } from '../../dataset/time/edtf.js';
import { unreadDate } from './date-issue.js';
import type { Draft } from './draft.js';
import type { TextImporter } from './text-importer.js';

/** An event: a date, in which a colon is only between the digits of a time, a colon and words. */
const EVENT = /^\s*(?:- )?((?:\d|-\d|\p{L}+\.? \d)(?:[^:#\n]|(?<=\d):(?=\d\d)){0,80}?):\s+(\S.*)$/u;
const SECTION = /^\s*(?:section|group)\b[ :]*(.*)$|^\s*#{1,6} (.+)$/iu;
const END_OF_SECTION = /^\s*end(?:section|group)\b/i;
/** A time that another event gives, or the moment of reading: it has no date here. */
const RELATIVE = /^\s*(?:- )?((?:(?:after|before|by)\s+!\S|now\b)[^:]{0,80}):(?:\s|$)/i;
/** Lines below an event or a section that say something about it, not for its readers. */
const PROPERTY = /^(id|timezone|tz)\s*:/i;
const COMMENT = /^\s*\/\//;
const FIELD = /^(title|description|author|dateFormat|timezone|tz|edit|view|key)\s*:\s*(.*)$/i;
const TAG_COLOUR = /^#[\p{L}\p{N}_-]+\s*:/u;
const TAG = /(^|\s)#([\p{L}\p{N}_-]+)/gu;
const ERA = /^(?:era|phase|period)$/i;
/** Years, months, days, times, and both ends with a slash or a dash between blanks. */
const LIKE_EVENT =
  /^(?:- )?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d\S{0,12}?)?)?)?(?:\s*\/\s*(?:\d{4}[\d-]*(?:T\d\d:\d\d\S{0,12}?)?|now|\.\.)?|\s+-\s+(?:\d{4}[\d-]*|now))?:\s+\S/im;
/**
 * The first line of a sheet: cells, and before the first of them ends no colon. A line that begins like an event has no
 * colon with words behind it at all. Cells below may begin like events.
 */
const COLUMNS =
  /^\ufeff?\s*(?!\s|\/\/|#|section\b|group\b)(?=[^\n:]*[,;\t|])(?:(?!(?:- )?(?:-?\d|\p{L}+\.? \d|now\b|(?:after|before|by)\s+!))[^\n]*|(?:[^\n:]|:(?![^\S\n]+\S))*)(?:\n|$)/iu;
/** This project writes it before a sign that would be read as one of Markwhen. */
const NO_WIDTH = /(?<=(?:^\u200b?|\s)#)\u200b|^\u200b/gmu;
const ENDS = /^(.*?\S)\s+(?:-|–|to)\s+(\S.*)$/;
const NOW = /^now$/i;

export const markwhen: TextImporter = {
  kind: 'text',
  id: 'markwhen',
  detect: (start) => !/^\s*[[{<]|^BEGIN:/i.test(start) && !COLUMNS.test(start) && LIKE_EVENT.test(start),
  read: (text, draft) => {
    new Lines(draft).read(text);
  },
};

interface Event {
  readonly row: number;
  readonly date: string;
  readonly words: string;
  readonly more: string[];
  readonly sections: readonly string[];
}

class Lines {
  #sections: string[] = [];
  #event: Event | undefined;

  constructor(readonly draft: Draft) {}

  read(text: string): void {
    let isHead = true;
    let isFenced = false;
    for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (isHead && /^---\s*$/.test(line)) isFenced = !isFenced;
      else if (COMMENT.test(line)) continue;
      else if ((isHead || isFenced) && this.#headLine(line)) continue;
      else if (line.trim() !== '') {
        isHead = isFenced;
        this.#line(line, at + 1);
      } else this.#event?.more.push('');
    }
    this.#close();
  }

  #headLine(line: string): boolean {
    const [, name, value = ''] = FIELD.exec(line.trim()) ?? [];
    if (name !== undefined) {
      const field = name.toLowerCase();
      const words = value.trim().replace(/^(["'])(.*)\1$/, '$2');
      if ((field === 'title' || field === 'description') && words !== '')
        this.draft.head = { ...this.draft.head, [field]: words };
      else this.draft.lose(name, 'no-place-in-head');
      return true;
    }
    if (!TAG_COLOUR.test(line.trim())) return false;
    this.draft.lose('colours of tags', 'no-place-in-head');
    return true;
  }

  #line(line: string, row: number): void {
    const section = SECTION.exec(line);
    if (END_OF_SECTION.test(line)) {
      this.#close();
      this.#sections.pop();
    } else if (section !== null) {
      this.#close();
      const name = (section[1] ?? section[2] ?? '').replace(TAG, '').trim();
      if (section[2] !== undefined) this.#sections = [];
      this.#sections.push(name);
    } else {
      const [, relative] = RELATIVE.exec(line) ?? [];
      if (relative !== undefined) {
        this.#close();
        this.draft.leave(row, 'its date follows from another event, or from the day of reading', {
          ...{ code: 'bad-date', column: 'date', value: relative.trim(), cure: 'write the date itself' },
        });
        return;
      }
      const [, date, words] = EVENT.exec(line) ?? [];
      if (date === undefined || words === undefined) {
        this.#words(line.trim(), row);
        return;
      }
      this.#close();
      this.#event = { row, date: date.trim(), words, more: [], sections: this.#sections.filter((name) => name !== '') };
    }
  }

  /** A line below an event. */
  #words(line: string, row: number): void {
    const isFirst = this.#event?.more.length === 0;
    const [, property] = (isFirst || this.#event === undefined ? PROPERTY.exec(line) : null) ?? [];
    if (property !== undefined) this.draft.lose(property.toLowerCase() === 'id' ? 'id' : 'timezone', 'no-place');
    else if (this.#event === undefined)
      this.draft.leave(row, 'no date before a colon', { column: 'date', value: line });
    else this.#event.more.push(line);
  }

  #close(): void {
    const event = this.#event;
    this.#event = undefined;
    if (event === undefined) return;
    const { row, words, more, sections } = event;
    const date = this.#dateOf(event);
    if (date === undefined) return;
    const tags = [words, ...more].flatMap((text) => Array.from(text.matchAll(TAG), ([, , tag = '']) => tag));
    const label = withoutTags(words).replace(NO_WIDTH, '');
    const summary = more
      .map(withoutTags)
      .join('\n')
      .replace(NO_WIDTH, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    if (tags.some((tag) => ERA.test(tag))) {
      const others = tags.filter((tag) => !ERA.test(tag)).length + sections.length;
      if (others > 0) this.draft.lose('tags', 'no-place', others);
      this.draft.addPhase({ label: label || date, date, ...(summary !== '' && { description: summary }) }, row);
      return;
    }
    this.draft.add(
      {
        id: this.draft.madeId('event', row),
        kind: 'event',
        date,
        title: label || date,
        ...(summary !== '' && { summary }),
        topics: this.draft.topics.ids([...sections, ...tags]),
      },
      row,
    );
  }

  /** Dates in EDTF, or as people write them. "now" goes on. */
  #dateOf({ date: given, row }: Event): string | undefined {
    const [start = given, end] =
      given.includes('/') && !/\d\/\d+\/\d/.test(given) ? given.split('/', 2) : (ENDS.exec(given)?.slice(1) ?? [given]);
    const from = this.#oneDate(start.trim(), row);
    if (from === undefined) return undefined;
    if (end === undefined) return from;
    const to =
      NOW.test(end.trim()) || end.trim() === '..' ? '..' : end.trim() === '' ? '' : this.#oneDate(end.trim(), row);
    if (to === undefined) return undefined;
    const whole = to === from ? from : `${from}/${to}`;
    if (parseEdtf(whole) !== undefined) return whole;
    this.draft.leave(row, `ends before it begins (${given})`, { code: 'date-order', column: 'date', value: given });
    return undefined;
  }

  #oneDate(text: string, row: number): string | undefined {
    if (parseEdtf(text) !== undefined) return text;
    const read = this.draft.dates.read(text);
    if (read.date !== undefined) {
      this.draft.dates.count(text, read.date, row, 'date');
      return read.date;
    }
    const { message, ...issue } = unreadDate(text, read, this.draft.dates);
    this.draft.leave(row, message, { ...issue, column: 'date', value: text });
    return undefined;
  }
}

function withoutTags(text: string): string {
  return text.replace(TAG, '').replace(/ {2,}/g, ' ').trim();
}
