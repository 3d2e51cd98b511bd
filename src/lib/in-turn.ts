/** Works through things, at most `width` of them at once; gives the results in their order. Rejects with the first failure. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  async function worker(): Promise<void> {
    for (const [index, item] of waiting) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what a worker is for
      results[index] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
