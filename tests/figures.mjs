// Figures of the long suites. `npm run test:deep` collects them and prints them at its end.
import { appendFileSync } from 'node:fs';

/** `name` says what was counted, `value` how much, with its unit. */
export function tellFigure(name, value) {
  const line = `figure: ${name}: ${value}`;
  console.log(line);
  if (process.env.FIGURES_FILE !== undefined) appendFileSync(process.env.FIGURES_FILE, `${line}\n`);
}
