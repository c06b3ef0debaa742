/**
 * A drawing as text that a person can read, one thing a line, so that a small change is a small difference. Up to so many marks
 * have a line each; of more, each row has one; of crowds each lane has its counts, and a hash of the rest.
 */
import { group } from 'd3';
import { LabelSide } from '../../../../src/drawing/layout/labels.js';
import { MarkForm } from '../../../../src/drawing/dates/mark-form.js';
import type { LaneName } from '../../../../src/drawing/layout/lanes.js';
import { drawMark } from '../../../../src/drawing/render/draw-mark.js';
import type { MarkPen } from '../../../../src/drawing/dates/mark-pen.js';
import { createMirror } from '../../../../src/drawing/render/mirror.js';
import { MarkLook, type Scene, type StackColumns } from '../../../../src/drawing/scene/scene.js';
import type { Picture } from '../../../../src/element/picture/picture.js';

const MARK_LINES = 64;
const ROW_LINES = 320;
const DAY_MS = 86_400_000;
const SHAPES = ['◆', '●', '…'];
const SIDES = Object.keys(LabelSide) as (keyof typeof LabelSide)[];

export function corpusText(picture: Picture, scene: Scene, rtl: boolean): string {
  const { metrics, model, rowsPx, many, frame } = picture;
  const entries = new Set(scene.entry);
  const titled = Array.from(scene.labelWidth).filter((px) => px > 0).length;
  const cut = Array.from(scene.labelWidth).filter((px, at) => px > scene.labelRoom[at]! + 0.5).length;
  const inView = picture.focusOrder.entries.length - picture.edges.earlier - picture.edges.later;
  return [
    `plot ${frame.widthPx} px, lane names ${metrics.heads ? 'above' : 'beside'}, by ${picture.lanesBy}, painted as ${many.choosePainter(scene, undefined, false)}`,
    `height ${round(rowsPx)} px, drawn ${round(scene.heightPx)} px`,
    `${model.count} entries, ${inView} in the window, ${entries.size} drawn as ${scene.count} marks, ${titled} titles, ${cut} cut`,
    ...scene.folds.map(
      ({ x0, x1, start, end }) => `fold ${round(x0)}-${round(x1)}: ${round((end - start) / DAY_MS)} days`,
    ),
    ...strokesText(picture, scene, rtl),
    ...scene.lanes.flatMap((lane, index) => laneText(picture, scene, lane, index)),
  ].join('\n');
}

function laneText(picture: Picture, scene: Scene, lane: Scene['lanes'][number], index: number): readonly string[] {
  const own = placementsOf(scene, index);
  const ys = new Set(own.map((at) => round(scene.y[at]!)));
  const facts = [
    lane.form === lane.look ? lane.form : `${lane.form} as ${lane.look}`,
    `${round(lane.top)}-${round(lane.top + lane.height)}`,
    `${lane.total ?? lane.entries.length} entries`,
    `${own.length} marks in ${ys.size} rows`,
    `${own.filter((at) => scene.labelWidth[at]! > 0).length} titles`,
    `colour ${lane.colour}`,
    ...(lane.more ? [`${lane.more.count} more at ${round(lane.more.y)}`] : []),
    ...(lane.heading ? ['heading'] : []),
  ];
  const stack = scene.stacks.get(index);
  const force = scene.forces.get(index);
  return [
    `lane ${nameText(lane.name)}: ${facts.join(', ')}`,
    ...(stack
      ? [`  ${stack.form} ${columnsText(stack)}, torn ${String(stack.torn?.filter(Boolean).length ?? 0)}`]
      : []),
    ...(force ? [`  in force ${columnsText(force)}`] : []),
    ...marksText(picture, scene, own),
  ];
}

function columnsText({ count, base, top, tick }: StackColumns): string {
  const most = count.reduce((all, each) => Math.max(all, each), 0);
  const sum = count.reduce((all, each) => all + each, 0);
  const heights = Array.from(top, (y) => round(base - y)).join(' ');
  const named = tick ? `, ${tick.count} at ${round(tick.y)}` : '';
  return `${count.length} columns, ${sum} entries, most ${most}, base ${round(base)}${named}, heights #${hash(heights)}`;
}

