import { z } from 'zod'
import type { TagRuleset } from '../host/host.js'
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

/** Types of the rules of rulesets that hold for a branch and that the token may not bypass. Throws `Stop`. */
export async function branchRules(client: Client, branch: string): Promise<string[]> {
  const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
  const listed = await client.list(route, { branch }, branchRuleSchema, { perPage: 100, absent: ['not-found'] })
  const rules = listed?.items ?? []
  const ids = [...new Set(rules.flatMap((rule) => rule.ruleset_id ?? []))]
  const bypassed = new Set<number>()
  for (const id of ids) if ((await ruleset(client, id))?.bypassed === true) bypassed.add(id)
  return rules.filter((rule) => !bypassed.has(rule.ruleset_id ?? -1)).map((rule) => rule.type)
}

/** The active rulesets of tags, those of the organisation too; null where they may not be read. Throws `Stop`. */
export async function tagRulesets(client: Client): Promise<TagRuleset[] | null> {
  const route = 'GET /repos/{owner}/{repo}/rulesets'
  const options = { perPage: 100, absent: ['not-found', 'forbidden'] as const }
  const listed = await client.list(route, { targets: 'tag' }, listedSchema, options)
  if (listed === null) return null
  const active = listed.items.filter(({ enforcement }) => enforcement === 'active')
  const rulesets = await Promise.all(active.map(async ({ id }) => await ruleset(client, id)))
  const readable = rulesets.filter((one) => one !== null)
  return readable.length === rulesets.length ? readable : null
}

async function ruleset(client: Client, id: number): Promise<TagRuleset | null> {
  const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
  const found = await client.find(route, { ruleset_id: id }, rulesetSchema, ['not-found', 'forbidden'])
  if (found === null) return null
  return {
    name: found.name,
    include: found.conditions?.ref_name?.include ?? [],
    exclude: found.conditions?.ref_name?.exclude ?? [],
    rules: (found.rules ?? []).map(({ type }) => type),
    bypassed: found.current_user_can_bypass === 'always' || found.current_user_can_bypass === 'exempt',
  }
}
