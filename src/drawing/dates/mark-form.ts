/** What is known about a date, as bits; a mark can have several. */
export const MarkForm = {
  /** Approximate: hollow, and it fades out on both sides. */
  approximate: 1,
  /** Uncertain: the outline is dashed. */
  uncertain: 2,
  /** Wider than a day: a pale pill over everything that the date can mean. */
  band: 4,
  /** Lasting: a bar from start to end, or to the end of the data if it is open. */
  bar: 8,
  /** Open to the past or the future: a tail that fades. */
  openStart: 16,
  openEnd: 32,
  /** Unknown start or end: a dotted tail. */
  unknownStart: 64,
  unknownEnd: 128,
  /** Some digits are unknown: the pill has a dotted outline. */
  unspecified: 256,
  /** One of several dates, or all of them: small pills joined by a dotted or a plain line. */
  oneOf: 512,
  allOf: 1024,
} as const;
