/**
 * The words of a mark for a reader who does not see it: the entry in one of three lengths, and first of all how the
 * reader came there: into another lane, or along a thread.
 */
import type { RelationType } from '../../dataset/data/dataset.js';
import { amountText } from '../../dataset/data/field-words.js';
import { ownValue } from '../../dataset/data/safe-read.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import { EntryKind } from '../../dataset/data/timeline-model.js';
import { joinFacts, joinSentences, labelled } from '../../words/i18n/join-sentences.js';
import { duringWords, nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Stop, Via } from '../interaction/command.js';
import type { Picture } from '../picture/picture.js';
import type { PlacedLane } from '../../drawing/layout/arrangement.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { laneText } from './lane-name.js';
import type { NameOf, PlainNames } from './plain-names.js';
import { columnWords } from './span-words.js';

export type WordLength = 'short' | 'normal' | 'full';

interface Listening {
  /** The place of the keyboard. */
  readonly focus: Stop | undefined;
  readonly length: WordLength;
  readonly scene: Pick<Scene, 'entry' | 'lane'>;
  readonly plain: PlainNames;
}

export function spokenNames(picture: Picture, texts: Texts, { focus, length, scene, plain }: Listening): NameOf {
  const shown: NameOf = (entry, lane) =>
    joinSentences([plain.nameOf(entry, lane), sizeWords(picture, texts, entry)], texts.locale);
  const { model, words } = picture;
  const ofLength: Readonly<Record<WordLength, NameOf>> = {
    short: (entry, lane) =>
      joinSentences([plain.again(entry, lane), words.date(entry), model.entries.at(entry)!.title], texts.locale),
    normal: shown,
    full: (entry, lane) => joinSentences([shown(entry, lane), moreWords(picture, texts, entry)], texts.locale),
  };
  return (entry, lane) => {
    const first = scene.lane[scene.entry.indexOf(entry)];
    const name = ofLength[length](entry, lane);
    const isHere = focus?.type === 'entry' && focus.entry === entry && (focus.lane ?? first) === lane;
    return isHere && focus.via !== undefined ? cameWords(picture, texts, { entry, lane, via: focus.via, name }) : name;
  };
}

/** The number behind the size of a mark. */
function sizeWords({ marks: { sizes }, model }: Picture, { locale }: Texts, entry: number): string {
  const measure = model.dataset.measures?.find(({ id }) => id === sizes?.measure);
  const amount = measure && ownValue(model.entries.at(entry)?.measures, measure.id);
  return measure === undefined || amount === undefined
    ? ''
    : labelled(measure.name, amountText(amount, measure, locale), locale);
}

/** Phases, sources, relations, and the place among all. */
function moreWords(picture: Picture, texts: Texts, entry: number): string {
  const { model, relations, words, focusOrder, totals } = picture;
  const { citations = [] } = model.entries.at(entry)!;
  const sources = new Set(citations.map(({ source }) => source)).size;
  const counts = new Map<string, number>();
  const count = (type: RelationType, reversed: boolean): void => {
    const relation = bare(words.relation(type, reversed));
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
  };
  for (let at = relations.outStart[entry]!; at < relations.outStart[entry + 1]!; at++) {
    count(RELATION_TYPES[relations.type[at]!]!, false);
  }
  for (let at = relations.inStart[entry]!; at < relations.inStart[entry + 1]!; at++) {
    count(RELATION_TYPES[relations.type[relations.inList[at]!]!]!, true);
  }
  const digits = new Intl.NumberFormat(texts.locale);
  return joinSentences(
    [
      duringWords(
        phasesOfEntry(model, entry).map(({ phase }) => phase.label),
        texts,
      ),
      sources === 0 ? '' : texts.count('sources', sources),
      ...[...counts].map(([relation, number]) =>
        texts.text('saidRelations', { relation, number: digits.format(number) }),
      ),
      totals.all > model.count
        ? ''
        : texts.text('saidPlace', {
            place: digits.format(focusOrder.placeOf(entry) + 1),
            total: digits.format(focusOrder.entries.length),
          }),
    ],
    texts.locale,
  );
}

