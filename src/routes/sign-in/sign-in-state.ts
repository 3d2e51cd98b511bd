/** What another page may hand to the sign-in page through the history's state; never through its address. */
export type SignInState = { identifier?: string; service?: string; next?: string }

/** Reads that state; whatever it does not know, or cannot be a path of the console, is left out. */
export function readSignInState(state: unknown): SignInState {
  if (typeof state !== 'object' || state === null) return {}
  const { identifier, service, next } = Object.fromEntries(Object.entries(state))
  return {
    ...(typeof identifier === 'string' ? { identifier } : {}),
    ...(typeof service === 'string' ? { service } : {}),
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
  }
}
