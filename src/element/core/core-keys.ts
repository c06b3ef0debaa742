/**
 * Keys for the list of shortcuts that no listener of the whole element knows: those that need no feature, and those in
 * the panel of a feature, by its id. Their effect is beside each listener.
 */
import { CHART_KEYS } from '../interaction/keyboard.js';
import type { KeyBinding } from './feature.js';

export const coreKeys: readonly KeyBinding[] = [
  ...CHART_KEYS.map(({ caps, says, alongTime }) => ({
    groups: ['viewChart'] as const,
    keys: caps,
    says,
    ...(alongTime && { alongTime }),
  })),
  { groups: ['viewList'], keys: ['↑', '↓'], says: ['keysRows'] },
  { groups: ['viewList'], keys: ['keyHome', 'keyEnd'], says: ['keysEnds'] },
  { groups: ['viewList'], keys: ['keyEnter'], says: ['keysOpen'] },
  { groups: ['viewList'], keys: ['keyPageUp', 'keyPageDown'], says: ['keysFeed'] },
  { groups: ['viewList'], keys: ['keyControlHome', 'keyControlEnd'], says: ['keysLeave'] },
  { groups: ['viewList'], keys: ['←', '→'], says: ['keysColumn'], alongTime: true },
  { groups: ['viewChart', 'viewList', 'details'], keys: ['keyEscape'], says: ['close'] },
  { groups: ['details'], keys: ['↑', '↓'], says: ['keysSheet'] },
  { groups: ['overview'], keys: ['←', '→'], says: ['keysSmallStep'], alongTime: true },
  { groups: ['overview'], keys: ['keyPageDown', 'keyPageUp'], says: ['keysBigStep'] },
  { groups: ['overview'], keys: ['keyHome', 'keyEnd'], says: ['keysFarthest'] },
  { groups: ['controls'], keys: ['←', '→'], says: ['keysControl'], alongTime: true },
  { groups: ['controls'], keys: ['keyHome', 'keyEnd'], says: ['keysControlEnds'] },
];

export const panelKeys: Readonly<Record<string, readonly KeyBinding[]>> = {
  search: [
    { groups: ['search'], keys: ['keyEnter'], says: ['nextHit'] },
    { groups: ['search'], keys: ['keyShiftEnter'], says: ['previousHit'] },
    { groups: ['search'], keys: ['keyEscape'], says: ['searchClear'] },
  ],
  filters: [
    { groups: ['filters'], keys: ['keyPageUp', 'keyPageDown'], says: ['keysGroup'] },
    { groups: ['filters'], keys: ['↑', '↓'], says: ['keysValue'] },
  ],
  story: [
    { groups: ['story'], keys: ['←', '→'], says: ['storyPrevious', 'storyNext'], alongTime: true },
    { groups: ['story'], keys: ['keyHome', 'keyEnd'], says: ['keysStepEnds'] },
    { groups: ['story'], keys: ['keySpace'], says: ['storyPlay', 'storyPause'] },
    { groups: ['story'], keys: ['keyEscape'], says: ['storyLeave'] },
  ],
};
