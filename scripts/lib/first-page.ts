type Graph = {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null
}

/** Whether a module comes with the entry: whether anything that the entry imports, at first or second hand, needs it. */
export function isOfFirstPage(id: string, graph: Graph): boolean {
  const seen = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const info = graph.getModuleInfo(next)
    if (info?.isEntry === true) return true
    waiting.push(...(info?.importers ?? []))
  }
  return false
}
