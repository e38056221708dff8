import path from 'node:path'

/** The name that GitHub gives to an uploaded file: other than letters, digits and `._+@-` become dots. */
export function assetName(name: string): string {
  const dotted = name
    .replace(/[^A-Za-z0-9._+@-]+/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.+$/, '')
  if (dotted === '') return 'default'
  return dotted.startsWith('.') ? `default${dotted}` : dotted
}

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.gz': 'application/gzip',
  '.zip': 'application/zip',
}

/** Content type by a file's extension. */
export function assetType(name: string): string {
  return TYPES[path.extname(name)] ?? 'application/octet-stream'
}
