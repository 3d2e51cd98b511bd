import * as fc from 'fast-check'

/** What may happen to the next call of a method, on the way or on the server. */
export const faultNames = [
  'dropRequest',
  'dropResponse',
  'hang',
  'delay',
  'unavailable',
  'page',
  'page401',
  'limited',
] as const

export type FaultName = (typeof faultNames)[number]

/** Everything that people, networks, servers and machines do to a browser with an account in it. */
export type Command =
  | { do: 'read' | 'intend' | 'signIn' | 'signOut' | 'wake' | 'freeze' | 'thaw'; tab: number }
  | { do: 'kill'; tab: number; after: number }
  | { do: 'show'; tab: number; visible: boolean }
  | { do: 'open' | 'readAll' | 'revoke' }
  | { do: 'storage'; full: boolean }
  | {
      do: 'fault'
      method: 'refreshSession' | 'listAppPasswords' | 'deleteSession'
      fault: FaultName
    }
  | { do: 'advance' | 'jump' | 'sleep'; seconds: number }

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const at = <Name extends string>(name: Name) =>
  fc.record({ do: fc.constant(name), tab: fc.nat({ max: 3 }) })
const during = <Name extends string>(name: Name, ...seconds: number[]) =>
  fc.record({ do: fc.constant(name), seconds: fc.constantFrom(...seconds) })

const storage = fc.record({ do: fc.constant('storage'), full: fc.boolean() })
const kill = fc.record({
  do: fc.constant('kill'),
  tab: fc.nat({ max: 3 }),
  after: fc.nat({ max: 12 }),
})

/** A long day of everything. */
const days: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: at('read') },
    { weight: 3, arbitrary: at('intend') },
    { weight: 8, arbitrary: fc.constant({ do: 'readAll' }) },
    {
      weight: 8,
      arbitrary: during('advance', 1, 4, 20, 2 * minute, 20 * minute, 100 * minute, 2 * hour),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('fault'),
        method: fc.constantFrom('refreshSession', 'listAppPasswords', 'deleteSession'),
        fault: fc.constantFrom(...faultNames),
      }),
    },
    { weight: 6, arbitrary: fc.constant({ do: 'open' }) },
    { weight: 2, arbitrary: at('wake') },
    { weight: 2, arbitrary: at('freeze') },
    { weight: 2, arbitrary: at('thaw') },
    { weight: 2, arbitrary: kill },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('show'),
        tab: fc.nat({ max: 3 }),
        visible: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: at('signOut') },
    { weight: 2, arbitrary: at('signIn') },
    { weight: 1, arbitrary: fc.constant({ do: 'revoke' }) },
    { weight: 1, arbitrary: storage },
    { weight: 1, arbitrary: during('jump', -day, -hour, hour, day) },
    { weight: 1, arbitrary: during('sleep', 8 * hour, 3 * day) },
  ),
  { maxLength: 40 },
)

/** A few minutes of coming and going while much fails: what two or three faults together do is seldom met else. */
const minutes: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('fault'),
        method: fc.constantFrom('refreshSession', 'deleteSession'),
        fault: fc.constantFrom(...faultNames),
      }),
    },
    { weight: 4, arbitrary: during('advance', 1, 4, 20, 2 * minute, 100 * minute, 2 * hour) },
    { weight: 3, arbitrary: at('signOut') },
    { weight: 2, arbitrary: at('signIn') },
    { weight: 2, arbitrary: storage },
    { weight: 1, arbitrary: during('sleep', 8 * hour, 3 * day) },
    { weight: 1, arbitrary: at('read') },
    { weight: 1, arbitrary: at('freeze') },
    { weight: 1, arbitrary: at('thaw') },
    { weight: 1, arbitrary: kill },
    { weight: 1, arbitrary: fc.constant({ do: 'open' }) },
    { weight: 1, arbitrary: fc.constant({ do: 'revoke' }) },
  ),
  { minLength: 2, maxLength: 10, size: 'max' },
)

export const commands: fc.Arbitrary<Command[]> = fc.oneof(days, minutes)
