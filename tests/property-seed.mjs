// One seed for all that is drawn by chance in a run: that of the commit, so that each commit tries other cases, and a run
// of it can be repeated. `SEED=…` sets it.
import { execFileSync } from 'node:child_process';

/** Where there is no commit: in a package that was unpacked. */
const WITHOUT_COMMIT = 20250425;

export const seed = process.env.SEED === undefined ? seedOfCommit() : Number(process.env.SEED);

function seedOfCommit() {
  try {
    const hash = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return Number.parseInt(hash.slice(0, 7), 16);
  } catch {
    return WITHOUT_COMMIT;
  }
}
