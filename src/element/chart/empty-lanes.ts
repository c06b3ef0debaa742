/** The names of lanes without an entry in the window: they have no height. */
import { isolated } from '../../words/i18n/isolated.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import { hasNoHeight } from '../../drawing/scene/lane-room.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { laneText } from './lane-name.js';

/** Undefined if each lane has a height. A heading has no entry of its own. */
export function emptyLanesText(
  lanes: readonly Pick<Scene['lanes'][number], 'height' | 'heading' | 'name'>[],
  texts: Texts,
): string | undefined {
  const empty = lanes.filter(hasNoHeight);
  if (empty.length === 0) return undefined;
  const names = empty.map(({ name }) => isolated(laneText(name, texts)));
  return texts.text('emptyLanes', { names: nameList(names, texts.locale) });
}
