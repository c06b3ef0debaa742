// What ships of the compiler's declarations: what the entries of the package export, and what these name. Most modules
// are internal, and of many others the entries export one type.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Writes to the folder `to`. The folder `from` has the declarations of all modules; `entries` are paths in it. */
export function shipDeclarations({ from, to, entries }) {
  const modules = new Map();
  for (const path of entries) {
    const module = moduleAt(path, modules);
    for (const statement of module.file.statements) keep(statement, module, modules);
  }
  // Editors show the comments of what the entries export.
  const shown = new Set(entries);
  for (const path of shown) for (const exported of exportedFrom(modules.get(path), modules)) shown.add(exported);
  for (const module of modules.values()) {
    const text = textOf(module, entries.includes(module.path));
    if (text === '') continue;
    const target = `${to}/${relative(from, module.path)}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withoutBuffers(shown.has(module.path) ? text : withoutComments(text)));
  }
}

/** A module whose statements are read, and none of them kept. */
function moduleAt(path, modules) {
  const known = modules.get(path);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const module = {
    path,
    file,
    kept: new Set(),
    /** Statements by the names that they declare. */
    declared: new Map(),
    /** Elements of imports and exports by their names in this module, and for others. */
    imports: new Map(),
    exports: new Map(),
    /** Elements that something kept uses. */
    used: new Set(),
  };
  for (const statement of file.statements) readStatement(statement, module);
  modules.set(path, module);
  // What it adds to globals and to other modules has no name that anybody asks for.
  for (const statement of file.statements) if (ts.isModuleDeclaration(statement)) keep(statement, module, modules);
  return module;
}

function readStatement(statement, { declared, imports, exports }) {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
    const names = ts.isImportDeclaration(statement) ? imports : exports;
    for (const element of elementsOf(statement) ?? []) names.set(element.name.text, element);
    return;
  }
  const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
  for (const { name } of named) declared.set(name.text, [...(declared.get(name.text) ?? []), statement]);
}

/** Undefined for an import of effects, and for an export of everything. `* as name` is one element. */
function elementsOf(statement) {
  const clause = statement.exportClause ?? statement.importClause?.namedBindings;
  return clause === undefined || clause.elements !== undefined ? clause?.elements : [clause];
}

/** Keeps a statement of an entry, or a declaration, with all that its names mean. */
function keep(statement, module, modules) {
  if (module.kept.has(statement)) return;
  module.kept.add(statement);
  if (ts.isExportDeclaration(statement)) {
    for (const element of elementsOf(statement) ?? []) keepElement(element, module, modules);
  } else if (!ts.isImportDeclaration(statement)) keepNames(statement, module, modules);
}

/** Any name of a declaration, but not of its members: those that mean nothing at the top of the module keep nothing. */
function keepNames(node, module, modules) {
  if (ts.isIdentifier(node)) keepName(node.text, module, modules);
  if (ts.isImportTypeNode(node)) {
    const other = imported(node.argument.literal, module, modules);
    if (other !== undefined) keepExport(node.qualifier.getText(), other, modules);
  }
  const isMember = ts.isTypeElement(node) || ts.isClassElement(node) || ts.isParameter(node);
  ts.forEachChild(node, (child) => {
    if (!isMember || child !== node.name || ts.isComputedPropertyName(child)) keepNames(child, module, modules);
  });
}

function keepName(name, module, modules) {
  for (const statement of module.declared.get(name) ?? []) keep(statement, module, modules);
  const element = module.imports.get(name);
  if (element !== undefined) keepElement(element, module, modules);
}

function keepExport(name, module, modules) {
  const element = module.exports.get(name);
  if (element === undefined) keepName(name, module, modules);
  else keepElement(element, module, modules);
}

/** An element of an import or an export: in the other module it has its first name. */
function keepElement(element, module, modules) {
  if (module.used.has(element)) return;
  module.used.add(element);
  const { moduleSpecifier } = ts.findAncestor(
    element,
    (it) => ts.isImportDeclaration(it) || ts.isExportDeclaration(it),
  );
  const name = (element.propertyName ?? element.name).text;
  if (moduleSpecifier === undefined) keepName(name, module, modules);
  else {
    const other = imported(moduleSpecifier, module, modules);
    if (other !== undefined) keepExport(name, other, modules);
  }
}

/** Undefined for a package. */
function imported(specifier, { path }, modules) {
  return specifier.text.startsWith('.') ? moduleAt(pathOf(specifier, path), modules) : undefined;
}

function pathOf({ text }, from) {
  return resolve(dirname(from), text.replace(/\.js$/, '.d.ts'));
}

/** The modules of what a module exports. An import that is exported again under the same name counts too. */
function exportedFrom({ path, file }, modules) {
  const isAgain = file.statements.some(
    (it) => ts.isExportDeclaration(it) && !it.moduleSpecifier && elementsOf(it).length > 0,
  );
  return file.statements
    .filter((it) => it.moduleSpecifier?.text.startsWith('.') && (isAgain || ts.isExportDeclaration(it)))
    .map((it) => pathOf(it.moduleSpecifier, path))
    .filter((other) => modules.has(other));
}

/** Empty if nothing of it ships. */
function textOf(module, isEntry) {
  if (!isEntry && module.kept.size === 0 && module.used.size === 0) return '';
  return `${module.file.statements
    .map((statement) => statementText(statement, module, isEntry))
    .join('')
    .trimStart()}\n`;
}

/** An entry ships as it is, but for imports that nothing names. */
function statementText(statement, { kept, used }, isEntry) {
  const whole = statement.getFullText();
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && (isEntry || kept.has(statement))) return whole;
  if (!isImport && !ts.isExportDeclaration(statement)) return '';
  const elements = elementsOf(statement);
  // An entry imports effects, or types that it adds to. `export {}` says that a module exports only what it says.
  if (elements === undefined || elements.length === 0) return isEntry || !isImport ? whole : '';
  const names = elements.filter((element) => used.has(element)).map((element) => element.getText());
  const { pos, end } = elements;
  if (names.length === 0 || pos === undefined) return names.length === 0 ? '' : whole;
  return `${whole.slice(0, pos - statement.pos)} ${names.join(', ')} ${whole.slice(end - statement.pos).trimStart()}`;
}

/** The compiler writes the default of typed arrays, of which TypeScript before 5.7 knows nothing. */
function withoutBuffers(text) {
  return text.replaceAll('Array<ArrayBufferLike>', 'Array');
}

/** Declarations hold no text that looks like a comment. */
function withoutComments(text) {
  return text.replace(/[ \t]*\/\*\*?[^]*?\*\/[ \t]*\n?/g, '').replace(/^[ \t]+/gm, '');
}
