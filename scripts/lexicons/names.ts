/** The last part of a method's name, as a value: `createSession`. */
export function valueNameOf(nsid: string): string {
  const parts = nsid.replace(/^_/, '').split('.')
  const name = parts.at(-1) ?? nsid
  const noun = parts.at(-2)
  // A bare verb says too little and may be a reserved word: account.delete becomes deleteAccount.
  return noun && /^[a-z]+$/.test(name) ? `${name}${capitalised(noun)}` : name
}

/** A definition's name as a type: `InviteCode`; a document's own definition takes the document's name. */
export function typeNameOf(id: string, name: string): string {
  return capitalised(name === 'main' ? lastPart(id) : name)
}

/** The exported name of the function that makes a definition's field. */
export function readerNameOf(typeName: string): string {
  return `${uncapitalised(typeName)}Field`
}

/** The exported name of the constant that holds a definition's `$type`. */
export function typeConstantOf(typeName: string): string {
  return `${uncapitalised(typeName)}Type`
}

/** A definition as `$type` names it. */
export function typeIdOf(id: string, name: string): string {
  return name === 'main' ? id : `${id}#${name}`
}

/** Where the module of a document goes, below its generation's folder and without an ending. */
export function modulePathOf(id: string, isMethod: boolean): string {
  const parts = id.replace(/^_/, '').split('.')
  const name = isMethod ? valueNameOf(id) : lastPart(id)
  return [...parts.slice(0, -1), kebab(name)].join('/')
}

/** A method's name in the registry, where two methods of one short name meet. */
export function longNameOf(nsid: string): string {
  return uncapitalised(
    nsid
      .replace(/^_/, '')
      .split('.')
      .map((part) => capitalised(part))
      .join(''),
  )
}

export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function lastPart(id: string): string {
  return id.split('.').at(-1) ?? id
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
