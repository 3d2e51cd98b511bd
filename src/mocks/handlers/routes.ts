import type { Routes } from '../http/dispatch.ts'
import type { Generation } from '../options.ts'
import { currentRoutes } from './current.ts'
import { generation2022Routes } from './generation-2022.ts'
import { generation2023MarchRoutes } from './generation-2023-03.ts'
import { generation2023MayRoutes } from './generation-2023-05.ts'

const routes = {
  current: currentRoutes,
  '2022-account': generation2022Routes,
  '2023-03': generation2023MarchRoutes,
  '2023-05': generation2023MayRoutes,
} as const satisfies Record<Generation, Routes>

export function routesOf(generation: Generation): Routes {
  return routes[generation]
}
