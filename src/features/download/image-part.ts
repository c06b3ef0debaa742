/** The chart as a file: SVG, or PNG with two pixels for each px. */
import type { TimelineApi } from '../../element/core/feature.js';
import type { ExportData } from '../../convert/export/exporter.js';
import { drawImage } from '../../element/image/image.js';
import type { SvgImage } from '../../element/image/pieces.js';
import { pagePalette } from '../../element/image/palette.js';
import { INITIAL_STATE } from '../../element/interaction/reduce.js';
import { IMAGE_TYPES, type ImageFileOptions, type ImageFormat } from './image-types.js';

const PIXELS = 2;
/** The lowest limit of a browser for canvases. */
const MAX_PIXELS = 16_000_000;
const MAX_SIDE = 16_000;

export async function imageFile(
  { head, entries }: ExportData,
  timeline: TimelineApi,
  format: ImageFormat,
  { width, theme }: ImageFileOptions = {},
): Promise<Blob> {
  const many = await timeline.many.fetch();
  const { element, rtl, elementWidthPx } = timeline;
  const picture = timeline.picture();
  const root = element.shadowRoot;
  const image = drawImage({
    many,
    dataset: { ...head, entries: [...entries] },
    state: INITIAL_STATE,
    lanes: element.lanes,
    times: element.times,
    noFolds: element.noFolds,
    sizes: element.sizes,
    timeZone: picture?.model.zones.chosen,
    texts: timeline.texts(),
    wordsFor: () => picture!.words,
    widthPx: width ?? elementWidthPx,
    theme: theme ?? 'light',
    rtl,
    palette: theme === undefined && root !== null ? pagePalette(root) : undefined,
  });
  const drawing = new Blob([image.text], { type: IMAGE_TYPES.svg });
  return format === 'svg' ? drawing : pixelsOf(drawing, image);
}

/** Rejects if the page's policy forbids drawn images. */
async function pixelsOf(drawing: Blob, { widthPx, heightPx }: SvgImage): Promise<Blob> {
  const url = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const times = Math.min(
      PIXELS,
      Math.sqrt(MAX_PIXELS / (widthPx * heightPx)),
      MAX_SIDE / Math.max(widthPx, heightPx),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(widthPx * times);
    canvas.height = Math.round(heightPx * times);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('the browser could not make an image'));
        else resolve(blob);
      }, IMAGE_TYPES.png);
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
