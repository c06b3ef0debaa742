/** Keys that need no feature, for the list of shortcuts. Their effect is beside each listener. */
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
