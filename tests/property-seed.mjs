// One seed for all that is drawn by chance in a run. `npm test` always draws the same cases: a red run is that of the
// change, never of chance. The deep run draws others each time, and tells the seed. `SEED=…` sets it.

const USUAL = 20250425;

export const seed = process.env.SEED === undefined ? seedOfRun() : Number(process.env.SEED);

function seedOfRun() {
  return process.env.DEEP === '1' ? Math.floor(Math.random() * 2 ** 31) : USUAL;
}
