/** A film or a recording that the browser plays itself. Its server hears of a reader who plays it, and of no other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Track } from '../../dataset/data/dataset.js';
import { mediaUrl } from '../../dataset/data/media-url.js';
import { MEDIUM_WORDS } from '../../words/a11y/medium-words.js';
import type { MediaState } from './media-state.js';
import { heldTemplate, onError, wordLink, type MediumOptions } from './medium-parts.js';

export function playerTemplate(options: MediumOptions, kind: 'video' | 'audio', url: string): TemplateResult {
  const { medium, texts } = options;
  return html`${heldTemplate(options, () => (kind === 'video' ? film(options, url) : recording(options, url)))}
    <p class="failed" role="alert" hidden>${texts.text('mediaNotPlayed')} ${wordLink(medium, texts)}</p>`;
}

function film(options: MediumOptions, url: string): TemplateResult {
  const { medium, state } = options;
  const { poster = '', width, height, tracks = [] } = medium;
  const { name, lang } = nameOf(options, 'video');
  const captions = tracks.flatMap((track): readonly (Track & { readonly src: string })[] => {
    const src = mediaUrl(track.url, document.baseURI);
    return src === undefined ? [] : [{ ...track, src }];
  });
  // Captions of another origin are read only if their server and that of the film let pages read them.
  const isElsewhere = captions.some(({ src }) => new URL(src).origin !== location.origin);
  // A film has its own shape before it arrives, whatever that of its still. A policy lets scripts set styles, not attributes;
  // a text that is set as the style becomes its `cssText`.
  const style = width === undefined || height === undefined ? '' : `aspect-ratio: ${width} / ${height}`;
  const shape = style as unknown as CSSStyleDeclaration;
  return html`<video
    controls
    preload="none"
    playsinline
    crossorigin=${isElsewhere ? 'anonymous' : nothing}
    aria-label=${name}
    lang=${lang ?? nothing}
    poster=${mediaUrl(poster, document.baseURI) ?? nothing}
    .style=${shape}
    src=${url}
    @error=${onError}
    @play=${pauseOthers(state)}
  >
    ${captions.map(
      ({ src, lang: language, label, kind }) =>
        html`<track src=${src} kind=${kind ?? 'captions'} srclang=${language} label=${label ?? language} />`,
    )}
  </video>`;
}

function recording(options: MediumOptions, url: string): TemplateResult {
  const { name, lang } = nameOf(options, 'audio');
  return html`<audio
    controls
    preload="none"
    aria-label=${name}
    lang=${lang ?? nothing}
    src=${url}
    @error=${onError}
    @play=${pauseOthers(options.state)}
  ></audio>`;
}

/** A player without a name would be heard as its buttons alone: its kind is better than nothing. */
function nameOf(
  { medium: { alt, caption }, texts, lang }: MediumOptions,
  kind: 'video' | 'audio',
): { readonly name: string; readonly lang: string | undefined } {
  const given = [alt, caption].find((text) => text !== undefined && text !== '');
  return given === undefined ? { name: texts.text(MEDIUM_WORDS[kind]), lang: undefined } : { name: given, lang };
}

/**
 * One plays at a time: a service that is loaded goes too. Captions show from the first play on: a track that is the
 * default is fetched before.
 */
function pauseOthers(state: MediaState): (event: Event) => void {
  return ({ currentTarget }) => {
    const playing = currentTarget as HTMLMediaElement;
    pauseAll(playing, playing);
    const tracks = [...playing.textTracks];
    const isFirst = playing.currentTime === 0 && tracks.every(({ mode }) => mode === 'disabled');
    if (isFirst && tracks[0] !== undefined) tracks[0].mode = 'showing';
    if (state.loaded !== undefined) void state.unload();
  };
}

export function pauseAll(near: Element, but?: HTMLMediaElement): void {
  const players = near.closest('.media')?.querySelectorAll<HTMLMediaElement>('video, audio') ?? [];
  for (const player of players) if (player !== but) player.pause();
}