function marksText(picture: Picture, scene: Scene, own: readonly number[]): readonly string[] {
  if (scene.count <= MARK_LINES) return own.map((at) => `  ${markText(picture, scene, at)}`);
  const details = hash(own.map((at) => markText(picture, scene, at)).join('\n'));
  if (scene.count > ROW_LINES) return own.length === 0 ? [] : [`  marks #${details}`];
  const rows = group(own, (at) => round(scene.y[at]!));
  return [...rows].map(([y, row]) => {
    const titled = row.filter((at) => scene.labelWidth[at]! > 0);
    const others = row.length - titled.length;
    const named = titled.map((at) => shortText(picture, scene, at));
    return `  ${y} ${[...named, ...(others > 0 ? [`${others} without titles`] : [])].join(', ')}`;
  });
}

/** Entry, px of its mark from left to right, side of its title. */
function shortText({ model }: Picture, scene: Scene, at: number): string {
  const id = model.entries.at(scene.entry[at]!)!.id;
  return `${id} ${round(scene.left[at]!)}-${round(scene.right[at]!)} ${SIDES[scene.labelSide[at]!]}`;
}

function markText({ model }: Picture, scene: Scene, at: number): string {
  const { id } = model.entries.at(scene.entry[at]!)!;
  const form = scene.form[at]!;
  const look = Object.keys(MarkLook).find((name) => MarkLook[name as keyof typeof MarkLook] === scene.look[at]);
  return [
    round(scene.y[at]!),
    SHAPES[scene.shape[at]!],
    id,
    `date ${round(scene.outerStart[at]!)}-${round(scene.outerEnd[at]!)}`,
    `drawn ${round(scene.left[at]!)} ${round(scene.glyph[at]!)} ${round(scene.right[at]!)}`,
    `c${scene.colour[at]!}`,
    ...(look === 'glyph' ? [] : [`${look} ${round(scene.size[at]!)}`]),
    ...Object.entries(MarkForm).flatMap(([name, bit]) => (form & bit ? [name] : [])),
    titleText(scene, at),
  ].join(' ');
}

function titleText(scene: Scene, at: number): string {
  const side = SIDES[scene.labelSide[at]!];
  if (side === 'none') return '| -';
  const y = scene.labelY[at] === scene.y[at] ? '' : ` at ${round(scene.labelY[at]!)}`;
  const room = Math.min(scene.labelRoom[at]!, scene.labelWidth[at]!);
  const cut = room + 0.5 < scene.labelWidth[at]! ? ` of ${round(scene.labelWidth[at]!)}` : '';
  return `| title ${side} ${round(scene.labelX[at]!)}+${round(room)}${cut}${y}`;
}

/** What both painters draw: each stroke is counted by its kind, and its px are in the hash. */
function strokesText({ model, metrics, many }: Picture, scene: Scene, rtl: boolean): readonly string[] {
  if (scene.sizes) return [];
  const counts = new Map<string, number>();
  const px: string[] = [];
  const pen = new Proxy({} as MarkPen, {
    get:
      (_, stroke) =>
      (...given: readonly unknown[]) => {
        const [first] = given;
        const kind = typeof first === 'string' && stroke !== 'fade' ? first : String(stroke);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        px.push(
          `${kind} ${JSON.stringify(given, (_key, value: unknown) => (typeof value === 'number' ? Math.round(value) : value))}`,
        );
      },
  });
  const membersOf = (entry: number): readonly { readonly start: number; readonly end: number }[] =>
    (model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({ start: min, end: max + 1 }));
  const mirror = createMirror(metrics.plotPx, rtl);
  for (let at = 0; at < scene.count; at++) {
    drawMark(pen, { scene, mirror, membersOf, isHit: () => false, discPen: many.discPen }, at);
  }
  const kinds = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  return [`strokes ${kinds.join(', ')}${rtl ? `, mirrored #${hash(px.join('\n'))}` : ''}`];
}

const placementsOf = (scene: Scene, lane: number): readonly number[] =>
  Array.from({ length: scene.count }, (_, at) => at).filter((at) => scene.lane[at] === lane);

function nameText(name: LaneName): string {
  if (name.type === 'within') return `${nameText(name.outer)} › ${nameText(name.lane)}`;
  if (name.type === 'count') return `${name.count} others`;
  return name.type === 'text' ? name.text : name.key;
}

const round = (px: number): string => String(Math.round(px) + 0);

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
