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

export function shareHeight(needs: readonly LaneNeed[], budget: HeightBudget): readonly LaneHeight[] {
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
  const shares = shareOf(needs, rows, budget);
  return needs.map((need, at) => ({ rows: rows[at]!, px: shares.get(need) ?? need.rowsPx! }));
}

/** What rows leave goes to the columns: what dots need first, the least of it first; then more to lanes of more entries. */
function shareOf(
  needs: readonly LaneNeed[],
  rows: readonly boolean[],
  { budgetPx, minPx, floorPx, easyPx, sparePx }: HeightBudget,
): ReadonlyMap<LaneNeed, number> {
  const clustered = needs.filter((_, at) => !rows[at]);
  if (clustered.length === 0) return new Map();
  const used = needs.reduce((sum, { rowsPx }, at) => sum + (rows[at] ? rowsPx! : 0), 0);
  const evenPx = Math.floor((budgetPx - used) / clustered.length);
  const firstPx = evenPx < floorPx ? easyPx : Math.min(minPx, evenPx);
  let free = Math.max(0, budgetPx - used - firstPx * clustered.length);
  const candidates = clustered.map((need) => ({ need, ...need.columns() }));
  const px = new Map<LaneNeed, number>();
  for (const { need, dotsPx } of candidates.toSorted((one, other) => one.dotsPx - other.dotsPx)) {
    const more = Math.max(0, dotsPx - firstPx);
    const fits = more <= free + sparePx;
    px.set(need, firstPx + (fits ? more : 0));
    if (fits) free -= more;
  }
  let open = candidates.filter(({ need, maxPx }) => px.get(need)! < maxPx);
  while (free >= 1 && open.length > 0) {
    const weights = open.reduce((sum, { need }) => sum + Math.sqrt(need.count), 0);
    const perWeight = free / weights;
    for (const { need, maxPx } of open) {
      const own = px.get(need)!;
      const next = Math.min(maxPx, own + perWeight * Math.sqrt(need.count));
      px.set(need, next);
      free -= next - own;
    }
    open = open.filter(({ need, maxPx }) => px.get(need)! < maxPx);
  }
  return new Map(Array.from(px, ([need, height]) => [need, Math.floor(height)]));
}
