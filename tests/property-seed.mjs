// One seed for all random draws of a run. `npm test` always draws the same cases, so a failure comes from the change,
// never from chance. The deep run draws others each time, and prints the seed. `SEED=…` sets it.

const USUAL = 20250425;

export const seed = process.env.SEED === undefined ? seedOfRun() : Number(process.env.SEED);

function seedOfRun() {
  return process.env.DEEP === '1' ? Math.floor(Math.random() * 2 ** 31) : USUAL;
}
