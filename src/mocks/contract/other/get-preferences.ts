import { getPreferences } from '@/lexicon/generated/current/app/bsky/actor/get-preferences.gen.ts'
import { contract, refused } from '../case.ts'

// The local reference server has no AppView to pass this on to, and then serves it no more than others.
export const getPreferencesContract = contract(
  getPreferences,
  refused(
    'no AppView',
    [400, 'InvalidRequest', 'No service configured for app.bsky.actor.getPreferences'],
    () => ({}),
  ),
)
