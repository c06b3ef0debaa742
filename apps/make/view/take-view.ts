/** Publishing: the page around the timeline, its files, and the lines that put it on a server or into a page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import type { LeftRow } from '../model/left-rows.js';
import { folderAddress, type PageChoice } from '../model/page-choice.js';
import { hostLines, hostName, HOSTS } from '../output/hosts.js';
import { frameSnippet, linkedSnippet, tagSnippet } from '../output/snippets.js';
import type { DraftFile } from '../output/draft-files.js';
import type { TakeKind } from '../output/take.js';
import { linkView, type Linking } from './link-view.js';
import { pageFields, type PageActions } from './page-fields.js';
import { publishCheckView, type PublishCheckActions } from './publish-check-view.js';

export interface TakeActions extends PageActions, PublishCheckActions {
  readonly onTake: (kind: TakeKind) => void;
  readonly onTakeDraft: (kind: DraftFile) => void;
  readonly onCopy: (text: string) => void;
}

const WAYS: readonly (readonly [TakeKind, PlainKey, PlainKey])[] = [
  ['folder', 'takeFolder', 'takeFolderHint'],
  ['file', 'takeFile', 'takeFileHint'],
  ['json', 'takeJson', 'takeJsonHint'],
  ['csv', 'takeCsv', 'takeCsvHint'],
];
/** Files that hold all rows, also those that cannot be shown. */
const DRAFT_WAYS: readonly (readonly [DraftFile, PlainKey, PlainKey])[] = [
  ['sheet', 'takeSheet', 'takeSheetHint'],
  ['project', 'takeProject', 'takeProjectHint'],
];

interface Taking {
  readonly title: string;
  readonly page: PageChoice;
  /** Language of the texts. */
  readonly lang: string;
  readonly hasEntries: boolean;
  /** Rows that it lacks. */
  readonly left: readonly LeftRow[];
  /** Words on rows that no publication has, whatever becomes of faults. */
  readonly beyond: string | undefined;
  /** A download waits until somebody has looked at them. */
  readonly isAsked: boolean;
  readonly busy: TakeKind | undefined;
  /** Undefined if the timeline comes from no address. */
  readonly linking: Linking | undefined;
}

export function takeView(
  { title, page, lang, hasEntries, left, beyond, isAsked, busy, linking }: Taking,
  texts: MakerTexts,
  actions: TakeActions,
): TemplateResult {
  const t = texts.text;
  // A button that is off keeps the focus: a disabled one would lose it when its download is made.
  const isOff = !hasEntries || busy !== undefined;
  const place = folderAddress(page.address);
  const link = page.staysLinked && linking !== undefined && !('column' in linking.link) ? linking.link : undefined;
  const words = t('entriesAsData');
  const tag = link === undefined ? tagSnippet(words, page, place) : linkedSnippet(words, title, link, page, place);
  const snippet = (id: string, name: string, text: string): TemplateResult =>
    snippetView({ id, name, text, copy: t('copy'), onCopy: actions.onCopy });
  return html`<section class="take" aria-labelledby="take">
    <h2 id="take" tabindex="-1">${t('take')}</h2>
    ${hasEntries ? nothing : html`<p class="hint">${t('takeNone')}</p>`}
    ${beyond === undefined ? nothing : html`<p class="beyond">${beyond}</p>`}
    ${hasEntries ? publishCheckView(left, isAsked, texts, actions) : nothing}
    <ul class="ways">
      ${WAYS.map((way) =>
        wayView(way, isOff, texts, () => {
          actions.onTake(way[0]);
        }),
      )}
      ${DRAFT_WAYS.map((way) =>
        wayView(way, false, texts, () => {
          actions.onTakeDraft(way[0]);
        }),
      )}
    </ul>
    ${linking === undefined ? nothing : linkView(linking, page.staysLinked, texts, actions)}
    ${pageFields(page, lang, texts, actions)}
    <details class="embed hosts">
      <summary>${t('hosts')}</summary>
      <p class="hint">${t('hostsHint')}</p>
      ${HOSTS.map((host, at) => snippet(`host-${at}`, host, hostLines(host, hostName(title))))}
    </details>
    <details class="embed">
      <summary>${t('embed')}</summary>
      <p class="hint">${t('embedHint')}</p>
      ${snippet('embed-tag', t('embedTag'), tag)} ${snippet('embed-frame', t('embedFrame'), frameSnippet(title, place))}
    </details>
  </section>`;
}

function wayView(
  [kind, name, hint]: readonly [TakeKind | DraftFile, PlainKey, PlainKey],
  isOff: boolean,
  { text: t }: MakerTexts,
  onTake: () => void,
): TemplateResult {
  return html`<li>
    <button
      class="button ${kind === 'folder' ? 'primary' : ''}"
      aria-disabled=${isOff ? 'true' : nothing}
      aria-describedby="take-${kind}"
      @click=${() => {
        if (!isOff) onTake();
      }}
    >
      ${t(name)}
    </button>
    <p id="take-${kind}" class="hint">${t(hint)}</p>
  </li>`;
}

interface Snippet {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly copy: string;
  readonly onCopy: (text: string) => void;
}

function snippetView({ id, name, text, copy, onCopy }: Snippet): TemplateResult {
  return html`<div class="snippet">
    <h3 id=${id}>${name}</h3>
    <button
      class="button"
      aria-describedby=${id}
      @click=${() => {
        onCopy(text);
      }}
    >
      ${copy}
    </button>
    <pre tabindex="0" role="region" aria-labelledby=${id} dir="ltr"><code>${text}</code></pre>
  </div>`;
}
