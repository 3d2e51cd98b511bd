/**
 * Begins up to `most` things at once and gives what comes of them in their order. The next is begun only when there is
 * a place for it, so whoever takes the results slowly slows all of it down.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  most: number,
  begin: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const running: Promise<Result>[] = []
  for (const item of items) {
    const result = begin(item)
    // Whoever stops listening is not told of the rest.
    result.catch(() => {})
    running.push(result)
    const next = running.length >= most ? running.shift() : undefined
    if (next) yield next
  }
  yield* running
}
