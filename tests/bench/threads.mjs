// The time of threads, in milliseconds of the processor, so that other work of the machine matters little. Run `npm run
// build` first.
//
// The index, the tree and a step for a chain of 10,000 and a fan of 100,000; the layout of 1,000 visible relations
// between 400 labelled marks, of a fan of 100,000, and of one entry with twelve, and a frame of a motion with each.
import { createModel } from '../../build/dataset/data/create-model.js';
import { indexRelations } from '../../build/dataset/data/relations.js';
import { followThread } from '../../build/dataset/data/thread-steps.js';
import { threadTree } from '../../build/dataset/data/thread-tree.js';
import { boxRows } from '../../build/drawing/layout/threads-boxes.js';
import { threadsAround } from '../../build/features/threads/thread-curves.js';
import { ThreadLayer } from '../../build/drawing/layout/threads.js';

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
for (const [name, edges] of [
  ['12 relations of one entry', edgesTo(12)],
  ['24 relations', edgesAmong(24)],
  ['1,000 relations', edgesAmong(1000)],
  ['a fan of 100,000', edgesTo(100_000)],
]) {
  report(`layout of ${name}`, () => newLayer().curvesOf({ ...edges, field, placeOf, moving: false }));
  const layer = newLayer();
  layer.curvesOf({ ...edges, field, placeOf, moving: false });
  let frame = 0;
  const step = (zoom) => () => {
    const share = ++frame / 1000;
    const at = (entry) => {
      const { x, y } = placeOf(entry);
      return { x: x * (1 + share), y };
    };
    const moved = { ...field, start: share, end: WIDTH_PX + share };
    layer.curvesOf({ ...edges, field: moved, placeOf: zoom ? at : placeOf, moving: true });
  };
  report(`a frame of a pan over ${name}`, step(false));
  report(`a frame of a zoom over ${name}`, step(true));
}
const fanIndex = indexRelations(fan);
report('choosing the relations of a fan of 100,000', () => threadsAround(fanIndex, 0));

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
    marks: boxes(-8, 8),
    start: 0,
    end: WIDTH_PX,
    heightPx: ROWS * ROW_PX,
  };
}

function newLayer() {
  return new ThreadLayer({ throughEdges: true, minShown: 0 });
}

function edgesTo(count) {
  return edgesOf(
    count,
    (at) => at + 1,
    () => 0,
  );
}

function edgesAmong(count) {
  return edgesOf(
    count,
    (at) => at % 400,
    (at) => (at * 13 + 1) % 400,
  );
}

function edgesOf(count, fromOf, toOf) {
  const chosen = Uint32Array.from({ length: count }, (_, at) => at);
  const index = {
    from: chosen.map(fromOf),
    to: Int32Array.from(chosen, toOf),
    type: Uint8Array.from(chosen, (at) => at % 8),
  };
  return { chosen, index };
}
