// Finds the lines of a released report that the present one lacks, and whether the changelog names the break.

/** Lines that are gone or changed. Each counts as often as it occurs; comments and blank lines do not count. */
export function goneLines(before, now) {
  const left = now.split('\n');
  return before.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !/^\s*(\/\/|$)/.test(line);
  });
}

/** Before the first release, what is unreleased goes on to the end of the changelog. */
export function saysBreaking(changelog) {
  const [, after = ''] = changelog.split(/^## \[Unreleased\]\n/m);
  const [unreleased] = after.split(/^## /m);
  return /^### Breaking$/m.test(unreleased);
}
