import { type ComponentType, lazy } from 'react'

/** A component that is loaded when it is first shown: `lazyComponent(async () => (await import('./x.tsx')).X)`. */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }))
}
