/** The code that draws the chart for a file: it loads when a reader or a script asks for one. */
import { Code } from '../../dataset/base/code.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import type * as imagePart from './image-part.js';

const imageCode = new Code<typeof imagePart>();

/** Gives the code that would be loaded, for pages and servers that load everything at once. */
export function provideImage(code: typeof imagePart): void {
  imageCode.provide(code);
}

export async function fetchImage(): Promise<typeof imagePart> {
  if (!imageCode.there) imageCode.provide(await loadAgain(loadImage, 'imageFile'));
  return imageCode.get();
}

function loadImage(): Promise<typeof imagePart> {
  return import('./image-part.js');
}
