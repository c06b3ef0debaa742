/** The picture of a page for social networks: the chart with its title, in the size that they show. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { renderImage } from '../../../src/element/image/index.js';
import { PICTURE_SIZE } from './picture-size.js';

const { width, height } = PICTURE_SIZE;
/** px of the drawing: its text of 13 px is 20 px high in the picture, which networks show at half its size. */
const DRAWN_WIDTH = 780;
const PAPER = '#ffffff';

/** Undefined if the browser draws none. */
export async function pagePicture(dataset: Dataset, lang: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const card = { lang, widthPx: DRAWN_WIDTH, heightPx: Math.round((DRAWN_WIDTH * height) / width) };
    const found = await renderImage(dataset, card);
    return found.svg === '' ? undefined : await pixelsOf(found.svg, found);
  } catch {
    // The page is complete without it, and the maker says that it is missing.
    return undefined;
  }
}

async function pixelsOf(
  svg: string,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d')!;
    context.fillStyle = PAPER;
    context.fillRect(0, 0, width, height);
    const scale = Math.min(width / widthPx, height / heightPx);
    const [drawnWidth, drawnHeight] = [widthPx * scale, heightPx * scale];
    context.drawImage(image, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('the browser could not make an image');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
