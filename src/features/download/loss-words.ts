/** The reasons for losses in a format, in the words of the messages. */
import { nameList } from '../../i18n/name-list.js';
import type { NotKept } from '../../data/losses.js';
import type { ExportLoss } from '../../export/export-losses.js';
import type { PlainKey } from '../../i18n/messages.js';
import type { Texts } from '../../i18n/texts.js';

const KEYS: Readonly<Record<ExportLoss, PlainKey>> = {
  'no-place': 'lossNoPlace',
  'no-beginning': 'lossNoBeginning',
  'no-calendar-date': 'lossNoCalendarDate',
  'vague-date': 'lossVagueDate',
  'inexact-date': 'lossInexactDate',
  statement: 'lossStatement',
  'one-group': 'lossOneGroup',
  'one-medium': 'lossOneMedium',
  'one-address': 'lossOneAddress',
  'address-only': 'lossAddressOnly',
  claim: 'lossClaim',
  'images-only': 'lossImagesOnly',
};

export interface LossLine {
  /** Fields by their names in the data, which are Latin in every language. */
  readonly what: string;
  readonly why: string;
}

/** A line for each reason, with everything left out for it. */
export function lossLines(notKept: readonly NotKept<ExportLoss>[], texts: Texts): readonly LossLine[] {
  const codes = [...new Set(notKept.map(({ code }) => code))];
  return codes.map((code) => ({
    what: nameList(
      notKept.flatMap((lost) => (lost.code === code ? [lost.what] : [])),
      texts.locale,
    ),
    why: texts.text(KEYS[code]),
  }));
}
