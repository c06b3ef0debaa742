/** Every type of relation in one table: its meaning for the data, its words and its drawing. */
import type { RelationType } from './dataset.js';

export interface RelationTypeRow {
  /** Whether it answers the other entry; the other types only mention it, or place it. */
  readonly answers: boolean;
  /** Whether both entries are accounts of one matter. */
  readonly ties: boolean;
  /** Keys of the messages: from the entry that relates, and from its target. */
  readonly words: readonly [string, string];
  /** Names of the head and the line in `render/thread-forms.ts` and `features/threads/styles.ts`. */
  readonly head: string;
  readonly line: string;
}

/** The rows stand in the order of the legend. */
export const RELATION_TABLE = {
  'responds-to': {
    answers: true,
    ties: false,
    words: ['relationRespondsTo', 'relationRespondedBy'],
    head: 'arrow',
    line: 'solid',
  },
  contradicts: {
    answers: true,
    ties: true,
    words: ['relationContradicts', 'relationContradictedBy'],
    head: 'cross',
    line: 'long-dashes',
  },
  criticises: {
    answers: true,
    ties: false,
    words: ['relationCriticises', 'relationCriticisedBy'],
    head: 'wide-angle',
    line: 'dashes',
  },
  supports: {
    answers: true,
    ties: false,
    words: ['relationSupports', 'relationSupportedBy'],
    head: 'dot',
    line: 'dash-dot',
  },
  'refers-to': {
    answers: false,
    ties: false,
    words: ['relationRefersTo', 'relationReferredBy'],
    head: 'angle',
    line: 'dots',
  },
  follows: {
    answers: false,
    ties: false,
    words: ['relationFollows', 'relationFollowedBy'],
    head: 'small-angle',
    line: 'thin',
  },
  'part-of': {
    answers: false,
    ties: false,
    words: ['relationPartOf', 'relationContains'],
    head: 'bracket',
    line: 'thin',
  },
  'same-as': {
    answers: false,
    ties: true,
    words: ['relationSameAs', 'relationSameAs'],
    head: 'none',
    line: 'double',
  },
} as const satisfies Readonly<Record<RelationType, RelationTypeRow>>;

export type RelationHead = (typeof RELATION_TABLE)[RelationType]['head'];
export type RelationLine = (typeof RELATION_TABLE)[RelationType]['line'];

/** A type's place in this list is its code in columns. */
export const RELATION_TYPES = Object.keys(RELATION_TABLE) as readonly RelationType[];

const ANSWERS: readonly boolean[] = RELATION_TYPES.map((type) => RELATION_TABLE[type].answers);

/** Takes the code of a type. */
export function isAnswer(code: number): boolean {
  return ANSWERS[code] === true;
}
