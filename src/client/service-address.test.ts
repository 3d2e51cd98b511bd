import { expect, test } from 'vitest'
import { readServiceAddress } from './service-address.ts'

test.for([
  ['pds.example', 'https://pds.example'],
  ['  https://PDS.Example/ ', 'https://pds.example'],
  ['pds.example:8443', 'https://pds.example:8443'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['localhost:2583', 'http://localhost:2583'],
  ['http://127.0.0.1:2583', 'http://127.0.0.1:2583'],
  ['https://localhost', 'https://localhost'],
] as const)('%s is %s', ([typed, origin]) => {
  expect(readServiceAddress(typed)).toEqual({ origin })
})

test.for([
  ['', 'empty'],
  ['   ', 'empty'],
  ['not a host', 'notAUrl'],
  ['https://', 'notAUrl'],
  ['pds', 'notAUrl'],
  ['ftp://pds.example', 'scheme'],
  ['javascript:alert(1)', 'notAUrl'],
  ['http://pds.example', 'insecure'],
  ['http://192.168.1.4:2583', 'localNetwork'],
  ['http://[::1]:2583', 'localNetwork'],
  ['http://nas.local', 'localNetwork'],
  ['https://alice:secret@pds.example', 'userInfo'],
  ['https://pds.example/xrpc', 'path'],
  ['https://pds.example/?a=1', 'path'],
  ['pds.example#x', 'path'],
] as const)('%s is refused: %s', ([typed, problem]) => {
  expect(readServiceAddress(typed)).toEqual({ problem })
})
