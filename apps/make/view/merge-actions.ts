/** What the buttons of the merges do to the draft. */
import type { MakerDraft } from '../model/maker-draft.js';
import { withNamesApart, withNamesMerged, withRowsApart, withRowsMerged } from '../model/merges.js';
import type { MergeActions } from './merges-view.js';

export function mergeActions(
  change: (change: (draft: MakerDraft) => MakerDraft) => void,
  onMerged: () => void,
): MergeActions {
  return {
    onMergeNames: (merge) => {
      change((now) => withNamesMerged(now, merge));
      onMerged();
    },
    onMergeRows: (same) => {
      change((now) => withRowsMerged(now, same));
      onMerged();
    },
    onNamesApart: (merge) => {
      change((now) => withNamesApart(now, merge));
    },
    onRowsApart: (same) => {
      change((now) => withRowsApart(now, same));
    },
  };
}
