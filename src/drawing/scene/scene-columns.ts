/** Writes the columns of a scene, row by row. */
import { plainStatus } from '../../dataset/data/plain-status.js';
import { EntryKind, STATEMENT_FORMS, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlacedLabels } from '../layout/labels.js';
import { colourOf } from '../layout/lanes.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { MarkExtent } from '../layout/mark-extent.js';
import { GlyphShape, MarkLook, type Placements } from './scene.js';

const NO_COMMENT = STATEMENT_FORMS.indexOf('no-comment') + 1;

export interface PlacedAt {
  readonly lane: number;
  readonly y: number;
  readonly look?: MarkLook;
  readonly size?: number;
}

export class SceneColumns {
  count = 0;
  readonly entry: Uint32Array;
  readonly lane: Uint16Array;
  readonly y: Float32Array;
  readonly outerStart: Float64Array;
  readonly outerEnd: Float64Array;
  readonly aboutStart: Float64Array;
  readonly aboutEnd: Float64Array;
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly glyph: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly spread: Uint8Array;
  readonly look: Uint8Array;
  readonly size: Float32Array;
  readonly labelSide: Uint8Array;
  readonly labelY: Float32Array;
  readonly labelX: Float64Array;
  readonly labelRoom: Float64Array;
  readonly labelWidth: Float64Array;

  constructor(capacity: number) {
    const numbers = (): Float64Array => new Float64Array(capacity);
    this.entry = new Uint32Array(capacity);
    this.lane = new Uint16Array(capacity);
    this.y = new Float32Array(capacity);
    this.outerStart = numbers();
    this.outerEnd = numbers();
    this.aboutStart = numbers();
    this.aboutEnd = numbers();
    this.coreStart = numbers();
    this.coreEnd = numbers();
    this.glyph = numbers();
    this.left = numbers();
    this.right = numbers();
    this.spread = new Uint8Array(capacity);
    this.look = new Uint8Array(capacity);
    this.size = new Float32Array(capacity);
    this.labelSide = new Uint8Array(capacity);
    this.labelY = new Float32Array(capacity);
    this.labelX = numbers();
    this.labelRoom = numbers();
    this.labelWidth = numbers();
  }

  add(
    entry: number,
    { lane, y, look = MarkLook.glyph, size = 0 }: PlacedAt,
    extent: MarkExtent,
    core: { readonly start: number; readonly end: number },
  ): number {
    const at = this.count++;
    this.entry[at] = entry;
    this.lane[at] = lane;
    this.y[at] = this.labelY[at] = y;
    this.look[at] = look;
    this.size[at] = size;
    this.outerStart[at] = extent.outerStart;
    this.outerEnd[at] = extent.outerEnd;
    this.aboutStart[at] = extent.aboutStart;
    this.aboutEnd[at] = extent.aboutEnd;
    this.coreStart[at] = core.start;
    this.coreEnd[at] = core.end;
    this.glyph[at] = extent.glyph;
    this.left[at] = extent.left;
    this.right[at] = extent.right;
    this.spread[at] = extent.spread ? 1 : 0;
    return at;
  }

  /** Labels of the marks from `first` on. */
  label(first: number, { side, x, room, width }: PlacedLabels): void {
    this.labelSide.set(side, first);
    this.labelX.set(x, first);
    this.labelRoom.set(room, first);
    this.labelWidth.set(width, first);
  }

  /** Columns as long as the number of placements, whatever the reserved room. */
  columns({ model, marks }: { readonly model: TimelineModel; readonly marks: MarkColumns }): Placements {
    const { count } = this;
    const entry = this.entry.subarray(0, count);
    const shape = new Uint8Array(count);
    const colour = new Uint8Array(count);
    const form = new Uint16Array(count);
    const status = new Uint8Array(count);
    const plain = plainStatus(model);
    for (let at = 0; at < count; at++) {
      const index = entry[at]!;
      shape[at] = shapeOf(model, index);
      colour[at] = colourOf(model, index);
      form[at] = marks.form[index]!;
      status[at] = model.status[index] === plain ? 0 : model.status[index]!;
    }
    return {
      count,
      entry,
      lane: this.lane.subarray(0, count),
      y: this.y.subarray(0, count),
      outerStart: this.outerStart.subarray(0, count),
      outerEnd: this.outerEnd.subarray(0, count),
      aboutStart: this.aboutStart.subarray(0, count),
      aboutEnd: this.aboutEnd.subarray(0, count),
      coreStart: this.coreStart.subarray(0, count),
      coreEnd: this.coreEnd.subarray(0, count),
      glyph: this.glyph.subarray(0, count),
      left: this.left.subarray(0, count),
      right: this.right.subarray(0, count),
      spread: this.spread.subarray(0, count),
      look: this.look.subarray(0, count),
      size: this.size.subarray(0, count),
      labelSide: this.labelSide.subarray(0, count),
      labelY: this.labelY.subarray(0, count),
      labelX: this.labelX.subarray(0, count),
      labelRoom: this.labelRoom.subarray(0, count),
      labelWidth: this.labelWidth.subarray(0, count),
      ...{ shape, colour, form, status },
    };
  }
}

/** The one place that says which entry has which shape. */
export function shapeOf({ kind, form }: Pick<TimelineModel, 'kind' | 'form'>, entry: number): GlyphShape {
  if (kind[entry] === EntryKind.event) return GlyphShape.event;
  return form[entry] === NO_COMMENT ? GlyphShape.silence : GlyphShape.statement;
}
