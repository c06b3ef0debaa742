// The exports of an entry of the package as text in its page: each with its comment and its declaration, as the package
// ships them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import type { MarkdownRenderer } from 'vitepress';

const PLACE = /<!-- exports of (\w+) -->/g;

type Entries = Readonly<Record<string, string | { readonly types: string }>>;

interface Export {
  readonly name: string;
  readonly isType: boolean;
  readonly words: string;
  /** Several for a function with several forms. */
  readonly declarations: readonly string[];
}

/** Writes the exports of an entry into a page that asks for them. `root` is the folder of the package. */
export function listExports(markdown: MarkdownRenderer, root: string): void {
  const known = new Map<string, string>();
  markdown.core.ruler.before('normalize', 'exports', (state) => {
    state.src = state.src.replace(PLACE, (_, entry: string) => {
      const text = known.get(entry) ?? sections(exportsOf(declarationOf(root, entry)));
      known.set(entry, text);
      return text;
    });
  });
}

function declarationOf(root: string, entry: string): string {
  const { exports: entries } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { exports: Entries };
  const target = entries[`./${entry}`];
  if (target === undefined || typeof target === 'string') throw new Error(`no entry ${entry}`);
  return resolve(root, target.types);
}

function exportsOf(path: string): readonly Export[] {
  const program = ts.createProgram([path], { skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path}: npm run build`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return {
        name: exported.name,
        isType: !(symbol.flags & ts.SymbolFlags.Value),
        words: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
        declarations: [...new Set((symbol.declarations ?? []).map(textOf))],
      };
    })
    .sort((left, right) => Number(left.isType) - Number(right.isType) || (left.name < right.name ? -1 : 1));
}

/** A variable is declared in a statement around it. */
function textOf(node: ts.Declaration): string {
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return whole.getText().replace(/^export (declare )?|^declare /, '');
}

function sections(all: readonly Export[]): string {
  const values = all.filter(({ isType }) => !isType);
  const types = all.filter(({ isType }) => isType);
  return [
    ...(values.length > 0 ? ['## Functions and values', ...values.map(section)] : []),
    ...(types.length > 0 ? ['## Types', ...types.map(section)] : []),
  ].join('\n\n');
}

function section({ name, words, declarations }: Export): string {
  const code = declarations.map((text) => `\`\`\`ts\n${text}\n\`\`\``);
  // Words of comments are no markup but for their code.
  const safe = words
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/[<>{}]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  return [`### ${name}`, safe, ...code].filter((text) => text !== '').join('\n\n');
}
