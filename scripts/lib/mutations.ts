/** One promise of the session broken on purpose, by a change of its source. */
export type Mutation = {
  readonly name: string
  /** From `src/`. */
  readonly file: string
  /** What stands there, exactly once, and what takes its place. */
  readonly from: string
  readonly to: string
}

export const mutations: readonly Mutation[] = [
  {
    name: 'drop the lock',
    file: 'session/renew.ts',
    from: 'await lock.run(lockName(known.id), patience, () => renewNow(known, given))',
    to: '{ held: true as const, value: await renewNow(known, given), lock, patience }',
  },
  {
    name: 'drop the lease, where there are no Web Locks',
    file: 'session/lease.ts',
    from: 'const isFree = !isHeld(request.result, claim)',
    to: 'const isFree = true || !isHeld(request.result, claim)',
  },
  {
    name: 'drop the compare-and-set of generations',
    file: 'session/renew.ts',
    from: 'if (found.gen <= base.gen) return',
    to: 'if (found.gen > 0) return',
  },
  {
    name: 'drop the compare-and-set of the database',
    file: 'session/idb-store.ts',
    from: 'const same = (isRow(found) ? found.revision : undefined) === expected?.revision',
    to: 'const same = (isRow(found) ? found.revision : undefined) === expected?.revision || true',
  },
  {
    name: 'drop the tombstone: sign-out removes the record',
    file: 'session/stores.ts',
    from: 'const { after } = await store.swap(id, (found) => tombstone(found, held, clock.now()))',
    to: "const { after } = await store.swap(id, (found) => found && 'remove')",
  },
  {
    name: 'a renewal is stored over a tombstone',
    file: 'session/renew.ts',
    from: 'return { ...found, owed: [...answered(found.owed, base), debtOf(made, made.receivedAt)] }',
    to: 'return made',
  },
  {
    name: 'sign out on any 401',
    file: 'session/classify.ts',
    from: '  const status = error instanceof InvalidAnswer ? error.status : 0\n',
    to: "  const status = error instanceof InvalidAnswer ? error.status : 0\n  if (status === 401) return { kind: 'refused' }\n",
  },
  {
    name: 'believe a refusal that another tab has overtaken',
    file: 'session/renew.ts',
    from: 'return overtakenBy(newest, base) ?? { ...failure, error, lost }',
    to: 'return { ...failure, error, lost }',
  },
  {
    name: 'sign out without a confirmation',
    file: 'session/session.ts',
    from: 'if (now - suspicion.at < confirmMs) {',
    to: 'if (now - suspicion.at < 0) {',
  },
  {
    name: 'drop the time-out of a renewal',
    file: 'client/fetch-handler.ts',
    from: "if (method.type === 'query') return readMs",
    to: "if (method.nsid.endsWith('refreshSession')) return Number.POSITIVE_INFINITY\n  if (method.type === 'query') return readMs",
  },
  {
    name: 'repeat calls that carry a code',
    file: 'session/classify.ts',
    from: '|| policy.mailedCode || policy.password) return false',
    to: ') return false',
  },
  {
    name: 'send calls to the host that the DID document names',
    file: 'session/session-client.ts',
    from: 'bounded(withAuthorization(open, `Bearer ${accessJwt}`), limit)',
    to: 'bounded(withAuthorization(createServiceHandler({ service: find()?.record().movedTo ?? service, ...given }), `Bearer ${accessJwt}`), limit)',
  },
  {
    name: 'renew at the host that the DID document names',
    file: 'session/renew.ts',
    from: 'createServiceHandler({ service: base.service, fetch, clock })',
    to: 'createServiceHandler({ service: base.movedTo ?? base.service, fetch, clock })',
  },
  {
    name: 'no single flight in the tab',
    file: 'session/session.ts',
    from: 'renewing ??= renew(known,',
    to: 'renewing = renew(known,',
  },
  {
    name: 'take tokens of another account',
    file: 'session/rotation.ts',
    from: "if (from !== did) return '$.did'",
    to: "if (from === '') return '$.did'",
  },
  {
    name: 'forget replaced tokens at sign-out',
    file: 'session/ending.ts',
    from: '...debt.retired.map(({ jwt }) => end(jwt)),',
    to: '',
  },
  {
    name: 'forget at sign-out what a lost renewal made',
    file: 'session/rotation.ts',
    from: 'pendingSince === undefined ? debt : asPending(debt, now)',
    to: 'debt',
  },
  {
    name: 'forget that once the old token is refused',
    file: 'session/renew.ts',
    from: "failure.kind === 'refused' && !lost",
    to: "failure.kind === 'refused'",
  },
  {
    name: 'forget what was renewed only to be ended',
    file: 'session/ending.ts',
    from: 'await change(debt, () => renewed)',
    to: '',
  },
  {
    name: 'forget that it was to be renewed',
    file: 'session/ending.ts',
    from: 'await change(debt, (stored) => stored && pending)',
    to: '',
  },
  {
    name: 'do not wait for another tab that renews',
    file: 'session/renew.ts',
    from: 'await lock.run(lockName(id), longestWaitMs, async () => {})',
    to: 'lockName(id)',
  },
  {
    name: 'forget that a renewal was under way',
    file: 'session/renew.ts',
    from: 'await mark(store, base, asked)',
    to: 'await mark(store, base, undefined)',
  },
  {
    name: 'give answers that outlived their session',
    file: 'session/session-client.ts',
    from: "if (find() !== session) throw problem(method, 'signedOut')\n    return result",
    to: 'return result',
  },
]
