import { invalidRequest } from '../errors.ts'

/** A sample of the 8,900 domains that the reference server refuses. Their subdomains pass. */
const disposable = new Set([
  '10minutemail.com',
  'guerrillamail.com',
  'mailinator.com',
  'maildrop.cc',
  'sharklasers.com',
  'temp-mail.org',
  'trashmail.com',
  'yopmail.com',
])

const localSegment = /^[\w!#$%&'*+\-/=?^`{|}~\u{80}-\u{10ffff}]+$/u
const domainSegment =
  /^[a-z0-9\u{80}-\u{10ffff}](?:[a-z0-9\-\u{80}-\u{10ffff}]*[a-z0-9\u{80}-\u{10ffff}])?$/iu
const topSegment = /^[a-z\u{80}-\u{10ffff}]/iu

/** RFC 5321 without quoted local parts and IP addresses; unicode is welcome (RFC 6531). */
export function checkEmail(email: string): void {
  if (isEmail(email) && !disposable.has(email.split('@')[1]?.toLowerCase() ?? '')) return
  throw invalidRequest('This email address is not supported, please use a different email.')
}

export function isEmail(email: string): boolean {
  const [local = '', domain = '', ...rest] = email.split('@')
  const labels = domain.split('.')
  return (
    rest.length === 0 &&
    email.length <= 254 &&
    new TextEncoder().encode(local).length <= 64 &&
    local.split('.').every((segment) => localSegment.test(segment)) &&
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && domainSegment.test(label)) &&
    topSegment.test(labels.at(-1) ?? '')
  )
}
