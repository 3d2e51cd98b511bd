import { isHeld, leaseMs, type Leases } from '@/session/lease.ts'

/** What the tabs of one browser see of one another's leases, without a database. */
export function createMemoryLeases(): Leases {
  const leases = new Map<string, { holder: string; until: number }>()
  return {
    async claim(name, holder, now) {
      const claim = { holder, until: now + leaseMs }
      if (isHeld(leases.get(name), claim)) return false
      leases.set(name, claim)
      return true
    },
    async release(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name)
    },
  }
}
