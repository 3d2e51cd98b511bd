import {
  type RepoBlobRef,
  repoBlobRefType,
  type RepoRef,
  repoRefType,
  type StatusAttr,
} from '@/lexicon/generated/current/com/atproto/admin/defs.gen.ts'
import {
  type StrongRef,
  strongRefType,
} from '@/lexicon/generated/current/com/atproto/repo/strong-ref.gen.ts'
import { isA, type OpenObject, type Typed } from '@/lexicon/open-union.ts'
import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import { takeDown } from './change-account.ts'

/** An account, a record or a blob. */
export type Subject =
  | Typed<RepoRef, typeof repoRefType>
  | Typed<StrongRef, typeof strongRefType>
  | Typed<RepoBlobRef, typeof repoBlobRefType>
  | OpenObject

export function takeDownSubject(pds: Pds, subject: Subject, { applied, ref }: StatusAttr): void {
  const takedownRef = applied ? (ref ?? new Date(pds.clock.now()).toISOString()) : null
  if (isA(subject, repoRefType)) takeDown(pds, subject.did, takedownRef)
  else if (isA(subject, strongRefType)) {
    if (takedownRef === null) pds.state.recordTakedowns.delete(subject.uri)
    else pds.state.recordTakedowns.set(subject.uri, takedownRef)
  } else if (isA(subject, repoBlobRefType)) {
    const { did, cid } = subject
    const blob = pds.state.blobs.find((known) => known.did === did && known.cid === cid)
    if (blob) blob.takedownRef = takedownRef
  } else throw invalidRequest(`Invalid subject (${subject.$type})`)
}

type Wanted = { did?: string | undefined; uri?: string | undefined; blob?: string | undefined }

/** undefined when there is no such subject. */
export function subjectStatus(pds: Pds, { did, uri, blob: cid }: Wanted) {
  if (cid) {
    if (!did) throw invalidRequest('Must provide a did to request blob state')
    const blob = pds.state.blobs.find((known) => known.did === did && known.cid === cid)
    const subject = { $type: repoBlobRefType, did, cid, recordUri: undefined }
    return blob && { subject, takedown: view(blob.takedownRef), deactivated: undefined }
  }
  if (uri) {
    const [owner = '', ...path] = uri.replace('at://', '').split('/')
    const { records } = pds.state.accounts.get(owner)?.repo ?? { records: [] }
    const record = records.find((known) => known.path === path.join('/'))
    const takedown = view(pds.state.recordTakedowns.get(uri) ?? null)
    const subject = record && { $type: strongRefType, uri, cid: record.cid }
    return subject && { subject, takedown, deactivated: undefined }
  }
  if (!did) throw invalidRequest('No provided subject')
  const account = pds.state.accounts.get(did)
  if (account === undefined) return undefined
  const deactivated = { applied: account.deactivatedAt !== null, ref: undefined }
  return { subject: { $type: repoRefType, did }, takedown: view(account.takedownRef), deactivated }
}

function view(takedownRef: string | null): { applied: boolean; ref: string | undefined } {
  return { applied: takedownRef !== null, ref: takedownRef ?? undefined }
}
