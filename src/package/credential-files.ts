import type { Problem } from '../errors.js'

/** Files that tools keep credentials in, by the end of their path. */
const CREDENTIAL_FILE =
  /(?:^|\/)(?:[._]netrc|\.git-credentials|\.npmrc|\.pypirc|\.env(?:\.(?!example|sample|template|dist)[\w.-]+)?|\.aws\/credentials|\.docker\/config\.json|\.dockercfg|\.kube\/config|\.?(?:cache\/)?huggingface\/(?:token|stored_tokens)|kaggle\.json|\.databrickscfg|\.streamlit\/secrets\.toml|\.dvc\/config\.local|application_default_credentials\.json|id_(?:rsa|dsa|ecdsa|ed25519))$/i

/** What in such a file is a credential and no example of one. */
const CREDENTIAL = new RegExp(
  [
    '-----BEGIN [A-Z ]*PRIVATE KEY',
    '(?:password|passwd|_authToken|_auth|token|secret\\w*|api_?key|access_?key|secret_access_key|"auth")["\']?\\s*[=:\\s]\\s*["\']?[^\\s"\'${<*]{8,}',
    'machine\\s+\\S+\\s+login\\s+\\S+\\s+password\\s+\\S+',
    'https?://[^/\\s:@]+:[^/\\s@${<]{6,}@',
    '^hf_[A-Za-z0-9]{20,}',
  ].join('|'),
  'im',
)

/** Whether a path is one in which a tool keeps credentials. */
export function isCredentialFile(path: string): boolean {
  return CREDENTIAL_FILE.test(path)
}

/** What is wrong with such files in a package, by path to text: those with a credential are refused, the others named. */
export function credentialFindings(
  files: ReadonlyMap<string, string>,
  folder: string,
): { problems: Problem[]; warnings: string[] } {
  const problems: Problem[] = []
  const warnings: string[] = []
  for (const [path, text] of files) {
    if (CREDENTIAL.test(text)) {
      problems.push({
        what: `${path} in the package is a file of credentials, and has one in it`,
        where: { file: `${folder}/${path}` },
        fix: 'Keep it out of the model and of what the export writes, and change that credential where others have seen it',
      })
    } else warnings.push(`${path} in the package is a file in which tools keep credentials; none was found in it`)
  }
  return { problems, warnings }
}
