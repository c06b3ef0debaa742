// Figures that the long suites come to. `npm run test:deep` gathers these lines and tells them at its end.

/** `name` says of what, `value` how much, with its unit. */
export function tellFigure(name, value) {
  console.log(`figure: ${name}: ${value}`);
}
