/** How to read the marks: only the forms that are in use. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { MarkForm, type MarkColumns } from '../layout/mark-columns.js';
import { STATUS_KEYS } from '../a11y/entry-words.js';
import type { Status } from '../data/dataset.js';
import { EntryKind, STATEMENT_FORMS, STATUSES, type TimelineModel } from '../data/timeline-model.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import { glyphTemplate } from '../render/glyphs.js';
import { threadSample } from '../render/thread-forms.js';
import type { PartySign } from '../picture/label-text.js';
import { statusSign, statusTemplate } from '../render/status-signs.js';
import { tornEdge, tornStrip } from '../render/torn-strip.js';
import { GlyphShape } from '../scene/scene.js';

interface LegendForm {
  readonly bits: number;
  readonly key: PlainKey;
  readonly sample: SVGTemplateResult;
}

const NEUTRAL = 8;

const FORMS: readonly LegendForm[] = [
  {
    bits: MarkForm.approximate,
    key: 'legendApproximate',
    sample: svg`<circle r="15" fill="url(#halo-${NEUTRAL})"></circle>${glyphTemplate(GlyphShape.event, 0, 'hollow')}`,
  },
  { bits: MarkForm.uncertain, key: 'legendUncertain', sample: glyphTemplate(GlyphShape.event, 0, 'hollow dashed') },
  {
    bits: MarkForm.band,
    key: 'legendBand',
    sample: svg`<rect class="band" x="-14" y="-7" width="28" height="14" rx="7"></rect>`,
  },
  {
    bits: MarkForm.bar,
    key: 'legendBar',
    sample: svg`<rect class="bar" x="-14" y="-7" width="28" height="14" rx="7"></rect><rect class="core" x="-8" y="-7" width="16" height="14"></rect>`,
  },
  {
    bits: MarkForm.openStart | MarkForm.openEnd,
    key: 'legendOpen',
    sample: svg`<rect class="fade" fill="url(#fade-left-${NEUTRAL})" x="-16" y="-4" width="20" height="8"></rect>${glyphTemplate(GlyphShape.event, 7, '')}`,
  },
  {
    bits: MarkForm.unknownStart | MarkForm.unknownEnd,
    key: 'legendUnknown',
    sample: svg`<path class="dotted" d="M-15 0H0"></path>${glyphTemplate(GlyphShape.event, 7, '')}`,
  },
  {
    bits: MarkForm.unspecified,
    key: 'legendUnspecified',
    sample: svg`<rect class="band unspecified" x="-14" y="-7" width="28" height="14" rx="7"></rect>`,
  },
  {
    bits: MarkForm.oneOf,
    key: 'legendOneOf',
    sample: svg`<path class="dotted" d="M-11 0H11"></path><circle class="member ghost" cx="-11" r="3.5"></circle><circle class="member ghost" cx="11" r="3.5"></circle>`,
  },
  {
    bits: MarkForm.allOf,
    key: 'legendAllOf',
    sample: svg`<path class="whisker" d="M-11 0H11"></path><circle class="member" cx="-11" r="3.5"></circle><circle class="member" cx="11" r="3.5"></circle>`,
  },
];

const FOLD_SAMPLE = svg`<g class="strip"><path class="torn" d=${tornStrip(-8, 8, -9, 9)}></path><path class="tear" d=${tornEdge(-8, -9, 9, 1) + tornEdge(8, -9, 9, -1)}></path></g>`;

/** Every form that some mark has, as bits. */
export function formsInUse({ form }: MarkColumns): number {
  return form.reduce((bits, value) => bits | value, 0);
}

/** A type of thread, as a place in `RELATION_TYPES`, and its words. */
export interface ThreadForm {
  readonly type: number;
  readonly text: string;
}

/** Which glyphs some entry has. */
export interface KindsInUse {
  readonly events: boolean;
  readonly statements: boolean;
  readonly silences: boolean;
  /** Bits by the column `status`. */
  readonly statuses: number;
}

export function kindsInUse({ kind, form, status }: TimelineModel): KindsInUse {
  const silent = STATEMENT_FORMS.indexOf('no-comment') + 1;
  return {
    events: kind.includes(EntryKind.event),
    statements: kind.some((value, entry) => value === EntryKind.statement && form[entry] !== silent),
    silences: form.includes(silent),
    statuses: status.reduce((bits, value) => bits | (1 << value), 0),
  };
}

export function legendView(
  forms: number,
  kinds: KindsInUse,
  texts: Texts,
  threads: readonly ThreadForm[],
  parties: readonly PartySign[],
  unevenPace: boolean,
): TemplateResult {
  return html`<ul class="legend c8" part="legend" tabindex="-1" aria-label=${texts.text('legend')}>
    ${parties.map(({ sign, name, colour }) => item(partySample(colour), html`<span><b>${sign}</b> <bdi>${name}</bdi></span>`, 14))}
    ${kinds.events ? item(glyphTemplate(GlyphShape.event, 0, ''), texts.text('legendEvent'), 18) : nothing}
    ${kinds.statements ? item(glyphTemplate(GlyphShape.statement, 0, ''), texts.text('legendStatement'), 18) : nothing}
    ${kinds.silences ? item(glyphTemplate(GlyphShape.silence, 0, ''), texts.text('formNoComment'), 18) : nothing}
    ${FORMS.filter(({ bits }) => forms & bits).map(({ key, sample }) => item(sample, texts.text(key), 32))}
    ${threads.map(({ type, text }) => item(threadSample(type), text, 32))}
    ${STATUSES.map((status, at) => statusItem(status, at + 1, kinds.statuses, texts))}
    ${unevenPace ? item(FOLD_SAMPLE, texts.text('legendPace'), 22) : nothing}
  </ul>`;
}

/** What stands without a sign has nothing to explain. */
function statusItem(status: Status, at: number, inUse: number, texts: Texts): TemplateResult | typeof nothing {
  if (statusSign(at) === undefined || (inUse & (1 << at)) === 0) return nothing;
  const sample = svg`${glyphTemplate(GlyphShape.event, 0, '')}${statusTemplate(at, 0)}`;
  return item(sample, texts.text(STATUS_KEYS.get(status)!).toLocaleLowerCase(texts.locale), 22);
}

function partySample(colour: number): SVGTemplateResult {
  return svg`<circle class="member c${colour}" r="5"></circle>`;
}

function item(sample: SVGTemplateResult, text: string | TemplateResult, width: number): TemplateResult {
  return html`<li>
    <svg width=${width} height="18" viewBox="${-width / 2} -9 ${width} 18" aria-hidden="true">${sample}</svg>${text}
  </li>`;
}
