import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { exportsOf, takenFromWhole, type ExportFact, type TakenNames } from './exports.js'

/** One import or re-export of a file, also a dynamic one. */
export interface ImportFact {
  specifier: string
  line: number
  /** `type` leaves nothing behind at run time; `lazy` is `import()`. */
  kind: 'value' | 'type' | 'lazy'
  /** Names that are imported; `*` for all of them. */
  names: string[]
}

/** What the house's rules look at in one file. */
export interface SourceFacts {
  lines: number
  imports: ImportFact[]
  /** What is read of modules that are imported as a whole. */
  fromWhole: TakenNames[]
  exports: ExportFact[]
  /** Functions with the number of lines they span, and of parameters they take. */
  functions: { name: string; line: number; lines: number; parameters: number }[]
  /** Everything that pure code does without, with its line: `3: Promise`. */
  impurities: string[]
  /** `as any`, suppressed type errors and lint rules, with their line. */
  escapes: string[]
}

/** Names that stand for the world outside: time, chance, processes, networks. */
const OUTSIDE = new Set(
  (
    'Promise AsyncIterable AsyncIterator AsyncGenerator process fetch console setTimeout setInterval setImmediate ' +
    'queueMicrotask globalThis require WebSocket'
  ).split(' '),
)

/** Members of what is pure otherwise. */
const OUTSIDE_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now'])

/** No rule looks into documentation comments, which take a fifth of the parser's time. */
const WITHOUT_COMMENTS: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
}

/** Reads a file with TypeScript's own parser. */
export function readSource(path: string): SourceFacts {
  return sourceFacts(readFileSync(path, 'utf8'))
}

/** The same for a text. */
export function sourceFacts(text: string): SourceFacts {
  const source = ts.createSourceFile('file.ts', text, WITHOUT_COMMENTS, true)
  const facts: SourceFacts = {
    lines: countLines(text),
    imports: [],
    fromWhole: takenFromWhole(source),
    exports: exportsOf(source),
    functions: [],
    impurities: [],
    escapes: [],
  }
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  const visit = (node: ts.Node): void => {
    // A line takes longer to find than all else here: only where there is something to tell.
    const found = importOf(node)
    if (found !== null) facts.imports.push({ ...found, line: lineOf(node) })
    if (isFunction(node)) {
      const line = lineOf(node)
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1
      const parameters = node.parameters.length
      facts.functions.push({ name: functionName(node), line, lines: last - line + 1, parameters })
    }
    const impurity = impurityOf(node)
    if (impurity !== null) facts.impurities.push(`${lineOf(node)}: ${impurity}`)
    if (node.kind === ts.SyntaxKind.AnyKeyword) facts.escapes.push(`${lineOf(node)}: any`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const [index, line] of text.split('\n').entries()) {
    const directive = /@ts-(?:ignore|nocheck|expect-error)|eslint-disable/.exec(line)?.[0]
    if (directive !== undefined) facts.escapes.push(`${index + 1}: ${directive}`)
  }
  return facts
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function importOf(node: ts.Node): Omit<ImportFact, 'line'> | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause } = node
    const kind = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value'
    return { specifier: node.moduleSpecifier.text, kind, names: clauseNames(importClause) }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    const { exportClause } = node
    const names =
      exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements.map((one) => (one.propertyName ?? one.name).text)
        : ['*']
    return { specifier: node.moduleSpecifier.text, kind: node.isTypeOnly ? 'type' : 'value', names }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, kind: 'type', names: ['*'] }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const argument = node.arguments[0]
    const specifier = argument !== undefined && ts.isStringLiteral(argument) ? argument.text : '(computed)'
    return { specifier, kind: 'lazy', names: ['*'] }
  }
  return null
}

function clauseNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return []
  const { name, namedBindings } = clause
  const own = name === undefined ? [] : ['default']
  if (namedBindings === undefined) return own
  if (ts.isNamespaceImport(namedBindings)) return [...own, '*']
  return [...own, ...namedBindings.elements.map((one) => (one.propertyName ?? one.name).text)]
}

type FunctionNode =
  ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration | ts.ArrowFunction | ts.FunctionExpression

function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)
  )
}

function functionName(node: FunctionNode): string {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText() ?? '(default)'
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '(anonymous)'
}

function impurityOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || node.kind === ts.SyntaxKind.AwaitKeyword) return 'async'
  if (ts.isAwaitExpression(node)) return 'await'
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0) {
    return 'new Date()'
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()'
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const member = `${node.expression.text}.${node.name.text}`
    if (OUTSIDE_MEMBERS.has(member)) return member
  }
  if (ts.isIdentifier(node) && OUTSIDE.has(node.text) && !isMereName(node)) return node.text
  return null
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

/** Whether an identifier only names a member, as `process` does in `step.process` and `{ process: 1 }`. */
function isMereName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent)
  return named && parent.name === node
}
