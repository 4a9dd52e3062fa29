/** Reads YAML into a checked value; every fault carries its line. */
import * as v from 'valibot'
import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml'
import { error, type Fault } from './fault.ts'

export interface Parsed<T> {
  value?: T
  faults: Fault[]
  /** Line in the file of the value at a path, or of its nearest parent. */
  lineOf: (path: (string | number)[]) => number
}

/** `firstLine` is the line of the file (from 1) on which the YAML text begins. */
export function parseYaml<S extends v.GenericSchema>(
  text: string,
  schema: S,
  file: string,
  firstLine = 1,
): Parsed<v.InferOutput<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const lineOf = (path: (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined
      if (node?.range) return lineAt(node.range[0])
    }
    return firstLine
  }
  if (document.errors.length > 0) {
    const faults = document.errors.map(fault =>
      error(file, lineAt(fault.pos[0]), `this is not valid YAML: ${fault.message.split('\n')[0]}`),
    )
    return { faults, lineOf }
  }
  const alias = findAlias(document)
  if (alias) {
    const message = `"*${alias.source}" refers to another place; write the text out, or put "quotes" around it`
    return { faults: [error(file, lineAt(alias.range?.[0] ?? 0), message)], lineOf }
  }
  const result = v.safeParse(schema, document.toJS() ?? {})
  if (result.success) return { value: result.output, faults: [], lineOf }
  const faults = result.issues.map(issue => {
    const path = (issue.path ?? []).map(item => item.key as string | number)
    return error(file, lineOf(path), `${path.join('.') || 'this'}: ${describe(issue)}`)
  })
  return { faults, lineOf }
}

/** A text that begins with * is meant as a code (*106#) far more often than as YAML's reference. */
function findAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined
  visit(document, {
    Alias: (_, node) => {
      found = node
      return visit.BREAK
    },
  })
  return found
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return 'this setting is not known here; remove it or correct its spelling'
  }
  if (issue.received === 'undefined') return 'this setting is missing'
  if (issue.received === 'null') return 'this is empty; fill it in or remove the line'
  return `${issue.message.replace(/^Invalid \w+: /, '')}; correct the value`
}
