import { format } from 'node:util'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

configure({ asyncUtilTimeout: 5000 })

/** Nothing has a place in this document: everything counts as near. */
class EverythingIsNear {
  readonly #callback: (entries: { isIntersecting: boolean }[]) => void
  constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
    this.#callback = callback
  }
  observe() {
    this.#callback([{ isIntersecting: true }])
  }
  disconnect() {}
}
vi.stubGlobal('IntersectionObserver', EverythingIsNear)

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  // Files of one worker share a window.
  sessionStorage.clear()
  localStorage.clear()
  // oxlint-disable-next-line no-console -- the spy's calls are what is asked for
  const [said] = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  if (said) throw new Error(`console.error was called: ${format(...said)}`)
})
