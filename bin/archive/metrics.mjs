// Counts for Prometheus: requests by route and status, their times, waiting ones, refusals, memory, and the archive's age.
const BOUNDS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15];

export class Metrics {
  #requests = new Map();
  #times = BOUNDS.map(() => 0);
  #seconds = 0;
  #count = 0;

  add(route, status, ms) {
    const labels = `route="${route}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
    const seconds = ms / 1000;
    for (const [at, bound] of BOUNDS.entries()) if (seconds <= bound) this.#times[at]++;
    this.#seconds += seconds;
    this.#count++;
  }

  /** `loadedAt`: milliseconds; both undefined while the archive does not answer. */
  text({ hits, misses, running, waiting }, budgets, { total } = {}, loadedAt = undefined) {
    return `${[
      ...named('archive_requests_total', 'counter', 'Requests by route and status.'),
      ...Array.from(this.#requests, ([labels, count]) => `archive_requests_total{${labels}} ${count}`),
      ...named('archive_request_seconds', 'histogram', 'Time until an answer was sent.'),
      ...BOUNDS.map((bound, at) => `archive_request_seconds_bucket{le="${bound}"} ${this.#times[at]}`),
      `archive_request_seconds_bucket{le="+Inf"} ${this.#count}`,
      `archive_request_seconds_sum ${this.#seconds}`,
      `archive_request_seconds_count ${this.#count}`,
      ...named('archive_cache_total', 'counter', 'Answers that were kept, and that the archive was asked for.'),
      `archive_cache_total{outcome="hit"} ${hits}`,
      `archive_cache_total{outcome="miss"} ${misses}`,
      ...named('archive_questions', 'gauge', 'Questions that the archive answers now, and that wait for it.'),
      `archive_questions{state="running"} ${running}`,
      `archive_questions{state="waiting"} ${waiting}`,
      ...named('archive_refused_total', 'counter', 'Questions of clients that had spent their budget.'),
      `archive_refused_total ${budgets.refused}`,
      ...named('archive_clients', 'gauge', 'Clients whose budget is not full.'),
      `archive_clients ${budgets.size}`,
      ...named('process_resident_memory_bytes', 'gauge', 'Memory of the gateway, with DuckDB in it.'),
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ...named('archive_up', 'gauge', 'Whether the archive answers: 1 or 0.'),
      `archive_up ${total === undefined ? 0 : 1}`,
      ...(total === undefined
        ? []
        : [...named('archive_entries', 'gauge', 'Entries of the archive.'), `archive_entries ${total}`]),
      ...(loadedAt === undefined
        ? []
        : [
            ...named('archive_loaded_timestamp_seconds', 'gauge', 'When the archive was last changed by a load.'),
            `archive_loaded_timestamp_seconds ${loadedAt / 1000}`,
          ]),
    ].join('\n')}\n`;
  }
}

function named(name, type, help) {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
