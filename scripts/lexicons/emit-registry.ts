import type { Generation } from './generations.ts'
import { banner, quoted } from './module.ts'
import { longNameOf, modulePathOf, valueNameOf } from './names.ts'

/** `nsids.gen.ts`: the names of all methods, as types; today's as a list, too. */
export function nsidsModule(generations: readonly Generation[]): string {
  const unions = generations.map(({ folder, nsids, methodIds }) => {
    if (folder === 'current') {
      const lines = methodIds.map((id) => `  ${quoted(id)},\n`)
      return `export const currentNsids = [\n${lines.join('')}] as const\n\nexport type ${nsids} = (typeof currentNsids)[number]`
    }
    const lines = methodIds.map((id) => `\n  | ${quoted(id)}`)
    return `export type ${nsids} =${lines.join('')}`
  })
  const all = generations.map(({ nsids }) => `\n  | ${nsids}`).join('')
  const last = `/** Every method of every generation. */\nexport type Nsid =${all}`
  return `${[banner, ...unions, last].join('\n\n')}\n`
}

/** `all.gen.ts`: every method by its name, for the mock and the tests. */
export function allModule(generations: readonly Generation[]): string {
  const imports = generations.flatMap(({ folder, methodIds }) =>
    methodIds.map((id) => {
      const path = modulePathOf(id, true)
      return `import { ${valueNameOf(id)} as ${localName(folder, id)} } from './${folder}/${path}.gen.ts'`
    }),
  )
  const registries = generations.map(({ folder, registry, methodIds }) => {
    const lines = methodIds.map((id) => `  ${quoted(id)}: ${localName(folder, id)},\n`)
    return `export const ${registry} = {\n${lines.join('')}} as const satisfies Record<string, Method>`
  })
  const method = `import type { Method } from '@/lexicon/method.ts'`
  return `${[[banner, method, ...imports].join('\n'), ...registries].join('\n\n')}\n`
}

/** Every generation has a `createSession`; in one module each needs a name of its own. */
function localName(folder: string, id: string): string {
  return `${longNameOf(id)}${folder.replaceAll(/[^\d]/g, '')}`
}
