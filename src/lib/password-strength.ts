import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** From 0, found at once by anybody who guesses, to 4, out of reach; and what makes it easy, if anything. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; weakness?: Weakness }

export type Weakness = 'common' | 'personal' | 'pattern' | 'repeated' | 'date'

/** Guessing takes longer the longer a password is; what lies beyond this changes no score. */
const longestLooked = 48

const weaknesses: Readonly<Record<string, Weakness>> = {
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'common',
  userInputs: 'personal',
  straightRow: 'pattern',
  keyPattern: 'pattern',
  sequences: 'pattern',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  recentYears: 'date',
  dates: 'date',
}

type MaybeWrapped = Partial<typeof adjacencyGraphs> & { default?: typeof adjacencyGraphs }

/**
 * Makes a judge of passwords; `personal` are words that a guesser would try first, the person's own handle
 * for one. It knows the most used passwords, keyboard rows, sequences and dates, in no language in particular.
 */
export function createStrengthMeter(): (password: string, personal: readonly string[]) => Strength {
  // The package's module wraps its graphs once more than its types say.
  const { default: graphs = adjacencyGraphs }: MaybeWrapped = adjacencyGraphs
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs })
  return (password, personal) => {
    const known = personal.filter((word) => word.length > 2)
    const { score, feedback } = zxcvbn.check(password.slice(0, longestLooked), known)
    const weakness = feedback.warning === null ? undefined : weaknesses[feedback.warning]
    return { score, ...(weakness && score < 3 ? { weakness } : {}) }
  }
}
