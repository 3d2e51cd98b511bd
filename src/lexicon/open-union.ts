/** An object that names its own definition, of which nothing more is known. */
export type OpenObject = { $type: string; [key: string]: unknown }

/** A definition as the member of a union, where it names itself. */
export type Typed<Value, Type extends string> = Value & { $type: Type }

/**
 * Whether a member of an open union is of the definition named.
 * The generated module of a definition exports its name: `isA(status.subject, repoRefType)`.
 */
export function isA<Member extends { $type: string }, Type extends string>(
  member: Member,
  type: Type,
): member is Extract<Member, { $type: Type }> {
  return member.$type === type
}
