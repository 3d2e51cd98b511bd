import { useCallback, useEffect, useRef, useState } from 'react'
import { systemClock } from '@/lib/clock.ts'
import { saveFile } from '@/lib/save-file.ts'
import { clearBrowserFiles } from '@/lib/save-target/browser-target.ts'
import { openSaveTarget } from '@/lib/save-target/open-save-target.ts'
import type { SavePlaces } from '@/lib/save-target/save-places.ts'
import type { SaveTarget } from '@/lib/save-target/save-target.ts'
import { createThrottle } from '@/lib/throttle.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import type { ExportProgress } from '@/queries/export/export-report.ts'
import { exportName } from '@/queries/export/file-names.ts'
import { noteExport } from '@/queries/last-export.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { beginning, type Decision, type Phase } from './export-phase.ts'

/** The page follows the progress no faster than that (ms). */
const shownEvery = 200

/** One export at a time: begins it, follows it, and ends it with the page. */
export function useExport({ account, client }: AccountAccess, places: SavePlaces) {
  const surroundings = useSurroundings()
  const [phase, setPhase] = useState<Phase>({ name: 'idle' })
  const running = useRef<AbortController>(undefined)
  const target = useRef<SaveTarget>(undefined)
  const isHandedOver = useRef(false)
  const isHere = useRef(false)
  const isAsking = useRef(false)

  const letGo = useCallback(async () => {
    const last = target.current
    target.current = undefined
    // What is being saved may still be read; it is cleared away by the next visit.
    if (isHandedOver.current) last?.release()
    else await last?.discard()
  }, [])

  useEffect(() => {
    isHere.current = true
    void clearBrowserFiles(places)
    return () => {
      isHere.current = false
      running.current?.abort()
      void letGo()
    }
  }, [places, letGo])

  async function run(opened: SaveTarget, at: number, fileName: string, readme: string) {
    const controller = new AbortController()
    running.current = controller
    target.current = opened
    isHandedOver.current = false
    const { place } = opened
    const show = (next: Phase) => {
      if (!controller.signal.aborted) setPhase(next)
    }
    const slowly = createThrottle<ExportProgress>(shownEvery, systemClock, (progress) => {
      show({ name: 'running', place, progress })
    })
    show({ name: 'running', place, progress: beginning })
    try {
      const { exportAccount } = await import('@/queries/export/export-account.ts')
      const finished = await exportAccount({
        ...surroundings,
        account,
        client,
        clock: systemClock,
        random: Math.random,
        target: opened,
        readme,
        signal: controller.signal,
        onProgress: slowly.give,
        async onTrouble(missing) {
          slowly.hold()
          const { promise, resolve: decide } = Promise.withResolvers<Decision>()
          show({ name: 'trouble', missing, decide })
          const decision = await promise
          slowly.goOn()
          return decision
        },
      })
      slowly.hold()
      const isSaved = finished.file === undefined
      if (isSaved) noteExport(account.id, { at, complete: finished.report.complete })
      show({ name: 'done', finished, fileName, isSaved })
    } catch (error) {
      slowly.hold()
      await opened.discard()
      show({ name: 'failed', error })
    }
  }

  async function start(readme: string) {
    if (isAsking.current) return
    isAsking.current = true
    try {
      await letGo()
      const at = Date.now()
      const fileName = exportName(account, at)
      const opened = await openSaveTarget(fileName, places)
      if (opened && isHere.current) void run(opened, at, fileName, readme)
      else await opened?.discard()
    } catch (error) {
      setPhase({ name: 'failed', error })
    } finally {
      isAsking.current = false
    }
  }

  function cancel() {
    running.current?.abort()
    setPhase({ name: 'idle', wasCancelled: true })
  }

  function save() {
    if (phase.name !== 'done' || !phase.finished.file) return
    saveFile(phase.fileName, phase.finished.file)
    isHandedOver.current = true
    const { at, complete } = phase.finished.report
    noteExport(account.id, { at, complete })
    setPhase({ ...phase, isSaved: true })
  }

  /** `start` must be called while a press of the person still counts: it may ask where to save. */
  return { phase, start, cancel, save }
}
