/** Why a request got no answer, in words that hold nothing of it but the host's name. */
export interface ConnectionFailure {
  why: string
  /** The machine itself had nothing left to connect with. */
  isOwn: boolean
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset before the answer was complete',
  EPIPE: 'connection reset before the answer was complete',
  ECONNABORTED: 'connection reset before the answer was complete',
  ETIMEDOUT: 'the host did not take the connection in time',
  EHOSTUNREACH: 'no way to the host',
  ENETUNREACH: 'no way to the host',
  EHOSTDOWN: 'no way to the host',
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'host not found for now (the name server does not answer)',
  CERT_HAS_EXPIRED: 'TLS: the certificate has expired',
  CERT_NOT_YET_VALID: 'TLS: the certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS: the certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'TLS: the certificate leads to an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'TLS: the certificate leads to an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS: the certificate leads to an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS: the certificate leads to an authority that is not known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'TLS: the certificate is for another host',
  EPROTO: 'TLS: what answers there does not speak it',
  ERR_INVALID_CHAR: 'a header holds a character that none may hold',
  ERR_INVALID_HTTP_TOKEN: 'a header or the method has a name that HTTP does not know',
  ERR_UNESCAPED_CHARACTERS: 'the address holds a character that none may hold',
  ERR_INVALID_PROTOCOL: 'the address is neither http nor https',
  ERR_INVALID_URL: 'the address is no URL',
}

const OWN: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'])

/** Puts an error of Node's network in words. */
export function connectionFailure(error: unknown, host: string): ConnectionFailure {
  const code = codeOf(error)
  if (OWN.has(code)) return { why: `this runner has no connections left (${code})`, isOwn: true }
  const words = WORDS[code]
  if (words !== undefined)
    return { why: words.startsWith('host not found') ? `${words}: ${host}` : words, isOwn: false }
  if (code.startsWith('HPE_')) return { why: 'what answers there does not speak HTTP', isOwn: false }
  if (/SSL|TLS|CERT/.test(code)) return { why: `TLS: ${code}`, isOwn: false }
  return { why: code === '' ? 'the connection failed' : `the connection failed (${code})`, isOwn: false }
}

/** The code of an error; of several tries to connect, that of the first. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return code
  return error instanceof AggregateError ? codeOf(error.errors[0]) : ''
}
