import { readFile, readdir } from 'node:fs/promises'
import { schemas } from '@atproto/api'
import { type Document, readDocument } from './document.ts'
import { ownDocuments } from './own-documents.ts'
import { currentMethodIds, sharedDocumentIds } from './scope.ts'

/** One generation of the protocol: its documents, and which of them are methods to emit. */
export type Generation = {
  /** The folder under `src/lexicon/generated/`. */
  folder: string
  /** The registry's name in `all.gen.ts`. */
  registry: string
  /** The name of the union of its method names in `nsids.gen.ts`. */
  nsids: string
  documents: ReadonlyMap<string, Document>
  methodIds: readonly string[]
  /** The documents whose definitions a union checks. */
  inScope: ReadonlySet<string>
  /** Whether its outputs are read as loosely as the older generations need. */
  tolerant: boolean
}

/** Every generation, today's first. */
export async function readGenerations(): Promise<Generation[]> {
  return [
    currentGeneration(),
    {
      folder: 'generation-2022',
      registry: 'generation2022Methods',
      nsids: 'Generation2022Nsid',
      ...(await readFolder('2022-account')),
    },
    {
      folder: 'generation-2023-03',
      registry: 'generation2023MarchMethods',
      nsids: 'Generation2023MarchNsid',
      ...(await readFolder('2023-03-server')),
    },
    {
      folder: 'generation-2023-05',
      registry: 'generation2023MayMethods',
      nsids: 'Generation2023MayNsid',
      ...(await readFolder('2023-05-server')),
    },
  ]
}

function currentGeneration(): Generation {
  return {
    folder: 'current',
    registry: 'currentMethods',
    nsids: 'CurrentNsid',
    documents: byId([...schemas, ...ownDocuments]),
    methodIds: currentMethodIds,
    inScope: new Set([...currentMethodIds, ...sharedDocumentIds]),
    tolerant: true,
  }
}

async function readFolder(
  name: string,
): Promise<Pick<Generation, 'documents' | 'methodIds' | 'inScope' | 'tolerant'>> {
  const folder = new URL(`../../lexicons/${name}/`, import.meta.url)
  const files = (await readdir(folder)).toSorted()
  const values: unknown[] = []
  for (const file of files) values.push(JSON.parse(await readFile(new URL(file, folder), 'utf8')))
  const documents = byId(values)
  const ids = [...documents.keys()]
  return {
    documents,
    methodIds: ids.filter((id) => !id.endsWith('.defs')),
    inScope: new Set(ids),
    tolerant: false,
  }
}

function byId(values: readonly unknown[]): Map<string, Document> {
  return new Map(values.map((value) => readDocument(value)).map((read) => [read.id, read]))
}
