import type { ReleaseWrite } from '../transaction.js'

/** Deletes a draft that no transaction has a use for. */
export const deleteStray: ReleaseWrite<{ do: 'delete-stray'; id: number }, number, 'releases'> = {
  do: 'delete-stray',
  describe: () => 'delete a second draft of this release',
  expect: (_plan, _seen, { id }) => id,
  after(seen, stray) {
    const others = (ids: readonly number[]): number[] => ids.filter((id) => id !== stray)
    const { strays, orphans, ownDrafts } = seen
    return { ...seen, strays: others(strays), orphans: others(orphans), ownDrafts: others(ownDrafts) }
  },
  async send(host, _transaction, { step: { id } }) {
    const stray = await host.releases.byId(id)
    // Between the list and now somebody may have published it: what was published is never deleted.
    if (stray?.draft === true) await host.releases.deleteDraft(id)
    return id
  },
}
