/** A draft: a sheet, and how to read it. */
import type { StoryStep } from '../../../src/dataset/data/dataset.js';
import type { DayOrder, AnyMappedField } from '../../../src/convert/import/index.js';
import type { PageChoice } from './page-choice.js';
import type { Sheet } from './sheet.js';

export type Mapping = Readonly<Partial<Record<AnyMappedField, string>>>;

/** Colours and roles of parties, roles and sides of people, by their ids; an empty text says nothing. */
export interface People {
  readonly parties: readonly { readonly id: string; readonly color: string; readonly role?: string }[];
  readonly actors: readonly { readonly id: string; readonly role: string; readonly party: string }[];
  /** Ids of parties, in the order of their lanes; others come behind. */
  readonly order?: readonly string[];
  readonly hidden?: readonly { readonly id: string; readonly name: string }[];
}

/** The address that a sheet came from. */
export interface LinkedSheet {
  /** The link by which its service shares it, or the address of its file. */
  readonly address: string;
  /** Names of columns that the sheet has itself; the maker may add others. */
  readonly header: readonly string[];
}

export interface MakerDraft {
  /** `csv`: the project's own table, whose columns are known by their names. `table`: any other, by its mapping. */
  readonly format: 'csv' | 'table';
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly dayOrder?: DayOrder;
  /** The answer whether cells with several names are lists. */
  readonly lists?: 'split' | 'keep';
  readonly title: string;
  /** Language of the texts, by the editor's word. */
  readonly lang?: string;
  /** The story of any sheet; its steps are rows in our own table. */
  readonly story?: readonly StoryStep[];
  /** The people of any sheet; they are rows in our own table. */
  readonly people?: People;
  /** What looks the same and is not, by the editor's word. */
  readonly apart?: readonly string[];
  /** Cells of rows that are left out of a publication on purpose, although they have faults. */
  readonly leftOut?: readonly string[];
  /** The address that the sheet came from; undefined for a text or a file. */
  readonly linked?: LinkedSheet;
  /** Words and look of the page around it. */
  readonly page?: Partial<PageChoice>;
}
