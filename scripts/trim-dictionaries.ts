import type { Plugin } from 'vite'

/**
 * How many words of each list the strength meter carries. The most used 10,000 passwords judge nearly as all
 * 49,000 do, at a fifth of the weight; the list of diceware words only matters to those who roll dice.
 */
const kept = new Map([
  ['passwords', 10_000],
  ['diceware', 0],
])

/** One word of a list: how much it shares with the word before (a capital letter), then the rest. */
const word = /[A-Z][^A-Z]*/g

/** Shortens the word lists of `@zxcvbn-ts/language-common`. */
export function trimDictionaries(): Plugin {
  return {
    name: 'trim-dictionaries',
    apply: 'build',
    transform: {
      filter: { id: /@zxcvbn-ts[/\\]language-common[/\\]dist[/\\]\w+\.json\.mjs$/ },
      handler(code, id) {
        const count = kept.get(/(\w+)\.json\.mjs$/.exec(id)?.[1] ?? '')
        return count === undefined ? undefined : { code: trimList(code, count), map: null }
      },
    },
  }
}

/** Keeps the first words of a module that holds a packed list, which is in order of rank. */
export function trimList(code: string, count: number): string {
  const packed = /decompress\("([^"\\]+)"\)/.exec(code)?.[1]
  if (packed === undefined) throw new Error('The word lists are packed in another way now')
  const words = packed.match(word) ?? []
  return code.replace(packed, () => words.slice(0, count).join(''))
}
