// Figures that the long suites come to. `npm run test:deep` gathers them and tells them at its end.
import { appendFileSync } from 'node:fs';

/** `name` says of what, `value` how much, with its unit. */
export function tellFigure(name, value) {
  const line = `figure: ${name}: ${value}`;
  console.log(line);
  if (process.env.FIGURES_FILE !== undefined) appendFileSync(process.env.FIGURES_FILE, `${line}\n`);
}
