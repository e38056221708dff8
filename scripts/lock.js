import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const POLL_MS = 300
/** A lock without an owner's number is one whose owner died between making the folder and writing it. */
const UNNAMED_MS = 5_000

/** Runs `body` while holding the folder `path` as a lock, so that two processes do not do the same work at once. */
export async function withLock(path, { waiting }, body) {
  let told = false
  while (!take(path)) {
    if (!told) waiting(owner(path))
    told = true
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  try {
    return await body()
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

/** Takes the lock if it is free or its owner is gone; says whether it was taken. */
export function take(path) {
  mkdirSync(dirname(path), { recursive: true })
  try {
    mkdirSync(path)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isHeld(path)) return false
    rmSync(path, { recursive: true, force: true })
    return take(path)
  }
  writeFileSync(join(path, 'pid'), String(process.pid))
  return true
}

/** Number of the process that holds the lock, or null. */
export function owner(path) {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8')) || null
  } catch {
    return null
  }
}

function isHeld(path) {
  const pid = owner(path)
  if (pid !== null) return isAlive(pid)
  try {
    return Date.now() - statSync(path).mtimeMs < UNNAMED_MS
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
