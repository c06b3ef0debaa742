// The indentation of Lit's templates means nothing to a page, and is in each of them: with its line break it becomes a
// space. Both builds do it, since hydration needs the server's templates to be the same, letter by letter.
import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface TaggedTemplate extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

const TAGS: ReadonlySet<string | undefined> = new Set(['html', 'svg']);

export function templateIndentation(): Plugin {
  return {
    name: 'template-indentation',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/(html|svg)`/.test(code)) return undefined;
      const texts = templatesIn(this.parse(code, { lang: 'ts' })).flatMap(({ quasi }) => quasi.quasis);
      let short = '';
      let done = 0;
      for (const { start, end } of texts.toSorted((left, right) => left.start - right.start)) {
        short += code.slice(done, start) + code.slice(start, end).replace(/\s*\n\s*/g, ' ');
        done = end;
      }
      return { code: short + code.slice(done), map: null };
    },
  };
}

function templatesIn(tree: object): readonly TaggedTemplate[] {
  const found: TaggedTemplate[] = [];
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (isTemplate(node)) found.push(node);
    waiting.push(...Object.values<unknown>(node as Record<string, unknown>));
  }
  return found;
}

function isTemplate(node: object): node is TaggedTemplate {
  return 'type' in node && node.type === 'TaggedTemplateExpression' && TAGS.has((node as TaggedTemplate).tag.name);
}
