/** A few texts that outlive a reload, but not the tab. Where the browser keeps nothing, nothing is kept. */
export type TabStorage = {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** The tab's own storage. Touching it at all throws where a person has switched storage off. */
export function createTabStorage(
  open: () => Storage = () => globalThis.sessionStorage,
): TabStorage {
  function attempt<T>(act: (storage: Storage) => T): T | null {
    try {
      return act(open())
    } catch {
      return null
    }
  }
  return {
    get: (key) => attempt((storage) => storage.getItem(key)),
    set(key, value) {
      attempt((storage) => {
        storage.setItem(key, value)
      })
    },
    remove(key) {
      attempt((storage) => {
        storage.removeItem(key)
      })
    },
  }
}
