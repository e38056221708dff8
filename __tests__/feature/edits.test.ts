import { describe, expect, it } from '@jest/globals'
import { Stop } from '../../src/errors.js'
import { applyRelease, type ReleaseChange } from '../../src/feature/edits.js'
import { parseStateFile } from '../../src/feature/state-file.js'

const CHANGE: ReleaseChange = {
  file: 'state/churn.json',
  version: '1.2.0',
  tag: 'churn/v1.2.0',
  commit: 'c'.repeat(40),
  packageDigest: `sha256:${'d'.repeat(64)}`,
  metrics: { 'val.f1': 0.9 },
  metricsAsWritten: { val: { f1: 0.9 } },
  verdict: 'passed',
  gatesNote: null,
  releaseUrl: 'https://github.com/o/r/releases/tag/churn%2Fv1.2.0',
  startedAt: '2026-11-01T10:00:00Z',
  completedAt: '2026-11-01T10:05:00Z',
}

const BEFORE = `{
  "id": "churn",
  "owner": {"team": "growth",   "pager": [1,2]},
  "status": "approved",
  "acceptance_criteria": ["f1 >= 0.8", "Ü"],
  "model_version": "1.1.0",
  "model_metrics": {
    "f1": 0.88
  },
  "deployed_to": ["production"],
  "updated_at": "2026-01-01T00:00:00Z",
  "releases": [
    {
      "version": "1.1.0",
      "tag": "churn/v1.1.0"
    }
  ],
  "zeta": 1
}
`

const AFTER = `{
  "id": "churn",
  "owner": {"team": "growth",   "pager": [1,2]},
  "status": "released",
  "acceptance_criteria": ["f1 >= 0.8", "Ü"],
  "model_version": "1.2.0",
  "model_metrics": {
    "val": {
      "f1": 0.9
    }
  },
  "deployed_to": [],
  "updated_at": "2026-11-01T10:05:00Z",
  "releases": [
    {
      "version": "1.1.0",
      "tag": "churn/v1.1.0",
      "deployed_to": [
        "production"
      ]
    },
    {
      "version": "1.2.0",
      "tag": "churn/v1.2.0",
      "commit": "${CHANGE.commit}",
      "package_digest": "${CHANGE.packageDigest}",
      "metrics": {
        "val.f1": 0.9
      },
      "verdict": "passed",
      "release_url": "https://github.com/o/r/releases/tag/churn%2Fv1.2.0",
      "released_at": "2026-11-01T10:05:00Z"
    }
  ],
  "zeta": 1,
  "release_started_at": "2026-11-01T10:00:00Z",
  "release_completed_at": "2026-11-01T10:05:00Z",
  "version": "1.2.0"
}
`

function stopOf(text: string, change: ReleaseChange): unknown {
  try {
    return applyRelease(text, change)
  } catch (error) {
    return error instanceof Stop ? error.code : error
  }
}

describe('writing a release into a state file', () => {
  it('changes exactly what a release writes', () => {
    expect(applyRelease(BEFORE, CHANGE)).toBe(AFTER)
  })

  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['tabs', (text) => text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
    ['four spaces', (text) => text.replace(/^ +/gm, (spaces) => spaces + spaces)],
    ['no final newline', (text) => text.trimEnd()],
    ['many final newlines', (text) => `${text}\n\n`],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    [
      'tabs, CRLF, byte order mark',
      (text) => `\uFEFF${text.replace(/^(?: {2})+/gm, (s) => '\t'.repeat(s.length / 2)).replaceAll('\n', '\r\n')}`,
    ],
  ])('keeps %s', (_name, lay) => {
    expect(applyRelease(lay(BEFORE), CHANGE)).toBe(lay(AFTER))
  })

  it('keeps a file of one line on one line', () => {
    const written = applyRelease('{"status": "approved", "x": [1,2]}', CHANGE)
    expect(written).not.toContain('\n')
    expect(written.startsWith('{"status": "released", "x": [1,2], "release_started_at": "2026')).toBe(true)
  })

  it('is done once: the same release again changes nothing', () => {
    expect(applyRelease(AFTER, CHANGE)).toBe(AFTER)
    expect(applyRelease(AFTER, { ...CHANGE, completedAt: '2027-01-01T00:00:00Z' })).toBe(AFTER)
  })

  it('makes what parses back', () => {
    const parsed = parseStateFile(
      applyRelease('{"status":"approved","releases":null,"deployed_to":null}', CHANGE),
      CHANGE.file,
    )
    expect(parsed).toMatchObject({
      ok: true,
      state: {
        status: 'released',
        version: '1.2.0',
        deployedTo: [],
        releases: [{ version: '1.2.0', metrics: { 'val.f1': 0.9 } }],
      },
    })
  })

  it('says in the entry that gates were off', () => {
    const off = { ...CHANGE, verdict: 'disabled', gatesNote: 'input gates-enabled', metrics: {}, metricsAsWritten: {} }
    const written = JSON.parse(applyRelease(BEFORE, off)) as { model_metrics: object; releases: object[] }
    expect(written.model_metrics).toEqual({})
    expect(written.releases[1]).toMatchObject({
      verdict: 'disabled',
      gates: 'skipped: gates are disabled (input gates-enabled)',
    })
  })

  it('works on what someone else changed meanwhile', () => {
    const changed = BEFORE.replace('"approved"', '"changes_requested"').replace('"zeta": 1', '"zeta": 2')
    expect(applyRelease(changed, CHANGE)).toBe(AFTER.replace('"zeta": 1', '"zeta": 2'))
  })

  it('refuses a version that stands there with another commit, and a broken file', () => {
    expect(stopOf(AFTER, { ...CHANGE, commit: 'e'.repeat(40) })).toBe('conflict')
    expect(stopOf('{"status": "approved",}', CHANGE)).toBe('invalid-state')
  })
})
