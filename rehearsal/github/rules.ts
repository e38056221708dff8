import { RULE_TYPES, type ProtectionPlan, type RulesetPlan, type RuleType } from '../rules-plan.js'
import { BOT, type Caller, type Hub } from './hub.js'

/** A rule with what it asks for. */
export interface Rule {
  type: RuleType
  approvals: number
  checks: readonly string[]
}

/** A ruleset as GitHub lists it; those that the scenario gives for one branch come first. */
export interface Ruleset extends Omit<RulesetPlan, 'rules'> {
  id: number
  rules: readonly Rule[]
}

/** Classic protection or ruleset of a branch in the scenario, or null. */
export function protectionOf(hub: Hub, branch: string): ProtectionPlan | null {
  return hub.scenario.protection[branch] ?? null
}

/** Whether a branch stands under any rule, as `GET /branches` says. */
export function isProtected(hub: Hub, branch: string): boolean {
  return protectionOf(hub, branch) !== null || activeRules(hub, `refs/heads/${branch}`).length > 0
}

/** Every ruleset of the repository. */
export function rulesetsOf(hub: Hub): Ruleset[] {
  const { protection, rulesets } = hub.scenario
  const ofBranches = Object.entries(protection).flatMap(([branch, plan]): Omit<Ruleset, 'id'>[] => {
    if (!plan.ruleset) return []
    const include = [`refs/heads/${branch}`]
    const common = { target: 'branch' as const, enforcement: 'active' as const, bypass: false, exclude: [] }
    return [{ ...common, name: `Rules of ${branch}`, include, rules: rulesOf(plan) }]
  })
  const others = rulesets.map((plan) => ({ ...plan, rules: plan.rules.map((type) => plain(type)) }))
  return [...ofBranches, ...others].map((ruleset, index) => ({ ...ruleset, id: index + 1 }))
}

function plain(type: RuleType): Rule {
  return { type, approvals: 0, checks: [] }
}

function rulesOf(plan: ProtectionPlan): Rule[] {
  return [
    ...(plan.block_direct_push ? [{ ...plain('pull_request'), approvals: plan.required_approvals }] : []),
    ...(plan.required_checks.length > 0 ? [{ ...plain('required_status_checks'), checks: plan.required_checks }] : []),
    ...(plan.required_signatures ? [plain('required_signatures')] : []),
    ...(plan.merge_queue ? [plain('merge_queue')] : []),
  ]
}

/** The rules of active rulesets that hold for a ref, each with its ruleset; bypass is left out of account. */
export function activeRules(hub: Hub, ref: string): { rule: Rule; ruleset: Ruleset }[] {
  return rulesetsOf(hub)
    .filter((ruleset) => ruleset.enforcement === 'active' && covers(hub, ruleset, ref))
    .flatMap((ruleset) => ruleset.rules.map((rule) => ({ rule, ruleset })))
}

function covers(hub: Hub, { target, include, exclude }: Ruleset, ref: string): boolean {
  if (!ref.startsWith(target === 'tag' ? 'refs/tags/' : 'refs/heads/')) return false
  const fits = (pattern: string): boolean =>
    pattern === '~ALL' ||
    (pattern === '~DEFAULT_BRANCH' && ref === `refs/heads/${hub.store.defaultBranch}`) ||
    patternOf(pattern).test(ref)
  return include.some(fits) && !exclude.some(fits)
}

/** GitHub's patterns are those of Ruby's fnmatch with path names: a single star stops at a slash. */
function patternOf(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*|\?)/)
  const source = parts.map((part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`)
}

/** A movement of a ref that rules have a say in. */
export interface Push {
  ref: string
  kind: 'creation' | 'update' | 'deletion'
  /** Where it would point: a commit, one that the API is about to make, or nowhere. */
  commit: string | { signed: boolean } | null
}

/** Why a ref may not be moved by a caller, in GitHub's words; null when it may. */
export function pushRefusal(hub: Hub, caller: Caller, push: Push): { type: string; message: string } | null {
  const branch = /^refs\/heads\/(.+)$/.exec(push.ref)?.[1]
  const plan = branch === undefined ? null : protectionOf(hub, branch)
  const isBot = caller.login === BOT
  if (plan !== null && !plan.ruleset && push.kind !== 'creation') {
    const reasons = rulesOf(plan).flatMap((rule) => reasonOf(hub, rule, push) ?? [])
    if (reasons[0] !== undefined) return { type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: reasons[0] }
  }
  const broken = activeRules(hub, push.ref)
    .filter(({ ruleset }) => !(isBot && ruleset.bypass))
    .sort((a, b) => RULE_TYPES.indexOf(a.rule.type) - RULE_TYPES.indexOf(b.rule.type))
    .flatMap(({ rule, ruleset }) => reasonOf(hub, rule, push, ruleset) ?? [])
  if (broken.length === 0) return null
  return { type: 'UNPROCESSABLE', message: `Repository rule violations found\n\n${broken.join('\n')}\n\n` }
}

/** What a rule says against a push; null when it lets it pass. A ruleset speaks of reviews in a sentence of its own. */
function reasonOf(hub: Hub, rule: Rule, { kind, commit }: Push, ruleset?: Ruleset): string | null {
  switch (rule.type) {
    case 'creation':
      return kind === 'creation' ? 'Cannot create ref due to creations being restricted.' : null
    case 'update':
      return kind === 'update' ? 'Cannot update this protected ref.' : null
    case 'deletion':
      return kind === 'deletion' ? 'Cannot delete this protected ref.' : null
    case 'required_signatures':
      return isSigned(hub, commit) ? null : 'Commits must have verified signatures.'
    case 'required_status_checks':
      return commit === null || kind === 'creation' ? null : missingCheck(hub, rule, commit)
    case 'merge_queue':
      return kind === 'creation' ? null : 'Changes must be made through the merge queue'
    case 'pull_request': {
      if (kind === 'creation') return null
      const { approvals } = rule
      if (ruleset !== undefined || approvals === 0) return 'Changes must be made through a pull request.'
      return `At least ${approvals} approving review${approvals === 1 ? ' is' : 's are'} required by reviewers with write access.`
    }
  }
}

function isSigned(hub: Hub, commit: Push['commit']): boolean {
  if (typeof commit === 'string') return hub.store.state.signed.includes(commit)
  return commit === null || commit.signed
}

/** The first required check that is not green on a commit, in GitHub's words; null when all are. */
export function missingCheck(hub: Hub, rule: Rule, commit: Push['commit']): string | null {
  const { checks, statuses } = hub.store.state
  const isGreen = (name: string): boolean =>
    checks.some((check) => check.sha === commit && check.name === name && check.conclusion === 'success') ||
    statuses.some((status) => status.sha === commit && status.context === name && status.state === 'success')
  const missing = rule.checks.find((name) => !isGreen(name))
  return missing === undefined ? null : `Required status check "${missing}" is expected.`
}

/** What a branch asks of a merge, whoever asks it: classic protection and rulesets together. */
export function mergeRules(hub: Hub, branch: string): Rule[] {
  const plan = protectionOf(hub, branch)
  const classic = plan === null || plan.ruleset ? [] : rulesOf(plan)
  return [...classic, ...activeRules(hub, `refs/heads/${branch}`).map(({ rule }) => rule)]
}
