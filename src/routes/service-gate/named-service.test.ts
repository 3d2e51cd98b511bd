import { expect, test } from 'vitest'
import { builtInConfig } from '@/client/config.ts'
import { pickService } from './named-service.ts'

const home = 'https://home.example'
const away = 'https://away.example'
const open = { ...builtInConfig, defaultService: home }
const closed = { ...open, allowOtherServices: false }
const nothing = { link: null, chosen: undefined }

test('nothing named: the configured server, or none', () => {
  expect(pickService(nothing, open)).toEqual({ origin: home, asked: false })
  expect(pickService(nothing, builtInConfig)).toEqual({})
  expect(pickService({ link: ' ', chosen: undefined }, builtInConfig)).toEqual({})
})

test.each(['away.example', 'https://away.example', ' https://AWAY.example/ '])(
  'a server that a link names (%j) is asked about',
  (link) => {
    expect(pickService({ link, chosen: undefined }, open)).toEqual({ origin: away, asked: true })
  },
)

test('one that the person chose on the page before is not, nor is the configured one', () => {
  expect(pickService({ link: away, chosen: away }, open)).toEqual({ origin: away, asked: false })
  expect(pickService({ link: null, chosen: away }, open)).toEqual({ origin: away, asked: false })
  expect(pickService({ link: home, chosen: undefined }, open)).toMatchObject({ asked: false })
})

test.each([
  'http://away.example',
  'https://u:p@away.example',
  'javascript:alert(1)',
  'away.example/x',
])('no other address is talked to: %s', (link) => {
  expect(pickService({ link, chosen: undefined }, open)).toEqual({ refused: link })
})

test('where no others are allowed, a link changes nothing', () => {
  expect(pickService({ link: away, chosen: away }, closed)).toEqual({
    origin: home,
    asked: false,
    ignored: away,
  })
  expect(pickService({ link: home, chosen: undefined }, closed)).toEqual({
    origin: home,
    asked: false,
  })
})
