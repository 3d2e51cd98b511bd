/** What came of looking at something: it is right, it is wrong, or it could not be looked at here. */
export type Check = 'good' | 'bad' | 'unchecked'

/** What the repository turned out to be, read while it was saved. */
export type RepoReport = {
  /** CID of the root commit. */
  root: string | undefined
  revision: string | undefined
  bytes: number
  /** Blocks whose hash was compared with their CID, and those where it differs. */
  blocks: number
  damagedBlocks: number
  records: number
  /** Records of each collection, by its NSID. */
  collections: Readonly<Record<string, number>>
  /** Tree nodes and records that are named, but not there. */
  missingBlocks: number
  /** The commit is there and hashes to its CID; it names this account; the account's key has signed it. */
  checks: { root: Check; did: Check; signature: Check }
  /** False: this is no repository, or it ends in the middle. */
  readable: boolean
}

export type SavedBlob = {
  cid: string
  /** Path within the ZIP. */
  file: string
  mediaType: string | undefined
  bytes: number
  /** Whether it hashes to its CID; what does not is not saved. */
  check: Exclude<Check, 'bad'>
}

/** Name of the preferences within the ZIP; among what is missing it stands for them. */
export const preferencesName = 'preferences.json'

/** Something that could not be fetched, and why: an error of the client, or {@link DamagedBlob}. */
export type Missing = { cid: string; error: unknown }

/** `unsupported`: the server has no AppView, and so keeps none. */
export type PreferencesReport =
  | { state: 'saved' | 'unsupported' }
  | { state: 'failed'; error: unknown }

export type ExportReport = {
  /** When it was begun (epoch, ms). */
  at: number
  repo: RepoReport
  preferences: PreferencesReport
  blobs: {
    /** What the server lists. */
    expected: number
    saved: readonly SavedBlob[]
    missing: readonly Missing[]
  }
  /** All that the server has is in it, and nothing of it is damaged. */
  complete: boolean
}

/** The bytes that came are not those that the CID stands for. */
export class DamagedBlob extends Error {
  override readonly name = 'DamagedBlob'
}

/** The disk, or the browser's storage, does not take any more. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed'
}

/** How far it has come. */
export type ExportProgress = {
  stage: 'preparing' | 'repository' | 'files' | 'finishing'
  /** Bytes written so far. */
  bytes: number
  blobs: { done: number; expected: number | undefined }
  /** The server asks to wait until then (epoch, ms). */
  waitUntil: number | undefined
}
