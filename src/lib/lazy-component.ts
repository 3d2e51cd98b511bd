import { type ComponentType, createContext, lazy, type ReactNode, use } from 'react'

/** What stands in the place of a part that could not be loaded: the rest of the page, and what is typed there, stays. */
export const MissingPart = createContext<ReactNode>(undefined)

export type LazyComponent<Props extends object> = ComponentType<Props> & {
  /** Begins to load it, before it is shown; never rejects. */
  preload: () => Promise<unknown>
}

/** A component that is loaded when it is first shown: `lazyComponent(async () => (await import('./x.tsx')).X)`. */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  const preload = () => (loading ??= load().catch((error: unknown) => missing(error)))
  return Object.assign(
    lazy(async () => ({ default: await preload() })),
    { preload },
  )
}

function missing<Props extends object>(error: unknown): ComponentType<Props> {
  return function Missing() {
    const instead = use(MissingPart)
    if (instead === undefined) throw error
    return instead
  }
}
