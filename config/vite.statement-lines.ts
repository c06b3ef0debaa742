// Prints modules without white space, a line for each statement: a trace says as much as with it, and modules of the
// package are 70 kB smaller when packed. Tables of data have a line for each row, for whoever opens the file.
import { minify as print } from 'terser';
import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Where a node has its statements, members or cases. */
const LISTS: Readonly<Record<string, string>> = {
  Program: 'body',
  BlockStatement: 'body',
  StaticBlock: 'body',
  ClassBody: 'body',
  SwitchStatement: 'cases',
};
const ROWS: Readonly<Record<string, string>> = { ObjectExpression: 'properties', ArrayExpression: 'elements' };
/** Characters of a table. */
const TABLE = 1000;
/** Paths of sources, and comments for bundlers. */
const COMMENTS = /^ src\/|^ node_modules\/|@vite-ignore|webpackIgnore|turbopackIgnore/;

/** `isOwn` tells the modules of this build from files that another build writes alike. */
export function statementLines(isOwn: (fileName: string) => boolean): Plugin {
  return {
    name: 'statement-lines',
    async generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !isOwn(output.fileName)) continue;
        const { code = output.code } = await print(output.code, {
          module: true,
          ecma: 2020,
          // The bundler has done the rest. Annotations tell bundlers of users what they may leave out.
          ...{ compress: false, mangle: false },
          format: { comments: COMMENTS, preserve_annotations: true },
        });
        output.code = broken(code, this.parse(code));
      }
    },
  };
}

function broken(code: string, program: object): string {
  let text = '';
  let done = 0;
  for (const at of [...startsOf(program)].sort((left, right) => left - right)) {
    if (at === 0 || code[at - 1] === '\n') continue;
    text += `${code.slice(done, at)}\n`;
    done = at;
  }
  return text + code.slice(done);
}

function startsOf(program: object): ReadonlySet<number> {
  const starts = new Set<number>();
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside = value as Record<string, unknown>;
    for (const { start } of lineStarts(inside)) starts.add(start);
    waiting.push(...Object.values(inside));
  }
  return starts;
}

/** The parts of a node that begin lines. An element of an array may be missing. */
function lineStarts(inside: Record<string, unknown>): readonly Node[] {
  const { type, start, end } = inside as unknown as Partial<Node>;
  if (type === undefined || start === undefined || end === undefined) return [];
  const list = LISTS[type] ?? (end - start > TABLE ? ROWS[type] : undefined);
  return list === undefined ? [] : (inside[list] as readonly (Node | null)[]).filter((part) => part !== null);
}
