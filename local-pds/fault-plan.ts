import type { Recipe } from './fault-recipes.ts'

/** Which faults are on, and which call each of them is for. */
export type FaultPlan = {
  /** Replaces the recipes; counting begins anew. */
  set: (recipes: readonly Recipe[]) => void
  recipes: () => readonly Recipe[]
  /** The fault for a call of this method (the last part of its NSID), if it is one's turn. */
  take: (method: string) => Recipe | undefined
}

/** The first recipe whose turn it is wins; `no-grace` is no fault of a single call and is never taken. */
export function createFaultPlan(random: () => number = Math.random): FaultPlan {
  let current: { recipe: Recipe; seen: number }[] = []
  return {
    set(recipes) {
      current = recipes.map((recipe) => ({ recipe, seen: 0 }))
    },
    recipes: () => current.map(({ recipe }) => recipe),
    take(method) {
      for (const each of current) {
        const { recipe } = each
        if (recipe.name === 'no-grace') continue
        if (recipe.methods.length > 0 && !recipe.methods.includes(method)) continue
        each.seen += 1
        if (isTurn(recipe, each.seen, random)) return recipe
      }
      return undefined
    },
  }
}

function isTurn({ often }: Recipe, seen: number, random: () => number): boolean {
  if (often.kind === 'first') return seen <= often.count
  if (often.kind === 'every') return seen % often.nth === 0
  return often.kind === 'always' || random() * 100 < often.percent
}
