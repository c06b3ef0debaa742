/** The threads of the present picture, wired to what follows them. */
import type { Mirror } from '../../render/mirror.js';
import type { ThreadsOptions } from '../../render/svg-threads.js';
import type { Scene } from '../../scene/scene.js';
import type { Picture } from '../../picture/picture.js';
import type { TemplateOptions } from '../../core/template-options.js';
import { curveWords } from './thread-words.js';

export function threadsOf(
  { session, threads, texts, presenter }: TemplateOptions,
  picture: Picture,
  scene: Scene,
  mirror: Mirror,
): ThreadsOptions | undefined {
  const { selected } = session.state;
  const { focused, hovered } = threads;
  const { rest, full } = threads.curves.show(picture, scene, { selected, focused, hovered }, presenter.inMotion);
  if (rest.length + full.length === 0) return undefined;
  return {
    rest,
    full,
    mirror,
    inputs: [rest, full, scene.transform.widthPx, mirror.rtl, picture.words, texts, selected, focused, hovered],
    titleOf: (curve) => curveWords(picture, curve, texts),
    countText: (count) => count.toLocaleString(texts.locale),
    onFollow: (from, to) => {
      // To the other end of what is looked at; of a thread at rest, the way of the arrow.
      const near = [selected, focused, hovered].find((entry) => entry === from || entry === to);
      if (near === to) threads.follow(to, from, true);
      else threads.follow(from, to, true);
    },
  };
}
