/** The columns of a scene while they are written, row by row. */
import { plainStatus } from '../../dataset/data/plain-status.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type TimelineModel } from '../../dataset/data/timeline-model.js';
import { GLYPH_PX, glyphScale } from '../dates/date-form.js';
import { Tier } from '../dates/tier.js';
import { LabelSide, type PlacedLabels } from '../layout/labels.js';
import type { Arrangement } from '../layout/arrangement.js';
import { colourOf, sharedColours } from '../layout/lanes.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { MarkExtent } from '../layout/mark-extent.js';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';
import { GlyphShape, MarkLook, type Placements, type Scene } from './scene.js';

const NO_COMMENT = STATEMENT_FORMS.indexOf('no-comment') + 1;
/** The status of a retracted entry, as in the column `status`: its title is struck. */
export const RETRACTED = STATUSES.indexOf('retracted') + 1;

type Columns = Omit<Placements, 'count'>;
export type SceneColumn = Columns[keyof Columns];

/** The columns, each with the type of its numbers. */
const COLUMNS = {
  entry: Uint32Array,
  lane: Uint16Array,
  y: Float32Array,
  outerStart: Float64Array,
  outerEnd: Float64Array,
  aboutStart: Float64Array,
  aboutEnd: Float64Array,
  coreStart: Float64Array,
  coreEnd: Float64Array,
  glyph: Float64Array,
  hasGlyph: Uint8Array,
  left: Float64Array,
  right: Float64Array,
  shape: Uint8Array,
  colour: Uint8Array,
  form: Uint16Array,
  tier: Uint8Array,
  spread: Uint8Array,
  look: Uint8Array,
  size: Float32Array,
  labelSide: Uint8Array,
  labelY: Float32Array,
  labelX: Float64Array,
  labelRoom: Float64Array,
  labelWidth: Float64Array,
  status: Uint8Array,
} as const satisfies { readonly [Name in keyof Columns]: new (length: number) => Columns[Name] };

const TYPES = Object.entries(COLUMNS) as readonly (readonly [keyof Columns, new (length: number) => SceneColumn])[];

/** Makes each of the columns. */
export function eachColumn(
  make: (name: keyof Columns, Type: new (length: number) => SceneColumn) => SceneColumn,
): Columns {
  return Object.fromEntries(TYPES.map(([name, Type]) => [name, make(name, Type)])) as unknown as Columns;
}

/** The columns with room for more rows than are written yet. */
export interface SceneColumns extends Columns {
  count: number;
}

export function sceneColumns(capacity: number): SceneColumns {
  return { count: 0, ...eachColumn((_, Type) => new Type(capacity)) };
}

export interface PlacedAt {
  readonly lane: number;
  readonly y: number;
  readonly look?: MarkLook;
  readonly size?: number;
}

/** Writes the next row, without a label. Returns its place. */
export function writeMark(
  columns: SceneColumns,
  entry: number,
  { lane, y, look = MarkLook.glyph, size = 0 }: PlacedAt,
  extent: MarkExtent,
  core: { readonly start: number; readonly end: number },
): number {
  const at = columns.count++;
  columns.entry[at] = entry;
  columns.lane[at] = lane;
  columns.y[at] = columns.labelY[at] = y;
  columns.look[at] = look;
  columns.size[at] = size;
  columns.outerStart[at] = extent.outerStart;
  columns.outerEnd[at] = extent.outerEnd;
  columns.aboutStart[at] = extent.aboutStart;
  columns.aboutEnd[at] = extent.aboutEnd;
  columns.coreStart[at] = core.start;
  columns.coreEnd[at] = core.end;
  columns.glyph[at] = extent.glyph;
  columns.hasGlyph[at] = extent.hasGlyph ? 1 : 0;
  columns.left[at] = extent.left;
  columns.right[at] = extent.right;
  columns.spread[at] = extent.spread ? 1 : 0;
  return at;
}

/** Writes the labels of the rows from `first` on. One that the edge of the window would cut belongs to a mark outside. */
export function writeLabels(columns: SceneColumns, first: number, placed: PlacedLabels, widthPx: number): void {
  const { count, glyph, labelSide, labelX, labelRoom, labelWidth } = columns;
  labelSide.set(placed.side, first);
  labelX.set(placed.x, first);
  labelRoom.set(placed.room, first);
  labelWidth.set(placed.width, first);
  for (let at = first; at < count; at++) {
    const start = labelX[at]!;
    const end = start + labelRoom[at]!;
    const isCut = end > 0 && start < widthPx && (glyph[at]! < 0 || glyph[at]! > widthPx);
    if (!isCut) continue;
    labelSide[at] = LabelSide.none;
    labelRoom[at] = labelWidth[at] = 0;
  }
}

/** The columns as long as the number of written rows, with what the model knows of each entry. */
export function placementsOf(
  columns: SceneColumns,
  {
    model,
    marks,
    arrangement: { lanes },
  }: {
    readonly model: TimelineModel;
    readonly marks: MarkColumns;
    readonly arrangement: Pick<Arrangement, 'lanes'>;
  },
): Placements & Pick<Scene, 'shared'> {
  const { count, entry, lane, shape, colour, form, look, tier, status } = columns;
  const plain = plainStatus(model);
  const shared = new Map<number, readonly number[]>();
  for (let at = 0; at < count; at++) {
    const index = entry[at]!;
    const colours = sharedColours(model, index);
    const { colour: ofLane, guests } = lanes[lane[at]!]!;
    const isEnd = look[at] === MarkLook.end;
    shape[at] = shapeOf(model, index);
    // What several parties share has the colour of its lane, if that has one.
    colour[at] = ofLane !== NEUTRAL_COLOUR && (isEnd || colours?.includes(ofLane)) ? ofLane : colourOf(model, index);
    if (colours !== undefined && look[at] === MarkLook.glyph) shared.set(index, colours);
    if (isEnd) continue;
    form[at] = marks.form[index]!;
    // A lead leads once: in its first lane.
    tier[at] = guests?.has(index) === true ? Tier.entry : (marks.tier?.[index] ?? Tier.entry);
    status[at] = model.status[index] === plain ? 0 : model.status[index]!;
  }
  return { count, shared, ...eachColumn((name) => columns[name].subarray(0, count)) };
}

/** The one place that says which entry has which shape. */
export function shapeOf({ kind, form }: Pick<TimelineModel, 'kind' | 'form'>, entry: number): GlyphShape {
  if (kind[entry] === EntryKind.event) return GlyphShape.event;
  return form[entry] === NO_COMMENT ? GlyphShape.silence : GlyphShape.statement;
}

/** Half the width of the glyph of a placement, or of the disc in its place. */
export function halfAt({ sizes, entry, tier }: Pick<Scene, 'sizes' | 'entry' | 'tier'>, placement: number): number {
  return sizes?.half(entry[placement]!) ?? GLYPH_PX * glyphScale(tier[placement]);
}
