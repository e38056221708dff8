import * as semver from '../formats/semantic-version.js'

import type { Problem } from '../errors.js'

/** What a version is chosen from. */
export interface VersionFacts {
  /** The input `version`; null when it was not given. */
  explicit: string | null
  bump: 'auto' | 'major' | 'minor' | 'patch'
  /** The version before this one; null for the first release. */
  previous: string | null
  /** Versions of the feature that the branch has besides `previous`, as far as an explicit one is not above them. */
  reachable?: readonly string[]
  /** Whether the model's bytes are those of the previous version; null where that cannot be told. */
  modelUnchanged: boolean | null
}

/** A version and, in one line, why that one; or what is wrong (exit 2). */
export type VersionChoice = { ok: true; version: string; why: string } | { ok: false; problem: Problem }

const FIRST = '1.0.0'

type Part = 'patch' | 'minor' | 'major'

/** Chooses the version of a release: the explicit one where it is above the previous, else the previous one bumped. */
export function chooseVersion(facts: VersionFacts): VersionChoice {
  const previous = facts.previous === null ? null : parseVersion(facts.previous)
  if (facts.previous !== null && previous === null) return { ok: false, problem: previousIsNoVersion(facts.previous) }
  if (facts.explicit !== null) return explicitVersion(facts.explicit, lastOf(previous, facts.reachable ?? []))
  if (previous === null) return { ok: true, version: FIRST, why: 'the first release' }
  const { part, reason } = bumpPart(facts)
  const version = bumped(previous, part)
  if (version === null) return { ok: false, problem: cannotBeBumped(previous, part) }
  return { ok: true, version, why: `${part} after ${previous}: ${reason}` }
}

/** Reads a semantic version strictly, a leading `v` allowed; null for anything else and for build metadata. */
export function parseVersion(text: string): string | null {
  const plain = text.replace(/^v/, '')
  return semver.parse(plain)?.version === plain ? plain : null
}

/** Whether a version is a prerelease (`1.2.0-rc.1`). */
export function isPrerelease(version: string): boolean {
  return semver.prerelease(version) !== null
}

function lastOf(previous: string | null, reachable: readonly string[]): string | null {
  return [...(previous === null ? [] : [previous]), ...reachable].sort(semver.rcompare)[0] ?? null
}

/** The next version; null where its numbers are above what versions are read with. */
function bumped(previous: string, part: Part): string | null {
  const version = semver.inc(previous, part)
  return version === null ? null : parseVersion(version)
}

function bumpPart(facts: VersionFacts): { part: Part; reason: string } {
  if (facts.bump !== 'auto') return { part: facts.bump, reason: `input bump is ${facts.bump}` }
  if (facts.modelUnchanged === true) return { part: 'patch', reason: 'the model is the same, byte for byte' }
  const reason =
    facts.modelUnchanged === false ? 'the model has changed' : 'whether the model has changed cannot be told'
  return { part: 'minor', reason }
}

function explicitVersion(explicit: string, previous: string | null): VersionChoice {
  const version = parseVersion(explicit)
  if (version === null) return { ok: false, problem: notAVersion(explicit, previous) }
  if (previous !== null && !semver.gt(version, previous)) {
    const what = `The version ${version} is not above the previous one, ${previous}`
    return { ok: false, problem: { what, fix: `Ask for ${nextVersions(previous)}`, where: INPUT } }
  }
  return { ok: true, version, why: 'asked for by input version' }
}

const INPUT = { file: 'input', field: 'version' } as const

function notAVersion(explicit: string, previous: string | null): Problem {
  const parsed = semver.parse(explicit.replace(/^v/, ''))
  const shown = explicit.slice(0, 60)
  const after = previous === null ? '' : `; the previous version is ${previous}`
  const what =
    parsed !== null && parsed.build.length > 0
      ? `The version "${shown}" carries build metadata ("+${parsed.build.join('.').slice(0, 60)}"), which a tag cannot tell apart${after}`
      : `"${shown}" is no semantic version${tooLarge(explicit)}${after}`
  const fix =
    previous === null ? `Write three numbers without spaces, for example ${FIRST}` : `Ask for ${nextVersions(previous)}`
  return { what, fix, where: INPUT }
}

/** The possible next ones, in words: `1.2.1, 1.3.0 or 2.0.0, or leave the input out`. */
function nextVersions(previous: string): string {
  const parts = ['patch', 'minor', 'major'] as const
  const next = [...new Set(parts.flatMap((part) => bumped(previous, part) ?? []))]
  const last = next.pop()
  if (last === undefined) return 'a version that is above it'
  return `${next.length === 0 ? last : `${next.join(', ')} or ${last}`}, or leave the input out`
}

function previousIsNoVersion(previous: string): Problem {
  return {
    what: `The previous version, "${previous.slice(0, 60)}", is no semantic version${tooLarge(previous)}, so none can be counted on from it`,
    fix: 'Write it as three numbers (for example 1.2.0) where it stands: in the last entry of `releases`, or in `model_version` or `version` of the state file',
  }
}

/** Why a text that looks like a version is none; empty where that is not the reason. */
function tooLarge(text: string): string {
  const isLarge = (text.match(/\d+/g) ?? []).some((digits) => Number(digits) > Number.MAX_SAFE_INTEGER)
  return isLarge && /^v?\d+\.\d+\.\d+/.test(text) ? ` (a number in it is above ${Number.MAX_SAFE_INTEGER})` : ''
}

function cannotBeBumped(previous: string, part: Part): Problem {
  return {
    what: `There is no ${part} version after ${previous}: its number would be above ${Number.MAX_SAFE_INTEGER}, and no later run could read it`,
    fix: `Ask for ${nextVersions(previous).replace(', or leave the input out', '')} (input \`version\`)`,
    where: INPUT,
  }
}
