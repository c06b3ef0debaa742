/** Sizes of marks by a measure of the dataset. {@link MarkColumns} has none if no measure was chosen. */
/** Radii of the discs of an entry, px: their areas follow its numbers. Without bounds all three are the same. */
export interface Disc {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface MarkSizes {
  /** Id of the measure. */
  readonly measure: string;
  /** The largest number of the dataset, whose disc is the largest. */
  readonly most: number;
  /** Radius of the disc of a number, px. */
  readonly radius: (number: number) => number;
  /** Undefined if the entry has no number with an area. */
  readonly discOf: (entry: number) => Disc | undefined;
  /** Half of the drawing of an entry with a disc. */
  readonly half: (entry: number) => number | undefined;
}
