/** The words of a mark at rest for a reader who does not see it: its name, its parties, that it is a second mark. */
import { joinSentences } from '../../words/i18n/join-sentences.js';
import { nameSeries, type Texts } from '../../words/i18n/texts.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Picture } from '../picture/picture.js';
import { laneText } from './lane-name.js';

export type NameOf = (entry: number, lane: number) => string;

export interface PlainNames {
  /** Nothing if it is the first mark of its entry. */
  readonly again: NameOf;
  readonly nameOf: NameOf;
}

export function plainNames(picture: Picture, texts: Texts, scene: Pick<Scene, 'entry' | 'lane' | 'lanes'>): PlainNames {
  const again: NameOf = (entry, lane) =>
    scene.lane[scene.entry.indexOf(entry)] === lane
      ? ''
      : texts.text('saidAgain', { lane: laneText(scene.lanes[lane]!.name, texts) });
  return {
    again,
    nameOf: (entry, lane) =>
      joinSentences([again(entry, lane), picture.words.name(entry), partyWords(picture, texts, entry)], texts.locale),
  };
}

/** The parties of an entry, if the chart tells them by colour and sign, and its name does not. */
function partyWords({ labels, words }: Picture, { locale }: Texts, entry: number): string {
  const parties = words.parties(entry);
  if (labels.signs.length === 0 || parties.length === 0) return '';
  const isSaid = words.speaker(entry) === undefined && words.actors(entry).length === 0;
  return isSaid ? '' : nameSeries(parties, locale);
}
