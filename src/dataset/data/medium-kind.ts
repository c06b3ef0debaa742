/** The kind of a medium, from its author or from the ending of its address. */
import type { Medium } from './dataset.js';

export type MediumKind = NonNullable<Medium['kind']>;

const ENDINGS: readonly (readonly [MediumKind, RegExp])[] = [
  ['image', /\.(?:png|jpe?g|gif|webp|avif|svg)$/i],
  ['video', /\.(?:mp4|webm|mov|m4v)$/i],
  ['audio', /\.(?:mp3|ogg|oga|wav|m4a|flac)$/i],
];

export function kindOfMedium({ kind, url }: Pick<Medium, 'kind' | 'url'>): MediumKind {
  const [path = ''] = url.split(/[?#]/, 1);
  return kind ?? ENDINGS.find(([, ending]) => ending.test(path))?.[0] ?? 'document';
}
