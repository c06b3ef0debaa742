// Records the utterances of a real screen reader on a walk by keys: Orca with Firefox, on a display of their own, in
// English and in Ukrainian. tests/screen-reader has the records, to be read: a change of them is a change of what
// people hear.
// npm run screen-reader            records both
// npm run screen-reader -- uk      records one
//
// Not part of `npm test`: the utterances also depend on the versions of Orca and Firefox.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { startServer } from '../tests/e2e/server.mjs';
import { missingPackages, openScreenReader, versions } from './screen-reader-session.mjs';

const FOLDER = new URL('../tests/screen-reader/', import.meta.url);
const BUNDLE = new URL('../dist/conflict-timeline.min.js', import.meta.url);
/** More stops than this between two places would be a fault. */
const MAX_STOPS = 12;
const LANGUAGES = {
  en: { chart: /, chart, /, filters: /^Filters/, view: /^View/, list: /^List toggle/, more: /^More/ },
  uk: { chart: /, шкала, /, filters: /^Фільтри/, view: /^Вигляд/, list: /^Список toggle/, more: /^Ще/ },
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
  const server = await startServer({ routes: { '/': page(language) } });
  try {
    const reader = await openScreenReader(`${server.origin}/`);
    try {
      const lines = await walk(reader, LANGUAGES[language]);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(new URL(`orca-${language}.txt`, FOLDER), `${[versions(), ...lines].join('\n')}\n`);
      console.log(lines.join('\n'));
    } finally {
      await reader.close();
    }
  } finally {
    await server.close();
  }
}

async function walk(reader, words) {
  const lines = [];
  const press = async (...keys) => {
    let said = [];
    for (const key of keys) {
      said = await reader.press(key);
      lines.push(`  ${key}`, ...(said.length > 0 ? said : ['(nothing)']).map((text) => `    ${text}`));
    }
    return said;
  };
  const chapter = (title) => lines.push('', title);
  /** Presses one key until something with this name has the focus. */
  const goTo = async (pattern, key) => {
    for (let stop = 0; stop < MAX_STOPS; stop++) {
      const said = await press(key);
      if (said.some((text) => pattern.test(text))) return;
    }
    throw new Error(`${key} does not come to ${pattern}:\n${lines.join('\n')}`);
  };

  chapter('To the chart');
  await goTo(words.chart, 'Tab');
  chapter('Marks');
  await press('End', 'Home', 'Right', 'Right', 'Right');
  chapter('Lanes, and back');
  await press('Down', 'Down', 'Down', 'Up', 'Up');
  chapter('Three lengths');
  await press('v', 'v', 'v');
  chapter('A thread');
  await press('bracketright', 'bracketright', 'bracketleft');
  chapter('Times');
  await press('comma', 'comma', 'period', 'Return');
  chapter('A card');
  await press('Return', 'Escape');
  chapter('The menu of the view');
  await goTo(words.filters, 'shift+Tab');
  await goTo(words.view, 'Right');
  await press('Return', 'Tab', 'Escape');
  chapter('The list');
  await goTo(words.list, 'Right');
  await press('Return');
  await goTo(/with \d+ items/, 'Tab');
  await press('Down', 'Down', 'Return', 'Escape');
  chapter('The menu More, and a story');
  await goTo(words.list, 'shift+Tab');
  await goTo(words.more, 'Right');
  await press('Return', 'Down', 'Up', 'Home', 'Return');
  return lines;
}

function page(language) {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <title>Timeline</title>
    <script type="module" src="/dist/conflict-timeline.min.js"></script>
  </head>
  <body>
    <a href="#before" autofocus>Before</a>
    <conflict-timeline src="/data/ceasefire-2025.json"></conflict-timeline>
    <a href="#after">After</a>
  </body>
</html>`;
}
