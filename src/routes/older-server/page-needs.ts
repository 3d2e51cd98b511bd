import type { Generation } from '@/lexicon/generations.ts'

/** Pages of an account that a server can only have since a generation of the protocol; the others are on all. */
export const pagesSince = {
  '/app-passwords': '2023-05',
  '/invites': '2023-05',
  '/status': 'current',
  '/email': 'current',
  '/deactivate': 'current',
  '/reactivate': 'current',
} as const satisfies Readonly<Record<string, Generation>>

export type LackingPage = keyof typeof pagesSince
