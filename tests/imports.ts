/** Reads what a source file imports, whichever way it says so. */
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Import {
  /** As written: './view', 'svelte', 'node:fs'. `undefined` where the name is computed and cannot be read. */
  specifier: string | undefined;
  /** Gone once compiled: nothing of it reaches the page. */
  typeOnly: boolean;
  line: number;
}

/**
 * Every import of a file: static, for its side effect, dynamic, re-export, `import('…').Type`, in scripts and markup.
 *
 * @param file only its ending is looked at: `.svelte` or a script
 */
export function importsOf(file: string, source: string): Import[] {
  return file.endsWith('.svelte') ? importsOfComponent(source) : importsOfScript(file, source);
}

function importsOfScript(file: string, source: string): Import[] {
  const script = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean) => {
    found.push({
      specifier: name && ts.isStringLiteralLike(name) ? name.text : undefined,
      typeOnly,
      line: script.getLineAndCharacterOfPosition(node.getStart(script)).line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(script);
  return found;
}

/** The part of a syntax tree node that matters here; Svelte's own types stop at the script's edge. */
interface SyntaxNode {
  type: string;
  start: number;
  source?: { value?: unknown } | null;
  argument?: { value?: unknown; literal?: { value?: unknown } };
  importKind?: string;
  exportKind?: string;
}

const IMPORTING = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

function importsOfComponent(source: string): Import[] {
  const found: Import[] = [];
  const add = ({ start }: SyntaxNode, name: unknown, typeOnly: boolean) => {
    found.push({
      specifier: typeof name === 'string' ? name : undefined,
      typeOnly,
      line: source.slice(0, start).split('\n').length,
    });
  };
  const isNode = (value: object): value is SyntaxNode => 'type' in value && typeof value.type === 'string';
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && isNode(value)) {
      if (IMPORTING.has(value.type) && value.source) {
        add(value, value.source.value, value.importKind === 'type' || value.exportKind === 'type');
      } else if (value.type === 'TSImportType') {
        add(value, value.argument?.literal?.value ?? value.argument?.value, true);
      }
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(parse(source, { modern: true }));
  return found;
}
