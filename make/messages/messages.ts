/** The texts of the maker. `{names}` are replaced. */
import type { PluralForms } from '../../src/base/message.js';
import type { MappedField } from '../../src/import/index.js';
import type { DateKind } from '../model/date-choice.js';

export interface MakerMessages {
  readonly title: string;
  readonly lead: string;
  readonly language: string;

  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly pasteUse: string;
  readonly dropHint: string;
  readonly chooseFile: string;
  readonly addressLabel: string;
  readonly addressUse: string;
  readonly example: string;
  readonly emptySheet: string;
  readonly reading: string;

  readonly timelineTitle: string;
  readonly untitled: string;
  readonly undo: string;
  readonly redo: string;
  readonly startOver: string;
  readonly startOverAsk: string;
  readonly startOverYes: string;
  readonly startOverNo: string;
  readonly kept: string;
  readonly keptFull: string;
  readonly keptRefused: string;
  readonly restored: string;

  readonly preview: string;
  readonly previewNone: string;
  readonly shown: PluralForms;

  readonly columns: string;
  readonly column: string;
  readonly columnHolds: string;
  readonly columnUnused: string;
  readonly columnCategory: string;
  readonly columnMeasure: string;
  readonly columnAdd: string;
  readonly columnAddHolds: string;
  readonly columnAddName: string;
  readonly formMore: string;
  readonly columnsOwn: string;
  readonly needDate: string;
  readonly needTitle: string;
  readonly dayOrderAsk: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
  readonly fields: Readonly<Record<MappedField, string>>;

  readonly faults: string;
  readonly faultsNone: string;
  readonly faultsMore: PluralForms;
  readonly faultRow: string;
  readonly faultWrite: string;
  readonly faultLeft: string;
  readonly faultKept: string;
  readonly faultDate: string;
  readonly faultDateEmpty: string;
  readonly faultTitleEmpty: string;
  readonly faultOrder: string;
  readonly faultDayOrder: string;
  readonly faultWord: string;
  readonly faultUrl: string;
  readonly faultNumber: string;
  readonly faultPlace: string;
  readonly faultRelation: string;
  readonly faultRelationOrder: string;
  readonly faultTwice: string;

  readonly rows: string;
  readonly rowsHint: string;
  readonly rowNumber: string;
  readonly rowAdd: string;
  readonly rowEdit: string;
  readonly rowRemove: string;

  readonly dateKind: string;
  readonly dateKinds: Readonly<Record<DateKind, string>>;
  readonly dateFirst: string;
  readonly dateLast: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
  readonly unknown: string;
  readonly dateReads: string;
  readonly dateBad: string;
  readonly several: string;
  readonly relationAdd: string;
  readonly relationType: string;
  readonly rowChoose: string;
  readonly remove: string;
  readonly story: string;
  readonly storyHint: string;
  readonly step: string;
  readonly stepAdd: string;
  readonly stepHeading: string;
  readonly stepText: string;
  readonly stepEntry: string;
  readonly stepUp: string;
  readonly stepDown: string;
  readonly save: string;
  readonly cancel: string;

  readonly take: string;
  readonly takeNone: string;
  readonly takeFolder: string;
  readonly takeFolderHint: string;
  readonly takeFile: string;
  readonly takeFileHint: string;
  readonly takeJson: string;
  readonly takeJsonHint: string;
  readonly takeCsv: string;
  readonly takeCsvHint: string;
  readonly takeFailed: string;
  readonly taken: string;
  readonly embed: string;
  readonly embedHint: string;
  readonly embedTag: string;
  readonly embedFrame: string;
  readonly entriesAsData: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;

  readonly notices: string;
  readonly dismiss: string;
  readonly notKept: string;
  readonly tooLarge: string;
  readonly tooManyRows: PluralForms;
  readonly noFile: string;
  readonly empty: string;
  readonly encoding: string;
  readonly jsonBroken: string;
  readonly openQuote: string;
  readonly mergedCells: string;
  readonly formula: string;
  readonly webPage: string;
  readonly oldWorkbook: string;
  readonly address: string;
  readonly refused: string;
  readonly answer: string;
}

type KeyOf<Value> = {
  [Key in keyof MakerMessages]: MakerMessages[Key] extends Value ? Key : never;
}[keyof MakerMessages];
export type PlainKey = KeyOf<string>;
export type PluralKey = Exclude<KeyOf<PluralForms>, PlainKey>;
