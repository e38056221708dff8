import type { ReleaseRecord } from './record.js'

type Repository = Pick<ReleaseRecord, 'serverUrl' | 'repository'>

/** Address of a release's page by its tag. */
export function releasePage(at: Repository, tag: string): string {
  return `${at.serverUrl}/${at.repository}/releases/tag/${tag.split('/').map(encodeURIComponent).join('/')}`
}

/** Address of a commit's page. */
export function commitPage(at: Repository, sha: string): string {
  return `${at.serverUrl}/${at.repository}/commit/${sha}`
}

/** The repository as `gh --repo` takes it: with its host in front where that is not github.com. */
export function ghRepository(at: Repository): string {
  const host = URL.canParse(at.serverUrl) ? new URL(at.serverUrl).host : 'github.com'
  return host === 'github.com' ? at.repository : `${host}/${at.repository}`
}
