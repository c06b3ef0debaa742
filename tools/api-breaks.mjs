// What of a released report is no longer in the present one, and whether the changelog owns up to it.

/** Lines that are gone or changed. Each counts as often as it is there; comments and blank lines do not. */
export function goneLines(before, now) {
  const left = now.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !/^\s*(\/\/|$)/.test(line);
  });
}

export function saysBreaking(changelog) {
  const unreleased = /^## \[Unreleased\]\n([\s\S]*?)^## /m.exec(changelog)?.[1] ?? '';
  return /^### Breaking$/m.test(unreleased);
}
