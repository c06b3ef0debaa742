/** The formats of a picture. */
import type { ImageTheme } from '../../element/image/palette.js';

export type ImageFormat = 'svg' | 'png';

export const IMAGE_TYPES: Readonly<Record<ImageFormat, string>> = { svg: 'image/svg+xml', png: 'image/png' };

/** Options of a picture; without them it is like the element. */
export interface ImageFileOptions {
  /** px. */
  readonly width?: number;
  readonly theme?: ImageTheme;
}
