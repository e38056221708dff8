import type { IncomingMessage } from 'node:http'
import { formatBytes } from '../formats/quantities.js'
import type { HttpAnswer } from '../host/network.js'
import { PROBING } from '../limits/telling.js'

/** What a target answered. */
export type Answered = Omit<Extract<HttpAnswer, { kind: 'answered' }>, 'kind' | 'milliseconds'>

/** An answer that was too long to be read. */
export const TOO_LONG = new Error(`the answer is longer than ${formatBytes(PROBING.answerBytes.value)}`)

type OnEnd = (answered: Answered, error: Error | null) => void

/** Reads an answer to its end and tells once what it is, or why it has none; the text is left empty where it is not wanted. */
export function readAnswer(response: IncomingMessage, isTextWanted: boolean, onEnd: OnEnd): void {
  const chunks: Buffer[] = []
  let length = 0
  let isOver = false
  const end = (error: Error | null): void => {
    if (isOver) return
    isOver = true
    const text = chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8')
    onEnd({ status: response.statusCode ?? 0, text, named: namedBy(response) }, error)
  }
  response.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > PROBING.answerBytes.value) {
      end(TOO_LONG)
      response.destroy()
    } else if (isTextWanted) chunks.push(chunk)
  })
  response
    .on('end', () => {
      end(response.complete ? null : broken())
    })
    .on('error', end)
    .on('close', () => {
      // It closes after every end, and an error takes its time to make.
      if (!isOver) end(broken())
    })
}

function broken(): Error {
  return Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
}

function namedBy({ headers }: IncomingMessage): Answered['named'] {
  return { version: only(headers['x-model-version']), digest: only(headers['x-model-digest']) }
}

function only(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
