/** The downloads, and the lines that put the timeline into a page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import type { PlainKey } from '../messages/messages.js';
import { frameSnippet, tagSnippet } from '../output/snippets.js';
import type { TakeKind } from '../output/take.js';

export interface TakeActions {
  readonly onTake: (kind: TakeKind) => void;
  readonly onCopy: (text: string) => void;
}

const WAYS: readonly (readonly [TakeKind, PlainKey, PlainKey])[] = [
  ['folder', 'takeFolder', 'takeFolderHint'],
  ['file', 'takeFile', 'takeFileHint'],
  ['json', 'takeJson', 'takeJsonHint'],
  ['csv', 'takeCsv', 'takeCsvHint'],
];

export function takeView(
  title: string,
  { hasEntries, busy }: { readonly hasEntries: boolean; readonly busy: TakeKind | undefined },
  texts: MakerTexts,
  { onTake, onCopy }: TakeActions,
): TemplateResult {
  const t = texts.text;
  return html`<section class="take" aria-labelledby="take">
    <h2 id="take">${t('take')}</h2>
    ${hasEntries ? nothing : html`<p class="hint">${t('takeNone')}</p>`}
    <ul class="ways">
      ${WAYS.map(
        ([kind, name, hint]) =>
          html`<li>
            <button
              class="button ${kind === 'folder' ? 'primary' : ''}"
              ?disabled=${!hasEntries || busy !== undefined}
              aria-describedby="take-${kind}"
              @click=${() => {
                onTake(kind);
              }}
            >
              ${t(name)}
            </button>
            <p id="take-${kind}" class="hint">${t(hint)}</p>
          </li>`,
      )}
    </ul>
    <details class="embed">
      <summary>${t('embed')}</summary>
      <p class="hint">${t('embedHint')}</p>
      ${snippet('embed-tag', t('embedTag'), tagSnippet(t('entriesAsData')), t('copy'), onCopy)}
      ${snippet('embed-frame', t('embedFrame'), frameSnippet(title), t('copy'), onCopy)}
    </details>
  </section>`;
}

function snippet(id: string, name: string, text: string, copy: string, onCopy: (text: string) => void): TemplateResult {
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
