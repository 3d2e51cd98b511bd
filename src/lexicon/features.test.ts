import { expect, test } from 'vitest'
import { features } from './features.ts'
import { currentMethods } from './generated/all.gen.ts'

test.each(features)('$feature is named as its lexicon has it', ({ nsid, type }) => {
  expect(currentMethods[nsid].type).toBe(type)
})
