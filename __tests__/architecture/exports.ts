import ts from 'typescript'

/** A name that a file offers to others. */
export interface ExportFact {
  name: string
  line: number
  /** Interfaces and types. */
  isType: boolean
  /** Whether the file itself uses the name, beside declaring it. */
  isUsedInside: boolean
}

/** Names that a file takes from another; `*` where all of them may be meant. */
export interface TakenNames {
  specifier: string
  names: string[]
}

/** What a file exports, each with the line of its declaration. */
export function exportsOf(source: ts.SourceFile): ExportFact[] {
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  const exports = source.statements.flatMap((statement) =>
    exportedNames(statement).map((one) => ({ ...one, line: lineOf(statement) })),
  )
  const uses = exports.length > 0 ? countIdentifiers(source) : new Map<string, number>()
  return exports.map((one) => ({ ...one, isUsedInside: (uses.get(one.name) ?? 0) > 1 }))
}

function countIdentifiers(source: ts.SourceFile): Map<string, number> {
  const counts = new Map<string, number>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) counts.set(node.text, (counts.get(node.text) ?? 0) + 1)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return counts
}

function exportedNames(statement: ts.Statement): { name: string; isType: boolean }[] {
  if (ts.isExportAssignment(statement)) return [{ name: 'default', isType: false }]
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return []
    return exportClause.elements.map((one) => ({ name: one.name.text, isType: isTypeOnly || one.isTypeOnly }))
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((one) => one.kind === kind)
  if (!has(ts.SyntaxKind.ExportKeyword)) return []
  if (has(ts.SyntaxKind.DefaultKeyword)) return [{ name: 'default', isType: false }]
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  return declaredNames(statement).map((name) => ({ name, isType }))
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((one) => boundNames(one.name))
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : boundNames(one.name)))
}

/** Names that the file takes from a module as a whole: `import * as`, and `import()` with what is read of it. */
export function takenFromWhole(source: ts.SourceFile): TakenNames[] {
  const taken: TakenNames[] = []
  if (!/import\s*\(|import\s*\*/.test(source.text)) return taken
  const spaces = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings
      if (bindings !== undefined && ts.isNamespaceImport(bindings))
        spaces.set(bindings.name.text, node.moduleSpecifier.text)
      return
    }
    const [specifier] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : []
    if (specifier !== undefined && ts.isStringLiteral(specifier)) {
      taken.push({ specifier: specifier.text, names: readOf(node) })
    }
    const space = ts.isIdentifier(node) ? spaces.get(node.text) : undefined
    if (space !== undefined) taken.push({ specifier: space, names: readOf(node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return taken
}

/** What is read of a value where it stands: `a.name` or `const { name } = a`; `*` where it is handed on. */
function readOf(node: ts.Node): string[] {
  let value = node
  while (ts.isAwaitExpression(value.parent) || ts.isParenthesizedExpression(value.parent)) value = value.parent
  const { parent } = value
  if (ts.isPropertyAccessExpression(parent) && parent.expression === value) return [parent.name.text]
  // A member of the same name, `other.name` or `{ name: 1 }`, is none of the module's.
  if (ts.isPropertyAccessExpression(parent) || (ts.isPropertyAssignment(parent) && parent.name === value)) return []
  if (ts.isQualifiedName(parent)) return parent.left === value ? [parent.right.text] : []
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    return parent.name.elements.map((one) => (one.propertyName ?? one.name).getText())
  }
  return ['*']
}
