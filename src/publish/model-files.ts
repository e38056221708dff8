import { Stop } from '../errors.js'
import { digestOf } from '../formats/digest.js'
import type { Host, StateCommit } from '../host/host.js'
import type { CommittedModelFile } from '../release/committed-model.js'
import type { ReleaseRecord } from '../release/record.js'

/**
 * The files of the model that go into the state's commit, each with the bytes that were sealed: from the checkout, else
 * from the gated commit itself. Throws `Stop` interrupted where neither has them any more.
 */
export async function readCommittedModel(
  host: Pick<Host, 'files' | 'repository'>,
  record: Pick<ReleaseRecord, 'committedModel' | 'commit' | 'tag'>,
): Promise<StateCommit['additions']> {
  const additions: StateCommit['additions'] = []
  for (const file of record.committedModel ?? []) {
    const sealed = (bytes: Buffer | null): boolean => bytes !== null && digestOf(bytes) === file.sha256
    const here = await standing(host, file)
    const bytes = sealed(here) ? here : await host.repository.contentAt(record.commit, file.from)
    if (bytes === null || !sealed(bytes)) throw bytesGone(record, file)
    additions.push({ path: file.path, content: bytes })
  }
  return additions
}

async function standing({ files }: Pick<Host, 'files'>, { from, size }: CommittedModelFile): Promise<Buffer | null> {
  const stat = await files.stat(from)
  return stat?.kind === 'file' && stat.size === size ? await files.readBytes(from, size) : null
}

function bytesGone({ tag, commit }: Pick<ReleaseRecord, 'tag' | 'commit'>, { from }: CommittedModelFile): Stop {
  return new Stop('interrupted', {
    what: `${tag} is published, and its model is to be committed beside its records, but ${from} has other bytes here than were released, and git has none of them at commit ${commit.slice(0, 12)}`,
    where: { file: from },
    fix: 'Re-run the job that began the release (its page has "Re-run jobs"): it fetches the model of that commit',
  })
}
