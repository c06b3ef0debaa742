// Counts for Prometheus: requests by route and status, their times, and waiting ones.
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

  text({ hits, misses, running, waiting }) {
    return `${[
      '# TYPE archive_requests_total counter',
      ...Array.from(this.#requests, ([labels, count]) => `archive_requests_total{${labels}} ${count}`),
      '# TYPE archive_request_seconds histogram',
      ...BOUNDS.map((bound, at) => `archive_request_seconds_bucket{le="${bound}"} ${this.#times[at]}`),
      `archive_request_seconds_bucket{le="+Inf"} ${this.#count}`,
      `archive_request_seconds_sum ${this.#seconds}`,
      `archive_request_seconds_count ${this.#count}`,
      '# TYPE archive_cache_total counter',
      `archive_cache_total{outcome="hit"} ${hits}`,
      `archive_cache_total{outcome="miss"} ${misses}`,
      '# TYPE archive_questions gauge',
      `archive_questions{state="running"} ${running}`,
      `archive_questions{state="waiting"} ${waiting}`,
    ].join('\n')}\n`;
  }
}
