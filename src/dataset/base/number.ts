/** `value` limited to `low` and `high`. If the bounds cross, `low` wins. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The point at `share` of the way from `from` to `to`. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
