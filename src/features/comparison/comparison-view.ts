/**
 * Accounts of one matter side by side: who contradicts whom, who says what, when, by which source. It takes no side:
 * accounts are in order of time, and a mark only says that a number or a date is not in all of them.
 */
import { nameList, quoted } from '../../words/i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { numbersIn, sharedValues, splitByNumbers } from '../../dataset/data/account-numbers.js';
import { accountsOf, MAX_RELATIONS } from '../../dataset/data/comparison.js';
import { RELATION_TABLE } from '../../dataset/data/relation-types.js';
import { roleText } from '../../words/a11y/actor-roles.js';
import { entryTimes } from '../../words/a11y/entry-times.js';
import { FORM_KEYS } from '../../words/a11y/entry-words.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { namesLang, rolesLang, summaryLang } from '../../dataset/data/names-language.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { EntryKind } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { sourcesTemplate, statusChip } from '../../element/entry/details-view.js';
import { dateText } from '../../dataset/time/date-ends.js';
import { goTo } from '../../element/session/go-to.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ViewContext } from '../../element/core/feature.js';

/** What the accounts have in common: everything else is marked. */
interface Shared {
  readonly numbers: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

interface AccountOptions extends Pick<Picture, 'model' | 'words' | 'relations'> {
  readonly texts: Texts;
  /** All that stand beside each other. */
  readonly entries: readonly number[];
  readonly shared: Shared;
  readonly entry: number;
  readonly record: Entry;
}

export function comparisonHeading({ texts }: ViewContext, picture: Picture, entry: number): TemplateResult {
  return html`${texts.count('accounts', accountsOf(picture.model, picture.relations, entry).entries.length)}`;
}

export function comparisonBody(options: ViewContext, picture: Picture, entry: number): TemplateResult {
  const { texts, session } = options;
  const { model, words, relations } = picture;
  const { entries, more } = accountsOf(model, relations, entry);
  const records = entries.map((account) => model.entries.at(account)!);
  const shared = {
    numbers: sharedValues(records.map((record) => numbersIn(textsOf(record).join('\n')))),
    times: sharedValues(records.map((record) => new Set(timesOf(record)))),
  };
  return html`<p class="note">${texts.text('accountsNote')}${more ? html` ${texts.text('accountsMore')}` : nothing}</p>
    <ol class="accounts">
      ${repeat(
        entries,
        (account) => account,
        (account, at) =>
          accountTemplate(
            { model, words, relations, texts, entries, shared, entry: account, record: records[at]! },
            () => {
              goTo(session, account);
            },
          ),
      )}
    </ol>`;
}

function accountTemplate(options: AccountOptions, onOpen: () => void): TemplateResult {
  const { model, words, texts, entry, record } = options;
  const speaker = words.speaker(entry);
  const who = speaker === undefined ? words.actors(entry) : [speaker.name];
  const role = speaker === undefined ? undefined : roleText(speaker, record, rolesLang(model, speaker));
  const parties = words.parties(entry);
  const isSaid = model.kind[entry] === EntryKind.statement;
  const bdi = (text: unknown, lang: string | undefined): TemplateResult =>
    html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
  const about = [role && bdi(role, rolesLang(model, speaker!)), whereSaid(record, options)];
  return html`<li class="account c${colourOf(model, entry)}">
    <h4>
      <button type="button" class="go" @click=${onOpen}>
        ${bdi(marked(record.title, options), titleLang(model, entry))}
      </button>
    </h4>
    <dl>
      ${row(texts.text('relations'), tiesTemplate(options), texts)}
      ${row(
        texts.text(speaker === undefined ? 'accountWho' : 'accountSpeaker'),
        who.length > 0 &&
          html`<b>${bdi(nameList(who, namesLang(model, ...who)), namesLang(model, ...who))}</b
            >${about.map((part) => (part ? html` <span class="about">${part}</span>` : nothing))}`,
        texts,
      )}
      ${row(texts.text(areSides(record, model) ? 'accountParty' : 'facetParty'), parties.length > 0 && bdi(nameList(parties, namesLang(model, ...parties)), namesLang(model, ...parties)), texts)}
      ${row(texts.text('date'), whenTemplate(options), texts)}
      ${row(texts.text(isSaid ? 'accountWords' : 'accountHappened'), saidTemplate(options), texts)}
      ${row(texts.text('accountStatus'), record.status !== undefined && statusChip(record.status, words.status(entry)), texts)}
      ${row(texts.text('sourcesTitle'), sourcesTemplate(record.citations ?? [], options), texts)}
    </dl>
  </li>`;
}

function areSides({ parties = [] }: Entry, { dataset }: AccountOptions['model']): boolean {
  return parties.every((id) => dataset.parties?.find((party) => party.id === id)?.role === 'side');
}

/** "post (platform not named)". */
function whereSaid({ channel, form: type }: Entry, { model, texts }: AccountOptions): TemplateResult | undefined {
  const key = FORM_KEYS.get(type ?? '');
  const where = channel && html`<bdi lang=${model.dataset.lang ?? nothing}>${channel}</bdi>`;
  if (key === undefined) return where ? html`${where}` : undefined;
  return html`<bdi>${texts.text(key)}${where ? html` (${where})` : nothing}</bdi>`;
}

/** Every account has every row, so that they line up; an unknown value says so. */
function row(name: string, content: unknown, texts: Texts): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${content === false ? html`<span class="note">${texts.text('notGiven')}</span>` : content}</dd>
  </div>`;
}

/** Who contradicts whom, and who reports the same: a sentence for each related account. */
function tiesTemplate({ model, words, relations, entries, entry }: AccountOptions): TemplateResult | false {
  const ties = relations
    .of(entry, MAX_RELATIONS)
    .filter(({ type, entry: other }) => RELATION_TABLE[type].ties && other !== entry && entries.includes(other ?? -1));
  if (ties.length === 0) return false;
  return html`${ties.map(
    ({ type, entry: other, reversed }) =>
      html`<p>
        ${words.relation(type, reversed)}
        <bdi lang=${titleLang(model, other!) ?? nothing}>${model.entries.at(other!)?.title}</bdi>
      </p>`,
  )}`;
}

function whenTemplate({ words, texts, shared, entry, record }: AccountOptions): TemplateResult {
  const times = entryTimes(record, words);
  if (times.length === 0) return timeTemplate(dateText(record.date), words.date(entry), shared, texts);
  return html`${times.map(
    ({ key, text, words: when }) =>
      html`<p><span class="note">${texts.text(key)}</span> ${timeTemplate(text, when, shared, texts)}</p>`,
  )}`;
}

function timeTemplate(text: string, words: string, { times }: Shared, texts: Texts): TemplateResult {
  const time = html`<time datetime=${text}>${words}</time>`;
  return times.has(text) ? time : differing(time, texts);
}

function saidTemplate(options: AccountOptions): TemplateResult | false {
  const { model, entry, record } = options;
  const { quotes = [], summary } = record;
  if (quotes.length === 0 && summary === undefined) return false;
  return html`${quotes.map(
    ({ text, lang, dir, translation }) =>
      html`<blockquote>
        <p lang=${lang ?? nothing} dir=${dir ?? 'auto'}>${marked(quoted(text, lang), options)}</p>
        ${
          translation === undefined
            ? nothing
            : html`<p class="translation" lang=${translation.lang ?? nothing} dir="auto">
                ${marked(quoted(translation.text, translation.lang), options)}
              </p>`
        }
      </blockquote>`,
  )}
  ${summary === undefined ? nothing : html`<p class="summary" lang=${summaryLang(model, entry) ?? nothing} dir="auto">${marked(summary, options)}</p>`}`;
}

function marked(text: string, { shared, texts }: AccountOptions): readonly unknown[] {
  return splitByNumbers(text, shared.numbers).map((part) => (part.differs ? differing(part.text, texts) : part.text));
}

/** The word is for readers who do not see the line. */
function differing(content: unknown, texts: Texts): TemplateResult {
  return html`<span class="differs"
    >${content}<span class="visually-hidden"> (${texts.text('accountDiffers')})</span></span
  >`;
}

function textsOf({ title, summary = '', quotes = [] }: Entry): readonly string[] {
  return [title, summary, ...quotes.flatMap(({ text, translation }) => [text, translation?.text ?? ''])];
}

function timesOf({ date, said, published }: Entry): readonly string[] {
  return [dateText(date), said, published].filter((time) => time !== undefined);
}
