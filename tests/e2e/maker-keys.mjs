// Tests of the maker by keys alone in any engine: `press` takes names of `KeyboardEvent.key`, with Control before them;
// `evaluate` runs the body of an async function.
import assert from 'node:assert/strict';
import { MISTAKES, paste, ROWS, SHEET } from './maker-sheet.mjs';

const MOST_TABS = 80;
/** Below what a driver waits for a script. */
const MAX_WAIT_MS = 25_000;

/** Nothing listens there, and browsers do not ask it. */
const REFUSED = '127.0.0.1:1';

function waysOf({ press, evaluate }) {
  const until = (found) =>
    evaluate(`
      const end = Date.now() + ${MAX_WAIT_MS};
      while (!(${found})) {
        if (Date.now() > end) throw new Error(${JSON.stringify(`waited in vain: ${found}`)});
        await new Promise((resolve) => setTimeout(resolve, 30));
      }`);
  const tabTo = async (selector) => {
    for (let at = 0; at < MOST_TABS; at++) {
      await press('Tab');
      if (await evaluate(`return document.activeElement?.matches(${JSON.stringify(selector)}) ?? false;`)) return;
    }
    assert.fail(`no way by Tab to ${selector}`);
  };
  return { until, tabTo };
}

/** An address that refuses, then a browser that keeps no more: each has a message, and the typed text stays. */
export async function meetRefusals({ press, type, evaluate }) {
  const { until, tabTo } = waysOf({ press, evaluate });
  await until('document.querySelector("#address")');
  await tabTo('#address');
  await type(REFUSED);
  await press('Enter');
  await until('document.querySelector(".notices")?.textContent.includes("127.0.0.1")');
  assert.equal(await evaluate('return document.querySelector("#address").value;'), REFUSED);
  await evaluate(`
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    document.querySelector('#paste').focus();
    (${paste})(${JSON.stringify(SHEET)});
  `);
  await until('document.querySelector(".kept.wrong")?.textContent.includes("is full")');
  await until('document.querySelectorAll("maker-grid td").length > 8');
  await tabTo('td');
  await press('ArrowDown');
  await type('Typed into a full browser');
  await press('Enter');
  await until(
    '[...document.querySelectorAll("td")].some((cell) => cell.textContent.includes("Typed into a full browser"))',
  );
  assert.ok(
    await evaluate('return document.querySelector(".kept.wrong") !== null;'),
    'it is said for as long as it is so',
  );
}

function mendsRow(row) {
  return `document.activeElement?.matches('.grid-field') && document.activeElement.closest('tr').getAttribute('aria-rowindex') === '${row}'`;
}

/** The three mistakes of the sheet. */
export async function mendByKeys({ press, type, evaluate }) {
  const { until, tabTo } = waysOf({ press, evaluate });
  await until('document.querySelectorAll(".faults li").length === 3');
  await evaluate('document.querySelector("#faults").focus();');
  await tabTo('.fault');
  await press('Enter');
  await until('document.activeElement?.matches(".grid-field")');
  // The text of the cell is selected, and Enter leads to the next fault: it opens no other row.
  await type('2024-03-05');
  await press('Enter');
  await until(mendsRow(MISTAKES.title));
  await type('Typed at the fault');
  await press('Enter');
  await until(mendsRow(MISTAKES.status));
  await type('reported');
  await press('Enter');
  await until('document.activeElement?.matches("#faults")');
  await until(
    `document.querySelector('.faults .fine') && document.querySelector('conflict-timeline')?.inView?.total === ${ROWS}`,
  );
  await tabTo('.ways button');
  await press('Enter');
}
