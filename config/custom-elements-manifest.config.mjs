// custom-elements.json is made from the class comments, so that editors and catalogues know the element's public
// surface.
//
// The analyzer describes every module that it reads, private parts included, and leaves out fields that a constructor
// declares by its parameters. The exports of `src/entry-points/index.ts` are public, so the compiler gives that list.
import { readFileSync } from 'node:fs';
import { getProgram, getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

const ENTRY = 'src/entry-points/index.ts';
const DEFINITION = 'src/entry-points/define.ts';
const TAG = 'conflict-timeline';
const ELEMENT = 'ConflictTimeline';
/** They have the defaults of the colours. */
const STYLES = ['src/element/frame/tokens.ts', 'src/features/search/found-styles.ts'];
const COLOUR = /var\((--conflict-timeline-[\w-]+), (#\w{6})\)/g;
const COLOURS = new Map(
  STYLES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(COLOUR)].map(([, name, colour]) => [name, colour])),
);
/** The mark of a colour that a page may also set for each colour scheme. */
const PAIR = / \(pair\)$/;

export default {
  globs: ['src/entry-points/index.ts', 'src/element/core/conflict-timeline.ts', 'src/element/session/events.ts'],
  litelement: true,
  outdir: '.',
  // The manifest names it in package.json already.
  packagejson: false,
  // The compiler knows the values behind the name of a type.
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'config/tsconfig.build.json');
    return program.getSourceFiles().filter(({ fileName }) => globs.some((path) => fileName.endsWith(path)));
  },
  plugins: [typeParserPlugin(), publicSurfacePlugin()],
};

/** Keeps the public surface, under the paths that the package ships. */
function publicSurfacePlugin() {
  return { name: 'public-surface', analyzePhase: addParameterFields, packageLinkPhase: keepPublicSurface };
}

/** `constructor(readonly id: string)` declares a field. */
function addParameterFields({ ts, node, moduleDoc }) {
  if (!ts.isClassDeclaration(node)) return;
  const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.getText());
  const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  const fields = parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent));
  declaration?.members?.push(...fields.map((parameter) => parameterField(ts, parameter)));
}

function parameterField(ts, parameter) {
  const description = ts.getJSDocCommentsAndTags(parameter).map(({ comment }) => comment)[0];
  return {
    kind: 'field',
    name: parameter.name.getText(),
    type: { text: parameter.type.getText() },
    ...(description === undefined ? {} : { description }),
    readonly: true,
  };
}

function keepPublicSurface({ customElementsManifest }) {
  const exported = exportedSymbols();
  const declarations = customElementsManifest.modules
    .flatMap((module) => module.declarations)
    .filter(({ kind, name }) => kind !== 'variable' && exported.some((symbol) => symbol.name === name))
    .map(withoutPrivate);
  customElementsManifest.modules = [
    {
      kind: 'javascript-module',
      path: shipped(ENTRY),
      declarations: declarations.sort((left, right) => compare(left.name, right.name)),
      exports: exported.map(exportOf),
    },
    {
      kind: 'javascript-module',
      path: shipped(DEFINITION),
      declarations: [],
      exports: [
        {
          kind: 'custom-element-definition',
          name: TAG,
          declaration: { name: ELEMENT, module: shipped(ENTRY) },
        },
      ],
    },
  ];
}

/** Classes, functions and types, `export *` included, by name. */
function exportedSymbols() {
  const program = getProgram();
  const checker = program.getTypeChecker();
  const entry = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/${ENTRY}`));
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(entry));
  return symbols.sort((left, right) => compare(left.name, right.name));
}

function exportOf({ name }) {
  return { kind: 'js', name, declaration: { name, module: shipped(ENTRY) } };
}

function withoutPrivate(declaration) {
  const members = declaration.members
    ?.filter(({ name, privacy }) => privacy === undefined && !name.startsWith('#'))
    .map(withValues);
  const { superclass } = declaration;
  const attributes = declaration.attributes?.map(withValues);
  return {
    ...declaration,
    ...(attributes && { attributes }),
    ...(members && { members }),
    ...(declaration.cssProperties && { cssProperties: declaration.cssProperties.flatMap(withPair) }),
    ...(superclass && { superclass: fromOutside(superclass) }),
  };
}

/** The property, and its forms for light and dark if it has them. */
function withPair(property) {
  const { name, description = '' } = property;
  if (!PAIR.test(description)) return [property];
  const [light, dark] = ['light', 'dark'].map((scheme) => COLOURS.get(`${name}-${scheme}`));
  if (light === undefined || dark === undefined) throw new Error(`${name} has no default for light and dark`);
  return [
    { ...property, description: description.replace(PAIR, '') },
    { name: `${name}-light`, description: 'The same in light.', default: light },
    { name: `${name}-dark`, description: 'The same in dark.', default: dark },
  ];
}

/**
 * Only values are of use to an editor. The fields of an object stand with its type: written out, those of a dataset alone
 * would be four times the rest of the file. Values with a common beginning, such as `category:…`, appear among the others
 * as the name of the type: none of them is a value. Two values with a blank between them, as `lanes` takes them, would be
 * 49 more: the description tells of them.
 */
function withValues({ parsedType, ...described }) {
  if (parsedType === undefined || parsedType.text.includes('{')) return described;
  if (parsedType.text === described.type?.text) return { ...described, parsedType };
  const values = parsedType.text.split(' | ').filter((value) => value !== described.type.text && !value.includes(' '));
  return { ...described, parsedType: { ...parsedType, text: values.join(' | ') } };
}

/** The analyzer takes classes of the platform for those of the module. */
function fromOutside({ name, package: from = 'global:' }) {
  return { name, package: from };
}

function shipped(path) {
  return path.replace(/^src\/entry-points\//, 'dist/').replace(/\.ts$/, '.js');
}

/** Not by locale: the file is the same on every machine. */
function compare(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
