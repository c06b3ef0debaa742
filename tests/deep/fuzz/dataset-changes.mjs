// Changes that spoil a dataset in some place. Each changes a value in place and reports it, so that a find can be
// described without its dataset.
import { isOdd, ODD_NAMES, oddDate, oddValue } from './odd-values.mjs';

const DEEPEST = 3000;
const MAX_LIST = 3000;
/** Of a dataset with many entries only this many places are read. */
const MAX_PLACES = 4000;
/** The format has fewer levels; what is nested beyond counts as one value. */
const MAX_LEVELS = 12;

/** The likeliest faults come up more often. */
const CHANGES = [
  ...[put, put, put, date, date, date, remove, remove, rename, rename, retype, retype, double, swap, swap],
  ...[repeat, nest, lengthen, shuffle, grow, ring, inherit],
];

/** Spoils a dataset in `count` places; returns the changes, a line each. */
export function spoil(root, count, chance) {
  const done = [];
  for (let at = 0; at < count; at++) {
    const places = placesOf(root);
    if (places.length === 0) break;
    const change = chance.pick(CHANGES);
    const place = chance.pick(places);
    const { holder, key, path } = place;
    change({ ...place, chance, places, root, value: holder[key] });
    done.push(`${change.name} ${path}`);
  }
  return done;
}

/** Any value of a holder under a key, breadth first: every field of the head counts as often as one of an entry. */
function placesOf(root) {
  const places = [];
  const queue = [{ holder: root, path: '', level: 1 }];
  const seen = new Set([root]);
  for (let next = 0; next < queue.length && places.length < MAX_PLACES; next++) {
    const { holder, path, level } = queue[next];
    for (const key of Object.keys(holder).slice(0, MAX_PLACES)) {
      const inner = `${path}/${key.slice(0, 20)}`;
      places.push({ holder, key, path: inner });
      const value = holder[key];
      if (!isPlain(value) || seen.has(value) || level === MAX_LEVELS) continue;
      seen.add(value);
      queue.push({ holder: value, path: inner, level: level + 1 });
    }
  }
  return places;
}

function isPlain(value) {
  return typeof value === 'object' && value !== null && !isOdd(value) && !ArrayBuffer.isView(value);
}

function set(holder, key, value) {
  // The one name that a list keeps to itself.
  if (key === 'length' && Array.isArray(holder)) return;
  // `__proto__` by assignment would change the nature of the holder, not its fields.
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function put({ holder, key, chance }) {
  set(holder, key, oddValue(chance));
}

/** In the place of a date, another date: dates of any sort are read. */
function date({ places, chance, holder, key }) {
  const dates = places.filter(({ key: name }) =>
    /^(date|asOf|said|published|updated|retrieved|range|from|to)$/.test(name),
  );
  const place = dates.length > 0 ? chance.pick(dates) : { holder, key };
  set(place.holder, place.key, oddDate(chance));
}

/** Out of a list, or leaving a hole. Not by a method of the list: it may have another constructor by now. */
function remove({ holder, key, chance }) {
  delete holder[key];
  if (!Array.isArray(holder) || chance.oneIn(4)) return;
  // A list may have names of its own by now.
  if (!(Number(key) < holder.length)) return;
  for (let at = Number(key); at < holder.length - 1; at++) holder[at] = holder[at + 1];
  holder.length -= 1;
}

function rename({ holder, key, value, places, chance }) {
  const name = chance.oneIn(2) ? chance.pick(ODD_NAMES) : chance.pick(places).key;
  if (!Array.isArray(holder)) delete holder[key];
  set(holder, name, value);
}

function retype({ holder, key, value, chance }) {
  const others = [
    () => [value],
    () => ({ id: value }),
    () => 7,
    () => true,
    () => `${typeof value} text`,
    () => ({ ...[value] }),
  ];
  set(holder, key, chance.pick(others)());
}

/** Beside itself in a list; as its own neighbour's value in a record. */
function double({ holder, value, places, chance }) {
  if (Array.isArray(holder)) holder.push(value);
  else set(holder, chance.pick(places).key, value);
}

function repeat({ holder, key, value, chance }) {
  const list = isPlain(value) && Array.isArray(value) && value.length > 0 ? value : [value];
  const length = chance.between(2, MAX_LIST);
  // Not `flat`, which looks into each item: some throw.
  set(
    holder,
    key,
    Array.from({ length }, (_, at) => list[at % list.length]),
  );
}

function nest({ holder, key, value, chance }) {
  let nested = value;
  const inList = chance.oneIn(2);
  for (let depth = chance.pick([1, 5, DEEPEST]); depth > 0; depth--) nested = inList ? [nested] : { title: nested };
  set(holder, key, nested);
}

function swap({ holder, key, value, places, chance }) {
  const other = chance.pick(places);
  const otherValue = other.holder[other.key];
  set(other.holder, other.key, value);
  set(holder, key, otherValue);
}

function lengthen({ holder, key, value, chance }) {
  const text = typeof value === 'string' && value !== '' ? value : 'long';
  set(holder, key, text.repeat(Math.ceil(chance.pick([200, 11_000, 150_000]) / text.length)));
}

function shuffle({ places, chance }) {
  const lists = places.map(({ holder, key }) => holder[key]).filter((value) => isPlain(value) && Array.isArray(value));
  if (lists.length === 0) return;
  const list = chance.pick(lists);
  for (let at = list.length - 1; at > 0; at--) {
    const other = chance.below(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** Many records of the same sort, or the same one many times over, with ids that differ or do not. */
function grow({ root, chance }) {
  const name = chance.pick(['entries', 'parties', 'actors', 'topics', 'sources', 'story']);
  const list = root[name];
  if (!isPlain(list) || !Array.isArray(list) || list.length === 0 || list.length > MAX_LIST) return;
  const [first] = list;
  const own = chance.oneIn(2);
  const count = chance.pick([10, 100, 600]);
  for (let at = 0; at < count; at++) list.push(own && isPlain(first) ? { ...first, id: `g${at}` } : first);
}

function ring({ holder, key, root }) {
  set(holder, key, root);
}

function inherit({ holder, key, value, chance }) {
  const name = chance.pick(ODD_NAMES);
  if (isPlain(value)) set(value, name, { polluted: true, title: 'polluted' });
  else set(holder, key, name);
}
