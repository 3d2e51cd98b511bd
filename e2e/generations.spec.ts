import { expect, test } from './fixtures.ts'
import { signUpAt } from './generations/at-server.ts'
import { lacking } from './generations/lacking.ts'
import { cells, type GenerationName, generations } from './generations/table.ts'
import { working } from './generations/working.ts'

const has = <Key extends string>(record: Record<Key, unknown>, name: string): name is Key =>
  Object.hasOwn(record, name)

/** How each refuses what it does not know: the ways are told apart in unit tests, and met here. */
const refusing = {
  '2022-account': 'notFound',
  '2023-03': 'notImplemented',
  '2023-05': 'upstreamFailure',
} as const satisfies Record<GenerationName, string>

for (const generation of ['2022-account', '2023-03', '2023-05'] as const) {
  const name = generations[generation]
  const own = cells.filter((cell) => cell.generation === generation)

  test.describe(`on a server of ${name} @mock`, () => {
    test.use({ pdsOptions: { generation, unknownMethods: refusing[generation] } })

    for (const { id, title } of own.filter(({ works }) => works)) {
      test(title, async ({ page, pds, server }) => {
        if (!has(working, id)) throw new Error(`Nobody has said how ${id} works`)
        await working[id]({ page, pds, server, generation })
      })
    }

    test(`${name}: what is lacking`, async ({ page, pds, server, scan }) => {
      await page.clock.install()
      const at = { page, pds, server, generation }
      const person = await signUpAt(at)
      const wrong: string[] = []
      // In the order of the runners: the last ones end the session.
      for (const id of Object.keys(lacking)) {
        const cell = own.find((one) => one.id === id && !one.works)
        if (!cell || !has(lacking, id)) continue
        // Each by itself: the report tells them apart, and one that fails keeps none from being looked at.
        await test
          .step(cell.title, () => lacking[id]({ ...at, person }))
          .catch((error: unknown) => wrong.push(`${cell.title}: ${String(error)}`))
        if (id === 'appPasswords' || id === 'email') await scan()
      }
      expect(wrong).toEqual([])
    })
  })
}
