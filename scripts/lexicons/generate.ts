import { definitionsModule } from './emit-definitions.ts'
import { methodModule } from './emit-method.ts'
import { allModule, nsidsModule } from './emit-registry.ts'
import { type Generation, readGenerations } from './generations.ts'
import { modulePathOf } from './names.ts'
import { reach } from './references.ts'

/** Every generated file: its path below `src/lexicon/generated/`, and its text. */
export async function generate(): Promise<Map<string, string>> {
  const generations = await readGenerations()
  return new Map([
    ['all.gen.ts', allModule(generations)],
    ['nsids.gen.ts', nsidsModule(generations)],
    ...generations.flatMap((generation) => modulesOf(generation)),
  ])
}

function modulesOf(generation: Generation): Array<[path: string, text: string]> {
  const reached = reach(generation)
  const shared = [...reached.definitions.keys()].filter((id) => !generation.methodIds.includes(id))
  return [
    ...generation.methodIds.map((id): [string, string] => [
      pathOf(generation, id, true),
      methodModule(id, generation, reached),
    ]),
    ...shared.map((id): [string, string] => [
      pathOf(generation, id, false),
      definitionsModule(id, generation, reached),
    ]),
  ]
}

function pathOf(generation: Generation, id: string, isMethod: boolean): string {
  return `${generation.folder}/${modulePathOf(id, isMethod)}.gen.ts`
}
