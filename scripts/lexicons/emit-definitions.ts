import { readerText } from './emit-reader.ts'
import { objectText, typeText } from './emit-type.ts'
import type { Generation } from './generations.ts'
import { type Module, comment, createModule, typeLiteral } from './module.ts'
import { readerNameOf, typeConstantOf, typeNameOf } from './names.ts'
import { type Reached, type Target, definitionAt, keyOf } from './references.ts'

/** The types and fields of a document's definitions, as far as a method leads to them. */
export function definitionTexts(module: Module, reached: Reached): string[] {
  const names = [...(reached.definitions.get(module.id) ?? [])].toSorted()
  return names.flatMap((name) => definitionText({ id: module.id, name }, module, reached))
}

/** The module of a document that holds no method. */
export function definitionsModule(id: string, generation: Generation, reached: Reached): string {
  const module = createModule(generation, id)
  return module.print(definitionTexts(module, reached))
}

function definitionText(target: Target, module: Module, reached: Reached): string[] {
  const field = definitionAt(target, module.generation)
  const name = typeNameOf(target.id, target.name)
  const type =
    field.type === 'object' ? objectText(field, module, 'read') : typeText(field, module, 'read')
  const texts = [
    `${comment(field.description)}export type ${name} = ${type}`,
    `export function ${readerNameOf(name)}(): f.Field {\n  return ${readerText(field, module, '  ')}\n}`,
  ]
  // The reader's own return type needs the import, even where the field is another definition's.
  module.importValue('@/lexicon/fields.ts', '*')
  if (reached.unionMembers.has(keyOf(target))) {
    texts.unshift(`export const ${typeConstantOf(name)} = ${typeLiteral(target)}`)
  }
  return texts
}
