import {
  type Document,
  type Field,
  type MethodDefinition,
  type ParamsField,
  readDefinition,
  readMethod,
} from './document.ts'
import type { Generation } from './generations.ts'
import { tolerantDefinition, tolerantMethod } from './tolerance.ts'

/** One definition of one document. */
export type Target = { id: string; name: string }

/** The definitions that the methods of a generation lead to, by document and name. */
export type Reached = {
  definitions: ReadonlyMap<string, ReadonlySet<string>>
  /** The ones that stand in a union, as `id#name`: their `$type` is exported. */
  unionMembers: ReadonlySet<string>
}

/** Reads a reference: `lex:a.b.c#d`, `a.b.c#d`, `a.b.c`, or `#d` within its own document. */
export function targetOf(ref: string, from: string): Target {
  const [id, name] = ref.replace(/^lex:/, '').split('#')
  return { id: id || from, name: name ?? 'main' }
}

export function keyOf({ id, name }: Target): string {
  return `${id}#${name}`
}

/** The members of a union that are checked. */
export function checkedMembers(
  refs: readonly string[],
  from: string,
  generation: Generation,
): Target[] {
  return refs.map((ref) => targetOf(ref, from)).filter(({ id }) => generation.inScope.has(id))
}

export function definitionAt(target: Target, generation: Generation): Field {
  const field = readDefinition(documentOf(target.id, generation), target.name)
  return generation.tolerant ? tolerantDefinition(keyOf(target), field) : field
}

export function methodAt(id: string, generation: Generation): MethodDefinition {
  const method = readMethod(documentOf(id, generation))
  return generation.tolerant ? tolerantMethod(id, method) : method
}

function documentOf(id: string, generation: Generation): Document {
  const document = generation.documents.get(id)
  if (!document) throw new Error(`No document ${id} in ${generation.folder}.`)
  return document
}

export function reach(generation: Generation): Reached {
  const definitions = new Map<string, Set<string>>()
  const unionMembers = new Set<string>()

  function visit(target: Target, trail: readonly string[]): void {
    const key = keyOf(target)
    if (trail.includes(key)) throw new Error(`${key} refers to itself: ${trail.join(' → ')}.`)
    const names = definitions.get(target.id) ?? new Set()
    definitions.set(target.id, names.add(target.name))
    walk(definitionAt(target, generation), target.id, [...trail, key])
  }

  function walk(field: Field | ParamsField, from: string, trail: readonly string[]): void {
    switch (field.type) {
      case 'ref':
        return visit(targetOf(field.ref, from), trail)
      case 'union':
        for (const member of checkedMembers(field.refs, from, generation)) {
          unionMembers.add(keyOf(member))
          visit(member, trail)
        }
        return
      case 'array':
        return walk(field.items, from, trail)
      case 'object':
      case 'params':
        return Object.values(field.properties).forEach((property) => walk(property, from, trail))
      case 'string':
      case 'integer':
      case 'boolean':
      case 'unknown':
      case 'blob':
    }
  }

  for (const id of generation.methodIds) {
    const method = methodAt(id, generation)
    const input = method.type === 'procedure' ? method.input : undefined
    for (const field of [method.parameters, input?.schema, method.output?.schema]) {
      if (field) walk(field, id, [])
    }
  }
  return { definitions, unionMembers }
}
