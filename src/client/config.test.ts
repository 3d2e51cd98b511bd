import { expect, test } from 'vitest'
import { builtInConfig, loadConfig, readConfig } from './config.ts'

test('reads every setting, addresses as origins', () => {
  const { config, problems } = readConfig({
    productName: ' Key desk ',
    defaultService: 'https://PDS.example/',
    allowOtherServices: false,
    knownServices: ['bsky.social'],
    plcDirectory: 'http://localhost:2582',
    handleResolver: 'http://localhost:2583',
  })
  expect(problems).toEqual([])
  expect(config).toEqual({
    productName: 'Key desk',
    defaultService: 'https://pds.example',
    allowOtherServices: false,
    knownServices: ['https://bsky.social'],
    plcDirectory: 'http://localhost:2582',
    handleResolver: 'http://localhost:2583',
  })
})

test('leaves out what is wrong and names it', () => {
  const { config, problems } = readConfig({
    productName: '',
    defaultService: 'http://pds.example',
    knownServices: ['x'],
  })
  expect(problems.toSorted()).toEqual(['defaultService', 'knownServices', 'productName'])
  expect(config).toEqual(builtInConfig)
})

test.for([
  ['no file', new Response('', { status: 404 }), []],
  ['a page instead of JSON', new Response('<!doctype html>'), ['config.json']],
  ['a list', Response.json([]), ['config.json']],
] as const)('falls back to the built-in settings: %s', async ([, response, problems]) => {
  expect(await loadConfig(() => Promise.resolve(response.clone()))).toEqual({
    config: builtInConfig,
    problems,
  })
})

test('falls back when nothing answers', async () => {
  const loaded = await loadConfig(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(loaded.problems).toEqual(['config.json'])
})
