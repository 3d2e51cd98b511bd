import { health } from '@/lexicon/generated/current/health.gen.ts'
import { contract, good } from '../case.ts'
import { anyString } from '../matchers.ts'

export const healthContract = contract(
  health,
  good('tells the version, outside all limits', () => ({ shows: { version: anyString } }), {
    on: 'strict',
    headers: { 'access-control-allow-origin': '*', 'ratelimit-limit': null },
  }),
)
