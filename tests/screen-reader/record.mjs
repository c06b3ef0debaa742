// Records the utterances of a real screen reader on a walk by keys: Orca with Firefox, on a display of their own, in
// English, Ukrainian and Arabic. The records stand beside it, to be read: a change of them is a change of what people hear.
// npm run screen-reader            records all
// npm run screen-reader -- uk      records one
//
// Not part of `npm test`: the utterances also depend on the versions of Orca and Firefox.
import { existsSync, writeFileSync } from 'node:fs';
import { startServer } from '../e2e/server.mjs';
import { CROWD, giveCrowd, MOST_PRESSES, walkedPage } from '../e2e/walked-page.mjs';
import { missingPackages, openScreenReader, versions } from './session.mjs';

const BUNDLE = new URL('../../dist/conflict-timeline.min.js', import.meta.url);
/** More stops than this between two places would be a fault. */
const MAX_STOPS = 12;
const LANGUAGES = {
  en: {
    chart: /, chart, /,
    filters: /^Filters/,
    view: /^View/,
    list: /^List toggle/,
    table: /^Table toggle/,
    more: /^More/,
    tell: /^Story · /,
  },
  uk: {
    chart: /, шкала, /,
    filters: /^Фільтри/,
    view: /^Вигляд/,
    list: /^Список toggle/,
    table: /^Таблиця toggle/,
    more: /^Ще/,
    tell: /^Розповідь · /,
  },
  ar: {
    chart: /، مخطط، /,
    filters: /^عوامل التصفية/,
    view: /^طريقة العرض/,
    list: /^قائمة toggle/,
    table: /^جدول toggle/,
    more: /^خيارات أخرى/,
    tell: /^السرد · /,
  },
};

const missing = missingPackages();
if (missing.length > 0) {
  console.error(`Not on this machine: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
if (!existsSync(BUNDLE)) {
  console.error('No bundle: npm run build makes it.');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((language) => !Object.hasOwn(LANGUAGES, language));
if (unknown.length > 0) {
  console.error(`No walk in ${unknown.join(', ')}: there is one in ${Object.keys(LANGUAGES).join(' and ')}.`);
  process.exit(1);
}
for (const language of wanted.length > 0 ? wanted : Object.keys(LANGUAGES)) await record(language);

async function record(language) {
  const words = LANGUAGES[language];
  const page = { lang: language, beforeFirst: true };
  const give = `(${giveCrowd.toString()})(document.querySelector('conflict-timeline'), ${CROWD})`;
  const crowd = `${walkedPage({ ...page, attributes: '' })}<script type="module">${give}</script>`;
  const server = await startServer({ routes: { '/': walkedPage(page), '/crowd': crowd } });
  try {
    const lines = [
      ...(await hear(`${server.origin}/`, (reader) => walk(reader, words, language))),
      ...(await hear(`${server.origin}/crowd`, (reader) => crowdWalk(reader, words))),
    ];
    writeFileSync(new URL(`orca-${language}.txt`, import.meta.url), `${[versions(), ...lines].join('\n')}\n`);
  } finally {
    await server.close();
  }
}

async function hear(url, act) {
  const reader = await openScreenReader(url);
  try {
    return await act(reader);
  } finally {
    await reader.close();
  }
}

/** What is heard after each key, as lines. */
function recorder(reader) {
  const lines = [];
  const note = (...more) => {
    lines.push(...more);
    console.log(more.join('\n'));
  };
  const press = async (...keys) => {
    let said = [];
    for (const key of keys) {
      said = await reader.press(key);
      note(`  ${key}`, ...(said.length > 0 ? said : ['(nothing)']).map((text) => `    ${text}`));
    }
    return said;
  };
  const chapter = (title) => note('', title);
  /** Presses one key until something with this name has the focus. */
  const goTo = async (pattern, key) => {
    for (let stop = 0; stop < MAX_STOPS; stop++) {
      const said = await press(key);
      if (said.some((text) => pattern.test(text))) return;
    }
    throw new Error(`${key} does not come to ${pattern}:\n${lines.join('\n')}`);
  };
  return { lines, press, chapter, goTo };
}

async function walk(reader, words, language) {
  const { lines, press, chapter, goTo } = recorder(reader);
  const [on, back] = language === 'ar' ? ['Left', 'Right'] : ['Right', 'Left'];

  chapter('To the chart');
  await goTo(words.chart, 'Tab');
  chapter('Marks, and a fold');
  await press('End', 'Home', on, on, 'Return', 'Return', on);
  chapter('Lanes, and back');
  await press('Down', 'Down', 'Down', 'Up', 'Up');
  chapter('Three lengths');
  await press('v', 'v', 'v');
  chapter('A thread');
  await press('bracketright', 'bracketright', 'bracketleft');
  chapter('Times');
  await press('comma', 'comma', 'period', 'Return');
  chapter('The window, ends and counts');
  await press('0', 'Home', back, 'i');
  chapter('A card');
  await press('Return', 'Escape');
  chapter('Filters');
  await goTo(words.filters, 'shift+Tab');
  await press('Return', 'Tab', 'Down', 'Next', 'Down', 'space', 'space', 'Escape');
  chapter('The menu of the view');
  await goTo(words.view, on);
  await press('Return', 'Tab', 'Escape');
  chapter('Search');
  await press('shift+Tab');
  await press('k', 'l', 'i', 't', 's', 'c', 'h', 'Return', 'Return', 'Escape');
  chapter('The menu More, and a story');
  await press('Tab');
  await goTo(words.more, on);
  await press('Return', 'Down', 'Up', 'Escape');
  await goTo(words.tell, 'shift+Tab');
  await press('Return', on, on, back, 'Escape');
  chapter('The list');
  await goTo(words.filters, 'Tab');
  await goTo(words.list, on);
  await press('Return');
  await goTo(/with \d+ items/, 'Tab');
  await press('Down', 'Down', 'Return', 'Escape');
  chapter('The table');
  await goTo(words.list, 'shift+Tab');
  await goTo(words.table, on);
  await press('Return', 'Tab', 'Tab', 'Down');
  return lines;
}

async function crowdWalk(reader, words) {
  const { lines, press, chapter, goTo } = recorder(reader);
  chapter('3,000 entries: from the whole to one');
  await goTo(words.chart, 'Tab');
  await press('period');
  for (let presses = 1; presses < MOST_PRESSES; presses++) {
    const said = await press('Return');
    if (said.some((text) => /Number \d/.test(text))) return lines;
  }
  throw new Error(`no entry in ${MOST_PRESSES} presses:\n${lines.join('\n')}`);
}
