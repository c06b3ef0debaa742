/** Height is a budget: lanes share it by need, and those that need the most become columns first. */

/** So few entries keep their rows, whatever the budget. */
const MAX_IN_ROWS = 12;
export interface LaneNeed {
  /** Height of its rows, px; undefined if the entries are too many for rows. */
  readonly rowsPx: number | undefined;
  /** The needs of its columns: called for a lane without rows. */
  readonly columns: () => ColumnsNeed;
  readonly count: number;
  readonly collapsed: boolean;
}

export interface ColumnsNeed {
  /** Columns with less would cover what stands above them, px; 0 if the height is given. */
  readonly leastPx: number;
  /** Height at which they can be dots, px. */
  readonly dotsPx: number;
  /** More would stay empty, px. It measures titles, so it is asked for only if there is more. */
  readonly maxPx: () => number;
}

export interface HeightBudget {
  readonly budgetPx: number;
  /** Height of a lane of columns, if the budget allows it. */
  readonly minPx: number;
  /** Height of a lane of columns, if all lanes then fit. */
  readonly floorPx: number;
  /** Height of a lane of columns, if lanes do not fit in any case. */
  readonly easyPx: number;
  /** Height beyond the budget, if that much more lets a lane be dots. */
  readonly sparePx: number;
}

/** Height of each lane; `rows` says whether its entries have a row each. */
export interface LaneHeight {
  readonly rows: boolean;
  readonly px: number;
}

/** Height of each lane of columns, from the rest that rows leave. Lanes of rows beside them may turn to columns as well. */
export type ShareColumns = (
  needs: readonly LaneNeed[],
  rows: boolean[],
  budget: HeightBudget,
) => ReadonlyMap<LaneNeed, number>;

export function shareHeight(
  needs: readonly LaneNeed[],
  budget: HeightBudget,
  columns: { readonly shareColumns: ShareColumns },
): readonly LaneHeight[] {
  const { budgetPx, minPx } = budget;
  const rows = needs.map(({ rowsPx }) => rowsPx !== undefined);
  const total = (): number => needs.reduce((sum, { rowsPx }, at) => sum + (rows[at] ? rowsPx! : minPx), 0);
  while (total() > budgetPx) {
    const highest = needs.reduce((best, need, at) => {
      const gains = rows[at] === true && need.count > MAX_IN_ROWS && !need.collapsed && need.rowsPx! > minPx;
      return gains && (best < 0 || need.rowsPx! > needs[best]!.rowsPx!) ? at : best;
    }, -1);
    if (highest < 0) break;
    rows[highest] = false;
  }
  const inRows = rows.every(Boolean);
  const shares = inRows ? undefined : columns.shareColumns(needs, rows, budget);
  return needs.map((need, at) => ({ rows: rows[at]!, px: shares?.get(need) ?? need.rowsPx! }));
}
