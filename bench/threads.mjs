// How long threads take, in milliseconds of the processor, so that what else the machine does counts for little. Run `npm run build` first.
//
// The index, the tree and a step for a chain of 10,000 and a fan of 100,000; the layout of 1,000 visible relations
// between 400 labelled marks, of a fan of 100,000, and of one entry with twelve.
import { createModel } from '../dist/data/create-model.js';
import { indexRelations } from '../dist/data/relations.js';
import { followThread } from '../dist/data/thread-steps.js';
import { threadTree } from '../dist/data/thread-tree.js';
import { boxRows } from '../dist/layout/threads-boxes.js';
import { layOutThreads } from '../dist/layout/threads.js';

const ROUNDS = 9;
const ROW_PX = 26;
const ROWS = 40;
const WIDTH_PX = 1200;

const chain = modelOf(10_000, (entry) => (entry === 0 ? [] : [relation(entry - 1)]));
const fan = modelOf(100_001, (entry) => (entry === 0 ? [] : [relation(0)]));
console.log('what | median ms | worst ms');
for (const [name, model, entry] of [
  ['chain of 10,000', chain, 5000],
  ['fan of 100,000', fan, 0],
]) {
  report(`${name}: index`, () => indexRelations(model));
  const index = indexRelations(model);
  report(`${name}: tree`, () => threadTree(index, entry));
  report(`${name}: one step`, () => followThread(index, entry, 'on', undefined, () => true));
  report(`${name}: one step beside`, () => followThread(index, entry + 1, 'next', undefined, () => true));
}

const field = fieldOf(400);
report('layout of 12 relations of one entry', () => layOutThreads(edgesTo(12), field, placeOf));
report('layout of 24 relations', () => layOutThreads(edgesAmong(24), field, placeOf));
report('layout of 1,000 relations', () => layOutThreads(edgesAmong(1000), field, placeOf));
report('layout of a fan of 100,000', () => layOutThreads(edgesTo(100_000), field, placeOf));

function report(name, run) {
  run();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((left, right) => left - right);
  console.log(`${name} | ${times[ROUNDS >> 1].toFixed(2)} | ${times.at(-1).toFixed(2)}`);
}

function modelOf(count, relationsOf) {
  const entries = Array.from({ length: count }, (_, entry) => ({
    id: `e${entry}`,
    kind: 'statement',
    date: new Date(Date.UTC(2000, 0, 1) + (entry % 9000) * 86_400_000).toISOString().slice(0, 10),
    title: `Entry ${entry}`,
    relations: relationsOf(entry),
  }));
  return createModel({ entries }, { timeZone: 'UTC' });
}

function relation(target) {
  return { type: 'responds-to', target: `e${target}` };
}

function placeOf(entry) {
  return { x: (entry * 379) % WIDTH_PX, y: 13 + ((entry * 7) % ROWS) * ROW_PX };
}

function fieldOf(marks) {
  const entries = Array.from({ length: marks }, (_, entry) => entry);
  const boxes = (from, to) =>
    boxRows(
      entries.map((entry) => ({ x0: placeOf(entry).x + from, x1: placeOf(entry).x + to, y: placeOf(entry).y, entry })),
      8,
    );
  return {
    labels: boxes(14, 80),
    glyphs: boxes(-8, 8),
    spans: boxes(-8, 8),
    start: 0,
    end: WIDTH_PX,
    heightPx: ROWS * ROW_PX,
  };
}

function edgesTo(count) {
  return Array.from({ length: count }, (_, at) => ({ relation: at, from: at + 1, to: 0, type: at % 8 }));
}

function edgesAmong(count) {
  return Array.from({ length: count }, (_, at) => ({
    relation: at,
    from: at % 400,
    to: (at * 13 + 1) % 400,
    type: at % 8,
  }));
}
