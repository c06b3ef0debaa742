// A sheet of thirty rows with three mistakes, as it is pasted from a spreadsheet, and what a reader does with it.

const PARTIES = ['Northland', 'Southland', 'Northland; Southland'];
export const ROWS = 30;
/** Rows of the sheet, with the header as row 1: an invalid date, a missing title, a misspelt word. */
export const MISTAKES = { date: 6, title: 14, status: 22 };

export const SHEET = [
  'When\tHeadline\tSide\tSource\tStatus',
  ...Array.from({ length: ROWS }, (_, at) => rowText(at + 2)),
].join('\n');

function rowText(row) {
  const date =
    row === MISTAKES.date
      ? 'soon'
      : `2024-${String(1 + (row % 12)).padStart(2, '0')}-${String(row % 28 || 1).padStart(2, '0')}`;
  const title = row === MISTAKES.title ? '' : `Event of row ${row}`;
  const status = row === MISTAKES.status ? 'reportd' : 'reported';
  return [date, title, PARTIES[row % PARTIES.length], 'The Paper', status].join('\t');
}

/** Our own table: rows of four kinds beside entries. */
export const OWN = [
  'kind,id,date,title,parties,actors',
  'party,north,,Northland,,',
  'actor,envoy,,An envoy,,',
  'source,paper,,The Paper,,',
  'topic,talks,,Talks of peace,,',
  'event,one,2024-01-05,First talks,north,envoy',
  'event,two,2024-02-05,Second talks,north,',
].join('\n');

/** Runs in the page: pastes as a reader does, wherever the focus is. */
export function paste(text) {
  const clipboardData = new globalThis.DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // WebKit leaves out what it is given.
  if (!event.clipboardData?.types.length) Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

/**
 * Runs in the page, before anything else: keeps what is handed out as a file, which not every engine tells of. The maker
 * also draws a picture from an SVG, which it does not hand out.
 */
export function keepFiles() {
  const create = globalThis.URL.createObjectURL;
  globalThis.savedFiles = [];
  globalThis.URL.createObjectURL = (blob) => {
    if (!blob.type.startsWith('image/')) globalThis.savedFiles.push(blob);
    return create.call(globalThis.URL, blob);
  };
}

/** Runs in the page: the file that was handed out last, in base 64. */
export async function lastFile() {
  while (globalThis.savedFiles.length === 0) await new Promise((resolve) => globalThis.setTimeout(resolve, 20));
  const bytes = new Uint8Array(await globalThis.savedFiles.pop().arrayBuffer());
  return globalThis.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Runs in the page: until the draft that the browser keeps has this text in the last cell of each row. */
export async function untilKept(text) {
  while (!(await keeps())) await new Promise((resolve) => globalThis.setTimeout(resolve, 20));

  async function keeps() {
    const database = await answerOf(globalThis.indexedDB.open('conflict-timeline-maker'));
    const kept = await answerOf(database.transaction('drafts').objectStore('drafts').get('draft'));
    database.close();
    return kept?.draft.sheet.rows.every((cells) => cells.at(-1) === text) ?? false;
  }

  function answerOf(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
