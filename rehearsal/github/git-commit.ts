/** A person or program in a commit, with the time as `<seconds since 1970> <zone>`. */
export interface Signature {
  name: string
  email: string
  when: string
}

export interface CommitObject {
  tree: string
  parents: string[]
  author: Signature
  committer: Signature
  message: string
}

/** Reads a commit as git stores it. */
export function parseCommit(text: string): CommitObject {
  const end = text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const lines = head.split('\n')
  const values = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  return {
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: parseSignature(values('author')[0] ?? ''),
    committer: parseSignature(values('committer')[0] ?? ''),
    message: end < 0 ? '' : text.slice(end + 2),
  }
}

/** Reads `Name <mail> 1700000000 +0100`. */
export function parseSignature(text: string): Signature {
  const match = /^(.*?) ?<([^>]*)> ?(.*)$/.exec(text)
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', when: match?.[3] || '0 +0000' }
}
