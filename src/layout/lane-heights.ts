/** Height is a budget: lanes share it by need, and those that need the most turn from rows to columns first. */

/** So few entries keep their rows, whatever the budget. */
const MOST_IN_ROWS = 12;

export interface LaneNeed {
  /** Height that rows take, px; undefined where the entries are too many for rows. */
  readonly rowsPx: number | undefined;
  /** Height with which its columns can be dots, px: asked for of a lane that is not in rows. */
  readonly dotsPx: () => number;
  readonly count: number;
  readonly collapsed: boolean;
}

export interface HeightBudget {
  readonly budgetPx: number;
  /** Of a lane of columns. */
  readonly leastPx: number;
  readonly mostPx: number;
}

/** Height of each lane; `rows` says whether its entries have a row each. */
export interface LaneHeight {
  readonly rows: boolean;
  readonly px: number;
}

export function shareHeight(
  needs: readonly LaneNeed[],
  { budgetPx, leastPx, mostPx }: HeightBudget,
): readonly LaneHeight[] {
  const rows = needs.map(({ rowsPx }) => rowsPx !== undefined);
  const total = (): number => needs.reduce((sum, { rowsPx }, at) => sum + (rows[at] ? rowsPx! : leastPx), 0);
  while (total() > budgetPx) {
    const highest = needs.reduce((best, need, at) => {
      const gains = rows[at] === true && need.count > MOST_IN_ROWS && !need.collapsed && need.rowsPx! > leastPx;
      return gains && (best < 0 || need.rowsPx! > needs[best]!.rowsPx!) ? at : best;
    }, -1);
    if (highest < 0) break;
    rows[highest] = false;
  }
  const share = shareOf(needs, rows, { budgetPx, leastPx, mostPx });
  return needs.map((need, at) => ({ rows: rows[at]!, px: rows[at] ? need.rowsPx! : share(need) }));
}

/** What rows leave goes to the columns: what dots need first, the least of it first; then more to lanes of more entries. */
function shareOf(
  needs: readonly LaneNeed[],
  rows: readonly boolean[],
  { budgetPx, leastPx, mostPx }: HeightBudget,
): (need: LaneNeed) => number {
  const crowded = needs.filter((_, at) => !rows[at]);
  const used = needs.reduce((sum, { rowsPx }, at) => sum + (rows[at] ? rowsPx! : 0), 0);
  let free = Math.max(0, budgetPx - used - leastPx * crowded.length);
  const first = new Map<LaneNeed, number>();
  const wishes = crowded.map((need) => ({ need, dotsPx: need.dotsPx() }));
  for (const { need, dotsPx } of wishes.sort((one, other) => one.dotsPx - other.dotsPx)) {
    const more = Math.max(0, dotsPx - leastPx);
    const px = more <= free ? more : 0;
    first.set(need, leastPx + px);
    free -= px;
  }
  const total = crowded.reduce((sum, { count }) => sum + Math.sqrt(count), 0);
  return (need) => {
    const own = first.get(need) ?? leastPx;
    return Math.round(Math.max(own, Math.min(mostPx, own + (free * Math.sqrt(need.count)) / Math.max(total, 1))));
  };
}
