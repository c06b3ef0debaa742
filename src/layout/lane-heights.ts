/** Height is a budget: lanes share it by need, and those that need the most turn from rows to columns first. */

/** So few entries keep their rows, whatever the budget. */
const MAX_IN_ROWS = 12;

export interface LaneNeed {
  /** Height that rows take, px; undefined where the entries are too many for rows. */
  readonly rowsPx: number | undefined;
  /** What its columns can use: asked for of a lane that is not in rows. */
  readonly columns: () => ColumnsNeed;
  readonly count: number;
  readonly collapsed: boolean;
}

export interface ColumnsNeed {
  /** With which they can be dots, px. */
  readonly dotsPx: number;
  /** More would stay empty, px. */
  readonly maxPx: number;
}

export interface HeightBudget {
  readonly budgetPx: number;
  /** Of a lane of columns, where the budget allows it. */
  readonly minPx: number;
  /** Of a lane of columns, where all lanes then fit. */
  readonly floorPx: number;
  /** Of a lane of columns, where lanes do not fit in any case. */
  readonly easyPx: number;
  /** Beyond the budget, where a lane can be dots with so much more. */
  readonly sparePx: number;
}

/** Height of each lane; `rows` says whether its entries have a row each. */
export interface LaneHeight {
  readonly rows: boolean;
  readonly px: number;
}

/** Height of each lane of columns, out of what rows leave. */
export type ShareColumns = (
  needs: readonly LaneNeed[],
  rows: readonly boolean[],
  budget: HeightBudget,
) => ReadonlyMap<LaneNeed, number>;

/** The code is asked for where there are lanes of columns. */
export function shareHeight(
  needs: readonly LaneNeed[],
  budget: HeightBudget,
  code: () => { readonly shareColumns: ShareColumns },
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
  const shares = rows.every(Boolean) ? undefined : code().shareColumns(needs, rows, budget);
  return needs.map((need, at) => ({ rows: rows[at]!, px: shares?.get(need) ?? need.rowsPx! }));
}
