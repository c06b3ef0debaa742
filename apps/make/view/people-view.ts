/** Parties with their colours, people with their roles and sides. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Actor, Dataset, Party } from '../../../src/dataset/data/dataset.js';
import { longColour } from '../../../src/dataset/base/given-colour.js';
import { PALETTES } from '../../../src/element/image/palette.js';
import { partyColours } from '../../../src/drawing/layout/party-colours.js';
import type { MakerTexts } from '../messages/texts.js';
import type { HiddenParty } from '../model/shown-parties.js';
import { isPlainRole, type ActorChoice, type PartyChoice } from '../model/people.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

export interface PeopleActions {
  readonly onParty: (party: PartyChoice) => void;
  readonly onPartyUp: (id: string) => void;
  readonly onPartyHidden: (party: HiddenParty) => void;
  readonly onPartyShown: (id: string) => void;
  readonly onActor: (actor: ActorChoice) => void;
}

/** Further ones have no fields here, but rows in the table. */
const LISTED = 50;

export function peopleView(
  { parties = [], actors = [] }: Pick<Dataset, 'parties' | 'actors'>,
  hidden: readonly HiddenParty[],
  texts: MakerTexts,
  actions: PeopleActions,
): TemplateResult | typeof nothing {
  if (parties.length + actors.length + hidden.length === 0) return nothing;
  const { text: t } = texts;
  const colours = partyColours(parties);
  return html`<details class="people">
    <summary>${t('people')} <span class="hint">${texts.number(parties.length + actors.length)}</span></summary>
    ${
      parties.length + hidden.length === 0
        ? nothing
        : html`<h3>${texts.messages.fields.parties}</h3>
            <ul>
              ${repeat(
                parties.slice(0, LISTED),
                ({ id }) => id,
                (party, at) => partyView(party, PALETTES.light.marks[colours[at]!]!, at === 0, texts, actions),
              )}
            </ul>
            ${restView(parties, texts)}${hiddenView(hidden, texts, actions)}`
    }
    ${
      actors.length === 0
        ? nothing
        : html`<h3>${texts.messages.fields.actors}</h3>
            <ul>
              ${repeat(
                actors.slice(0, LISTED),
                ({ id }) => id,
                (actor) => actorView(actor, parties, texts, actions.onActor),
              )}
            </ul>
            ${restView(actors, texts)}`
    }
  </details>`;
}

function restView({ length }: readonly unknown[], texts: MakerTexts): TemplateResult | typeof nothing {
  return length > LISTED ? html`<p class="hint">${texts.count('faultsMore', length - LISTED)}</p>` : nothing;
}

/**
 * A field for colours does not accept three digits. Without its own colour it shows the one that the timeline picks.
 */
function partyView(
  { id, name, color, role }: Party,
  picked: string,
  isFirst: boolean,
  { text: t, lang }: MakerTexts,
  { onParty, onPartyUp, onPartyHidden }: PeopleActions,
): TemplateResult {
  const own = { id, name, color: color ?? '', ...(role !== undefined && { role }) };
  const roles = [
    ['', '–'],
    ['side', t('partySide')],
    ['other', t('partyOther')],
  ] as const;
  return html`<li class="party">
    <label
      ><input
        type="color"
        .value=${color === undefined ? picked : longColour(color)}
        @change=${(event: Event) => {
          onParty({ ...own, color: (event.currentTarget as HTMLInputElement).value });
        }}
      /><span class="visually-hidden">${labelled(t('colour'), '', lang)}</span><bdi>${name}</bdi></label
    >
    ${
      color === undefined
        ? html`<span class="hint">${t('colourPicked')}</span>`
        : html`<button
            class="button quiet"
            @click=${(event: Event) => {
              // The button goes: the focus stays with its party.
              (event.currentTarget as HTMLElement).closest('li')?.querySelector('input')?.focus();
              onParty({ ...own, color: '' });
            }}
          >
            ${t('colourReset')}<span class="visually-hidden">${labelled('', '', lang)}<bdi>${name}</bdi></span>
          </button>`
    }
    <label
      ><span class="visually-hidden">${labelled(t('partyRole'), '', lang)}<bdi>${name}</bdi></span
      ><select
        @change=${(event: Event) => {
          onParty({ ...own, role: (event.currentTarget as HTMLSelectElement).value });
        }}
      >
        ${roles.map(([value, words]) => html`<option value=${value} ?selected=${value === (role ?? '')}>${words}</option>`)}
      </select></label
    >
    <button
      class="button quiet"
      aria-disabled=${isFirst ? 'true' : nothing}
      @click=${() => {
        onPartyUp(id);
      }}
    >
      ${t('stepUp')}<span class="visually-hidden">${labelled('', '', lang)}<bdi>${name}</bdi></span>
    </button>
    <button
      class="button quiet"
      @click=${(event: Event) => {
        // The party goes from here: the focus stays with the list.
        (event.currentTarget as HTMLElement).closest('details')?.querySelector('summary')?.focus();
        onPartyHidden({ id, name });
      }}
    >
      ${t('partyHide')}<span class="visually-hidden">${labelled('', '', lang)}<bdi>${name}</bdi></span>
    </button>
  </li>`;
}

function hiddenView(
  hidden: readonly HiddenParty[],
  { text: t, lang }: MakerTexts,
  { onPartyShown }: PeopleActions,
): TemplateResult | typeof nothing {
  if (hidden.length === 0) return nothing;
  return html`<p class="hint">${t('partyHidden')}</p>
    <ul>
      ${hidden.map(
        ({ id, name }) =>
          html`<li class="party">
            <bdi>${name}</bdi>
            <button
              class="button quiet"
              @click=${(event: Event) => {
                (event.currentTarget as HTMLElement).closest('details')?.querySelector('summary')?.focus();
                onPartyShown(id);
              }}
            >
              ${t('partyShow')}<span class="visually-hidden">${labelled('', '', lang)}<bdi>${name}</bdi></span>
            </button>
          </li>`,
      )}
    </ul>`;
}

function actorView(
  { id, name, role, party = '' }: Actor,
  parties: readonly Party[],
  texts: MakerTexts,
  onActor: PeopleActions['onActor'],
): TemplateResult {
  const { text: t } = texts;
  const plain = isPlainRole(role) ? (role ?? '') : undefined;
  const set = (more: Partial<ActorChoice>): void => {
    onActor({ id, name, role: plain ?? '', party, ...more });
  };
  const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
  return html`<li class="actor">
    <fieldset>
      <legend><bdi>${name}</bdi></legend>
      ${
        plain === undefined
          ? html`<p class="hint">${t('roleWithTimes')}</p>`
          : html`<label
                >${t('role')}
                <input
                  dir="auto"
                  autocomplete="off"
                  .value=${plain}
                  @change=${(event: Event) => {
                    set({ role: valueOf(event).trim() });
                  }}
              /></label>
              <label
                >${t('side')}
                <select
                  @change=${(event: Event) => {
                    set({ party: valueOf(event) });
                  }}
                >
                  <option value="" ?selected=${party === ''}>–</option>
                  ${parties.map(
                    (one) => html`<option value=${one.id} ?selected=${one.id === party}>${one.name}</option>`,
                  )}
                </select></label
              >`
      }
    </fieldset>
  </li>`;
}