interface Arrival {
  readonly entry: number;
  readonly lane: number;
  readonly via: Via;
  readonly name: string;
}

function cameWords(picture: Picture, texts: Texts, arrival: Arrival): string {
  const { via, name } = arrival;
  if (via.type === 'lane') return laneWords(picture, texts, arrival);
  if (via.type === 'span') return spanWords(picture, texts, via, name);
  return threadWords(picture, texts, via.from, arrival.entry) ?? name;
}

/** "Russia, lane 2 of 4, 10 entries: 6 events, 4 statements. 3 of 10: Event. …" */
function laneWords({ context, model }: Picture, texts: Texts, { entry, lane, name }: Arrival): string {
  const { arrangement, focusOrder } = context;
  const { name: laneName, entries, total } = arrangement.lanes[lane]!;
  const digits = new Intl.NumberFormat(texts.locale);
  const isOwn = ({ heading }: PlacedLane): boolean => heading === undefined;
  const where = {
    lane: laneText(laneName, texts),
    place: digits.format(arrangement.lanes.slice(0, lane + 1).filter(isOwn).length),
    lanes: digits.format(arrangement.lanes.filter(isOwn).length),
    entries: texts.count('entries', total ?? entries.length),
  };
  // An archive has only some entries of the lane here.
  if (total !== undefined) return joinSentences([texts.text('saidLaneOnly', where), name], texts.locale);
  let events = 0;
  let place = 0;
  const own = focusOrder.placeOf(entry);
  for (const other of entries) {
    if (model.kind[other] === EntryKind.event) events++;
    if (focusOrder.placeOf(other) <= own) place++;
  }
  const statements = entries.length - events;
  const kinds = joinFacts(
    [
      ...(events > 0 ? [texts.count('summaryEvents', events)] : []),
      ...(statements > 0 ? [texts.count('summaryStatements', statements)] : []),
    ],
    texts.locale,
  );
  return joinSentences(
    [
      texts.text('saidLane', { ...where, kinds }),
      texts.text('saidAmong', { place: digits.format(place), total: digits.format(entries.length), name }),
    ],
    texts.locale,
  );
}

/** "April 2025. 1 of 22: Event. …" */
function spanWords(
  picture: Picture,
  texts: Texts,
  { span, place, count }: Extract<Via, { type: 'span' }>,
  name: string,
): string {
  const digits = new Intl.NumberFormat(texts.locale);
  return joinSentences(
    [
      columnWords(span, '', picture, texts),
      texts.text('saidAmong', { place: digits.format(place), total: digits.format(count), name }),
    ],
    texts.locale,
  );
}

/** "Contradicted by: …. Statement, the Ukrainian government, on or before 25 April 2025. 1 of 2" */
function threadWords(
  { model, relations, words }: Picture,
  texts: Texts,
  from: number,
  entry: number,
): string | undefined {
  const outgoing = relations.outgoing(from, 0, Infinity);
  const incoming = relations.incoming(from, 0, Infinity);
  const relation = [...outgoing, ...incoming].find((each) => each.entry === entry);
  if (relation === undefined) return undefined;
  const { type, reversed } = relation;
  const same = (reversed ? incoming : outgoing).filter((each) => each.type === type && each.entry !== undefined);
  const who = words.speaker(entry)?.name ?? nameList(words.actors(entry), texts.locale);
  const digits = new Intl.NumberFormat(texts.locale);
  return joinSentences(
    [
      texts.text('saidRelation', {
        relation: bare(words.relation(type, reversed)),
        title: model.entries.at(entry)!.title,
      }),
      joinFacts([words.kind(entry), who, words.date(entry)], texts.locale),
      same.length < 2
        ? ''
        : texts.text('hitAt', {
            place: digits.format(same.indexOf(relation) + 1),
            count: digits.format(same.length),
          }),
    ],
    texts.locale,
  );
}

/** Some languages end the words of a relation with a colon. */
function bare(relation: string): string {
  return relation.replace(/\s?:$/u, '');
}
