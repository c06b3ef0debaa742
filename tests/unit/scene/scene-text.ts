/** A scene as rounded text: what stands where, one line a mark. */
import { LabelSide } from '../../../src/drawing/layout/labels.js';
import { MarkForm } from '../../../src/drawing/dates/mark-form.js';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import type { LaneName } from '../../../src/drawing/layout/lanes.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import type { Layout } from '../layout/random-model.js';

const SHAPES = ['diamond', 'bubble', 'dots'];
const DAY_MS = 86_400_000;

export function fitScene({ model, marks, arrangement, frame, fit, labelPx, many }: Layout): Scene {
  const importance = importanceOf(model, undefined);
  const rested = arrangeWindow({ model, marks, arrangement, transform: fit, labelPx, importance, open: new Set() });
  return buildScene({ model, marks, arrangement: rested, frame, transform: fit, labelPx, keep: [], many });
}

function nameText(name: LaneName): string {
  if (name.type === 'within') return `${nameText(name.outer)}: ${nameText(name.lane)}`;
  return name.type === 'text' ? name.text : name.key;
}

/**
 * Lane: name, count, from the top to the bottom. Mark: y, shape, id, [left glyph right], forms, where its label is.
 * `!` after a label: it is cut.
 */
export function sceneText({ model }: Layout, scene: Scene): string {
  const lines: string[] = [];
  for (const { x0, x1, start, end } of scene.folds) {
    lines.push(`fold ${round(x0)}-${round(x1)}: ${Math.round((end - start) / DAY_MS)} days`);
  }
  for (const [lane, { name, entries, top, height }] of scene.lanes.entries()) {
    lines.push(`${nameText(name)} (${entries.length}) ${round(top)}-${round(top + height)}`);
    for (let placement = 0; placement < scene.count; placement++) {
      if (scene.lane[placement] === lane)
        lines.push(`  ${markText(scene, placement, model.entries.at(scene.entry[placement]!)!.id)}`);
    }
  }
  return lines.join('\n');
}

function markText(scene: Scene, placement: number, id: string): string {
  const extent = [scene.left, scene.glyph, scene.right].map((column) => round(column[placement]!)).join(' ');
  const form = scene.form[placement]!;
  const forms = Object.entries(MarkForm).flatMap(([name, bit]) => (form & bit ? [name] : []));
  const parts = [round(scene.y[placement]!), SHAPES[scene.shape[placement]!], id, `[${extent}]`, ...forms];
  return [...parts, labelText(scene, placement)].join(' ');
}

function labelText(scene: Scene, placement: number): string {
  const side = Object.keys(LabelSide).find(
    (name) => LabelSide[name as keyof typeof LabelSide] === scene.labelSide[placement],
  );
  if (side === 'none') return '-';
  const room = scene.labelRoom[placement]!;
  const cut = room < scene.labelWidth[placement]! ? '!' : '';
  return `${side} ${round(scene.labelX[placement]!)}+${round(room)}${cut}`;
}

const round = (px: number): string => String(Math.round(px));
