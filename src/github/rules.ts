import { z } from 'zod'
import type { Rules, TagRuleset } from '../host/host.js'
import type { Client } from './client.js'

const branchRuleSchema = z.object({ type: z.string(), ruleset_id: z.number().int().optional() })

const listedSchema = z.object({ id: z.number().int(), enforcement: z.string() })

const rulesetSchema = z.object({
  name: z.string(),
  current_user_can_bypass: z.string().optional(),
  conditions: z
    .object({ ref_name: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }).optional() })
    .nullish(),
  rules: z.array(z.object({ type: z.string() })).optional(),
})

/** Rules of the repository's rulesets. Throws `Stop`. */
export class GitHubRules implements Rules {
  constructor(private readonly client: Client) {}

  async ofBranch(branch: string): Promise<string[]> {
    const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
    const listed = await this.client.list(route, { branch }, branchRuleSchema, { perPage: 100, absent: ['not-found'] })
    const rules = listed?.items ?? []
    const ids = [...new Set(rules.flatMap((rule) => rule.ruleset_id ?? []))]
    const bypassed = new Set<number>()
    for (const id of ids) if ((await this.ruleset(id))?.bypassed === true) bypassed.add(id)
    return rules.filter((rule) => !bypassed.has(rule.ruleset_id ?? -1)).map((rule) => rule.type)
  }

  /** Those of the organisation too. */
  async ofTags(): Promise<TagRuleset[] | null> {
    const route = 'GET /repos/{owner}/{repo}/rulesets'
    const options = { perPage: 100, absent: ['not-found', 'forbidden'] as const }
    const listed = await this.client.list(route, { targets: 'tag' }, listedSchema, options)
    if (listed === null) return null
    const active = listed.items.filter(({ enforcement }) => enforcement === 'active')
    const rulesets = await Promise.all(active.map(async ({ id }) => await this.ruleset(id)))
    const readable = rulesets.filter((one) => one !== null)
    return readable.length === rulesets.length ? readable : null
  }

  private async ruleset(id: number): Promise<TagRuleset | null> {
    const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
    const found = await this.client.find(route, { ruleset_id: id }, rulesetSchema, ['not-found', 'forbidden'])
    if (found === null) return null
    return {
      name: found.name,
      include: found.conditions?.ref_name?.include ?? [],
      exclude: found.conditions?.ref_name?.exclude ?? [],
      rules: (found.rules ?? []).map(({ type }) => type),
      bypassed: found.current_user_can_bypass === 'always' || found.current_user_can_bypass === 'exempt',
    }
  }
}
