import picomatch from 'picomatch'
import type { Problem } from '../errors.js'
import type { ReleaseRecord } from './record.js'

/** A ruleset of tags, as far as it decides whether one may be made. */
export interface TagRuleset {
  name: string
  /** As GitHub writes them: `~ALL`, or a full ref with stars. */
  include: readonly string[]
  exclude: readonly string[]
  /** Types of its rules. */
  rules: readonly string[]
  /** Whether the token may bypass it. */
  bypassed: boolean
}

/** Name of the first ruleset that lets the token make no such tag; null when none does. */
export function restrictingRuleset(rulesets: readonly TagRuleset[], tag: string): string | null {
  const ref = `refs/tags/${tag}`
  const fits = (pattern: string): boolean => pattern === '~ALL' || picomatch.isMatch(ref, pattern, { dot: true })
  const found = rulesets.find(
    (one) => !one.bypassed && one.rules.includes('creation') && one.include.some(fits) && !one.exclude.some(fits),
  )
  return found?.name ?? null
}

/** The problem of a tag that stands on another commit than the gated one. */
export function tagConflict(
  { tag, version, commit }: Pick<ReleaseRecord, 'tag' | 'version' | 'commit'>,
  other: string,
): Problem {
  return {
    what: `tag ${tag} stands on commit ${other.slice(0, 12)}, not on the gated commit ${commit.slice(0, 12)}`,
    fix: `Someone else made it and this action never moves a tag: delete the tag if nobody uses it, or release another version than ${version} (input \`version\`)`,
  }
}

/** The problem of a version that is asked for and was given to another commit before. */
export function versionTaken({ name, version }: { name: string; version: string }, at: string): Problem {
  return {
    what: `the version ${version} is taken: tag ${name} stands on commit ${at.slice(0, 12)}`,
    where: { file: 'input', field: 'version' },
    fix: 'Ask for another version, or leave the input out',
  }
}

/** The problem of a tag beside which git makes no other one, because a ref cannot be a file and a folder at once. */
export function tagBlocked(tag: string, blocking: string): Problem {
  return {
    what: `git cannot make the tag ${tag}, because there is a tag ${blocking}: a name cannot be a tag and a folder of tags at once`,
    where: { file: `refs/tags/${blocking}` },
    fix: `Let \`tag:\` in the configuration make other names (\`tag: "{feature}-v{version}"\`), or delete the tag ${blocking} if nobody uses it (git push origin :refs/tags/${blocking})`,
  }
}

/** The problem of a journal that cannot be opened, because another ref stands where its own, or a folder of it, has to be. */
export function journalBlocked(journal: string, blocking: string): Problem {
  return {
    what: `the journal ${journal} cannot be opened, because there is a ref ${blocking}: a name cannot be a ref and a folder of refs at once`,
    where: { file: blocking },
    fix: `Look at what it holds, and delete it if nobody uses it (git push origin :${blocking})`,
  }
}

/** The problem of a gated commit that GitHub lets no workflow's token tag. */
export function untaggableProblem({ commit, target }: Pick<ReleaseRecord, 'commit' | 'target'>): Problem {
  const file = '.github/workflows'
  return {
    what: `files under ${file} differ between ${target} and the gated commit ${commit.slice(0, 12)}, and GitHub lets no workflow's token tag such a commit`,
    where: { file },
    fix: `Run this again at the tip of ${target}; nothing was written`,
  }
}

/** The problem of a tag that a ruleset lets nobody's token make. */
export function tagRestricted(tag: string, ruleset: string): Problem {
  return {
    what: `the ruleset ${JSON.stringify(ruleset)} of this repository restricts who makes tags, and lets the token not make ${tag}`,
    fix: `Put the app whose token makes the release on that ruleset's bypass list, or take the tag's pattern out of it (Settings → Rules → Rulesets)`,
  }
}

/** The problem of a tag that GitHub refuses although no ruleset restricts it: the name of an immutable release is spent. */
export function tagSpent({ tag, version }: Pick<ReleaseRecord, 'tag' | 'version'>): Problem {
  return {
    what: `the tag ${tag} cannot be made again: an immutable release had it and was deleted, so version ${version} is spent`,
    fix: 'Release another version (input `version`)',
  }
}

/** The problem of a write that a rule of the repository refuses; `write` says what it was to do, `message` is GitHub's. */
export function ruleRefusal(write: string, message: string): Problem {
  return {
    what: `a rule of the repository refuses to ${write} (${message.replace(/\.+\s*$/, '')})`,
    fix: `Put the app whose token makes the release on that rule's bypass list, or leave this out of the rule (Settings → Rules → Rulesets), then run this again`,
  }
}

/** Whether a message of GitHub's is one with which a rule refuses. */
export function isRuleViolation(message: string): boolean {
  return (
    isRestrictedRef(message) ||
    isImmutableName(message) ||
    /repository rule violations|protected (branch|ref)/i.test(message)
  )
}

/** Whether a message of GitHub's says that a ruleset restricts the making of refs. */
export function isRestrictedRef(message: string): boolean {
  return /creations being restricted/i.test(message)
}

/** Whether a message of GitHub's says that an immutable release has had the name. */
export function isImmutableName(message: string): boolean {
  return /used by an immutable release/i.test(message)
}
