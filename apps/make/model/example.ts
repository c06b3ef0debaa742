/** A sheet to try, as copied from a spreadsheet: about a conflict that never happened. */

export const EXAMPLE = `Date	Title	Party	Source	Status	Speaker	Quote
2024-02-24	Troops cross the border	Southland	The Paper	established		
2024-02-28/2024-03-03	The sides meet for talks	Northland; Southland	The Paper	reported		
2024-03	Power is cut in the capital	Southland	The Paper	reported		
1 March 2024	Prisoners are exchanged	Northland; Southland	The Paper	reported		
2024-03-04~	The minister asks for a ceasefire	Northland	The Paper		The minister	The shooting must stop before we sign.
5 March 2024	A second round is announced	Northland	The Paper	reportd		
`;

/** The hint in the empty field: its columns are aligned, as in a spreadsheet. */
export const EXAMPLE_START = aligned(EXAMPLE.split('\n', 4).map((line) => line.split('\t', 3)));

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
