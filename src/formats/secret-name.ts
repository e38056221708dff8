/** Words in a variable's name that say that its value is nobody's business. */
const SPEAKING: ReadonlySet<string> = new Set([
  ...['TOKEN', 'TOKENS', 'PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE', 'PASS', 'PWD', 'SECRET', 'SECRETS', 'APIKEY'],
  ...['CREDENTIAL', 'CREDENTIALS', 'CREDS', 'PAT', 'BEARER', 'AUTHORIZATION', 'COOKIE', 'SAS', 'NETRC', 'KUBECONFIG'],
])

/** `KEY` alone may be a column's or an object's; behind one of these it opens something. */
const OPENING: ReadonlySet<string> = new Set([
  ...['API', 'ACCESS', 'SECRET', 'PRIVATE', 'SIGNING', 'ENCRYPTION', 'ACCOUNT', 'SUBSCRIPTION', 'SSH', 'DEPLOY'],
  ...['MASTER', 'SHARED', 'AUTH', 'HMAC', 'JWT', 'AES', 'LICENSE', 'STORAGE', 'WEBHOOK', 'SERVICE', 'ADMIN'],
])

/** Behind these a name is of something about the secret: its column, its place, its length. */
const ABOUT: ReadonlySet<string> = new Set([
  ...['NAME', 'TYPE', 'FILE', 'PATH', 'DIR', 'ID', 'URL', 'URI', 'ENDPOINT', 'HOST', 'COLUMN', 'FIELD', 'LIMIT'],
  ...['COUNT', 'LENGTH', 'SIZE', 'ALGORITHM', 'ALG', 'REGION', 'EXPIRY', 'TTL', 'VERSION', 'FORMAT', 'MODE', 'PREFIX'],
  ...['SUFFIX', 'PATTERN', 'VAULT', 'TIMEOUT', 'SCOPE', 'SCOPES', 'USER', 'PROVIDER', 'STRATEGY', 'MAX', 'MIN'],
])

/** Words before `TOKEN` that make it one of a tokenizer, or a number of them. */
const OF_TEXT: ReadonlySet<string> = new Set([
  ...[
    'PAD',
    'BOS',
    'EOS',
    'UNK',
    'MASK',
    'SEP',
    'CLS',
    'STOP',
    'START',
    'END',
    'SPECIAL',
    'IMAGE',
    'MAX',
    'MIN',
    'NUM',
  ],
  ...['NEW', 'CONTEXT', 'PROMPT', 'INPUT', 'OUTPUT', 'TOTAL', 'ADDED', 'EXTRA'],
])

/** Where a name stands that is given to a secret in some environment; the word before counts. */
const WHERE =
  /^(?:PROD|PRODUCTION|STAGING|STAGE|DEV|TEST|CI|RO|RW|READ|WRITE|VALUE|B64|BASE64|JSON|PEM|RAW|OLD|NEW|V?\d+)$/

/** How plainly a variable's name says that its value is a secret: `strong`, `weak` (a `KEY` of unknown kind), or not at all. */
export function speaksOfSecret(name: string): 'strong' | 'weak' | null {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
  while (words.length > 1 && WHERE.test(words.at(-1) ?? '')) words.pop()
  if (words.length > 1 && ABOUT.has(words.at(-1) ?? '')) return null
  const isStrong = words.some((word, index) => {
    const before = words[index - 1] ?? ''
    if (/^TOKENS?$/.test(word)) return !OF_TEXT.has(before)
    if (/^KEYS?$/.test(word)) return OPENING.has(before)
    return SPEAKING.has(word) || /(?:TOKEN|PASSWORD|PASSWD|SECRET|APIKEY|ACCESSKEY)$/.test(word)
  })
  if (isStrong) return 'strong'
  return words.some((word) => /^(?:KEYS?|AUTH)$/.test(word)) ? 'weak' : null
}
