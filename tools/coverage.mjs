// `npm run test:coverage`: the share of lines of each room that the unit tests and the component tests reach. The unit
// tests run in Node, the component tests in Chromium, whose engine counts for both.
import { readFileSync, rmSync } from 'node:fs';
import coverageLibrary from 'istanbul-lib-coverage';
import { ROOT, runCommand } from './run-command.mjs';
import { COVERAGE_FOLDER, unitTestsWithCoverage } from './unit-coverage.mjs';

const SOURCES = `${ROOT}src/`;
const COMPONENTS = `${ROOT}${COVERAGE_FOLDER}/component/coverage-final.json`;
const UNITS = `${ROOT}${COVERAGE_FOLDER}/unit/coverage-final.json`;

rmSync(`${ROOT}${COVERAGE_FOLDER}`, { recursive: true, force: true });
const runs = [
  await runCommand(unitTestsWithCoverage('json'), { show: true }),
  await runCommand(['wtr', '--coverage'], { show: true, env: { BROWSERS: 'chromium' } }),
];
print(byRoom(readCoverage()));
process.exitCode = runs.every(({ succeeded }) => succeeded) ? 0 : 1;

function readCoverage() {
  const map = coverageLibrary.createCoverageMap({});
  for (const path of [UNITS, COMPONENTS]) map.merge(JSON.parse(readFileSync(path, 'utf8')));
  map.filter((path) => path.startsWith(SOURCES));
  return map;
}

/** Features are rooms of their own. */
function byRoom(map) {
  const rooms = new Map();
  for (const path of map.files()) {
    const [room, feature] = path.slice(SOURCES.length).split('/');
    const name = room === 'features' ? `${room}/${feature}` : room;
    const summary = rooms.get(name) ?? coverageLibrary.createCoverageSummary();
    summary.merge(map.fileCoverageFor(path).toSummary());
    rooms.set(name, summary);
  }
  return [...rooms].sort(([one], [other]) => one.localeCompare(other));
}

function print(rooms) {
  const all = coverageLibrary.createCoverageSummary();
  console.log('\nlines that tests reach');
  for (const [name, summary] of rooms) {
    all.merge(summary);
    console.log(lineOf(name, summary));
  }
  console.log(lineOf('all', all));
}

function lineOf(name, { lines: { covered, total, pct } }) {
  return `${name.padEnd(24)}${`${pct.toFixed(1)} %`.padStart(8)}${`${covered} of ${total}`.padStart(18)}`;
}
