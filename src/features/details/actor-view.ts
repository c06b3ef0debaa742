/** The panel of an actor: names, roles and their dates, party, and every entry as a step. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { roleDates, rolesOf } from '../../words/a11y/actor-roles.js';
import type { ViewContext } from '../../element/core/feature.js';
import type { ActorEntries } from '../../dataset/data/actor-entries.js';
import type { Actor, ActorRole } from '../../dataset/data/dataset.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import { partyColours } from '../../drawing/layout/party-colours.js';
import type { Picture } from '../../element/picture/picture.js';
import { moreButton, stepTemplate } from '../../element/rows/step-view.js';
import { joinFacts } from '../../words/i18n/join-sentences.js';
import { marksOf } from '../../words/i18n/marks.js';

/** Steps at first, and with each request for more. */
const STEP_COUNT = 20;

export function actorHeading({ model }: Picture, { name }: Actor): TemplateResult {
  return html`<bdi lang=${namesLang(model, name) ?? nothing}>${name}</bdi>`;
}

/** `entries` are all of the actor's; `most` of them appear as steps. */
export function actorBody(
  options: ViewContext,
  picture: Picture,
  {
    actor,
    entries: of,
    most = STEP_COUNT,
  }: { readonly actor: Actor; readonly entries: ActorEntries; readonly most: number | undefined },
): TemplateResult {
  const { texts, session } = options;
  const { entries } = of;
  const left = entries.length - most;
  return html`<div class="body">
    ${aboutTemplate(picture, actor, texts)} ${countsTemplate(texts, actor, { of, lang: picture.model.dataset.lang })}
    <ol class="steps" aria-label=${texts.text('chartLabel')}>
      ${repeat(
        entries.subarray(0, most),
        (entry) => entry,
        (entry) => stepTemplate(options, picture, entry),
      )}
    </ol>
    ${moreButton(texts, { left, step: STEP_COUNT }, () => {
      session.openAside({ type: 'actor', actor: actor.id, most: most + STEP_COUNT }, entries[most]);
    })}
  </div>`;
}

function aboutTemplate({ words, model }: Picture, actor: Actor, texts: Texts): TemplateResult {
  const { parties = [] } = model.dataset;
  const place = parties.findIndex(({ id }) => id === actor.party);
  const { name = '', description } = parties[place] ?? {};
  const roles = rolesOf(actor);
  const bdi = (text: string): TemplateResult => html`<bdi lang=${namesLang(model, text) ?? nothing}>${text}</bdi>`;
  return html`${
    roles.length === 0
      ? nothing
      : html`<ul class="roles">
          ${roles.map((held) => html`<li>${bdi(held.role)}${whenHeld(held, words, texts)}</li>`)}
        </ul>`
  }
  ${place < 0 ? nothing : html`<p class="party c${partyColours(parties)[place]}">${bdi(name)}</p>`}
  ${description === undefined ? nothing : html`<p class="note">${bdi(description)}</p>`}`;
}

/** ", since 2014". */
function whenHeld(held: ActorRole, words: Picture['words'], { locale }: Texts): string {
  const dates = roleDates(held);
  return dates === undefined ? '' : marksOf(locale).comma + words.dateText(dates);
}

/** "5 statements, 2 events, mentioned in 1 other statement; also known as Trump". */
function countsTemplate(
  texts: Texts,
  { aliases = [] }: Actor,
  { of, lang }: { readonly of: ActorEntries; readonly lang: string | undefined },
): TemplateResult {
  const { said, events, others } = of;
  const counts = joinFacts(
    [
      ...(said > 0 ? [texts.count('summaryStatements', said)] : []),
      ...(events > 0 ? [texts.count('summaryEvents', events)] : []),
      ...(others > 0 ? [texts.count('actorOthers', others)] : []),
    ],
    texts.locale,
  );
  const names = html`${texts.text('actorAliases')} <bdi lang=${lang ?? nothing}>${nameList(aliases, lang)}</bdi>`;
  return html`<p class="note">
    ${counts}${aliases.length === 0 ? nothing : html`${counts === '' ? nothing : marksOf(texts.locale).semicolon}${names}`}
  </p>`;
}
