/** Code of this feature that loads later elsewhere, for pages and servers that load everything at once. */
import { provideImage } from './image-code.js';
import * as imagePart from './image-part.js';

export function provideCode(): void {
  provideImage(imagePart);
}
