import type { Handler } from '../hub.js'
import type { Operation } from '../operations.js'
import { assetRoutes } from './assets.js'
import { checkRoutes } from './checks.js'
import { commitRoutes } from './commits.js'
import { contentRoutes } from './contents.js'
import { deploymentRoutes } from './deployments.js'
import { environmentRoutes } from './environments.js'
import { issueRoutes } from './issues.js'
import { objectRoutes } from './objects.js'
import { pullRoutes } from './pulls.js'
import { refRoutes } from './refs.js'
import { releaseRoutes } from './releases.js'
import { mergeRoutes } from './merges.js'
import { repositoryRoutes } from './repository.js'
import { ruleRoutes } from './rules.js'
import { runRoutes } from './runs.js'

/** The handler of every operation; one that is forgotten does not compile (`/rate_limit` is answered before them). */
export const HANDLERS: Record<Exclude<Operation, 'GET /rate_limit'>, Handler> = {
  ...assetRoutes,
  ...checkRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...environmentRoutes,
  ...issueRoutes,
  ...objectRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...releaseRoutes,
  ...mergeRoutes,
  ...repositoryRoutes,
  ...ruleRoutes,
  ...runRoutes,
}
