import { expect, test } from 'vitest'
import { createFakeDirectory, createFakeFile } from '@/test/fake-files.ts'
import { clearBrowserFiles } from './browser-target.ts'
import { expectedPlace, openSaveTarget } from './open-save-target.ts'
import type { SavePlaces } from './save-places.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function open(places: SavePlaces) {
  const target = await openSaveTarget('alice.zip', places)
  if (!target) throw new Error('no target')
  return target
}

test('a picked file gets all of it, and needs no download', async () => {
  const file = createFakeFile()
  const target = await open({ pickFile: async () => file.handle })
  expect(target.place).toBe('disk')
  await target.write(bytes('one '))
  await target.write(bytes('two'))
  expect(await target.close()).toBeUndefined()
  await target.discard()
  expect(file.text()).toBe('one two')
})

test('given up, a file that was there before is left as it was, a new one is removed', async () => {
  for (const before of ['older', '']) {
    const file = createFakeFile(before)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const target = await open({ pickFile: async () => file.handle })
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await target.write(bytes('half'))
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await target.discard()
    expect(file.text()).toBe(before === '' ? undefined : before)
  }
})

test('whoever dismisses the question starts nothing', async () => {
  const pickFile = async () => {
    throw new DOMException('The user aborted a request.', 'AbortError')
  }
  expect(await openSaveTarget('alice.zip', { pickFile })).toBeUndefined()
})

test('the storage of the browser gives a file to download, which can be removed', async () => {
  const disk = createFakeDirectory()
  const target = await open({ directory: async () => disk.handle })
  expect(target.place).toBe('browser')
  await target.write(bytes('zip'))
  expect(await (await target.close())?.text()).toBe('zip')
  expect(disk.names()).toHaveLength(1)
  await target.discard()
  expect(disk.names()).toEqual([])
})

test('leftovers are cleared, but not while a tab is at work', async () => {
  const disk = createFakeDirectory()
  const places = { directory: async () => disk.handle, locks: navigator.locks }
  await clearBrowserFiles(places)
  const target = await open(places)
  await clearBrowserFiles(places)
  expect(disk.names()).toHaveLength(1)
  await target.close()
  target.release()
  // The lock is let go of a moment later.
  await navigator.locks.request('latchkey.files', () => {})
  await clearBrowserFiles(places)
  expect(disk.names()).toEqual([])
})

test('memory is what remains', async () => {
  const places: SavePlaces = {
    pickFile: async () => {
      throw new DOMException('not in a frame', 'SecurityError')
    },
    directory: async () => {
      throw new DOMException('not in private windows', 'SecurityError')
    },
  }
  const target = await open(places)
  expect(target.place).toBe('memory')
  await target.write(new Uint8Array(9_000_000))
  await target.write(bytes('end'))
  const file = await target.close()
  expect(file?.size).toBe(9_000_003)
  expect(file?.type).toBe('application/zip')
})

test('where it will go is told beforehand', () => {
  const pickFile = async () => createFakeFile().handle
  const directory = async () => createFakeDirectory().handle
  expect(expectedPlace({ pickFile, directory })).toBe('disk')
  expect(expectedPlace({ directory })).toBe('browser')
  expect(expectedPlace({})).toBe('memory')
})
