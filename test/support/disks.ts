import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll } from 'vitest'

const mounted: string[] = []

const mount = (options: string, path: string): void => {
  mkdirSync(path, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' })
  mounted.push(path)
}

function unmount(path: string): void {
  execFileSync('umount', ['-l', path], { stdio: 'ignore' })
}

/** Whether small disks can be made here: that takes Linux and its administrator. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'moothall-mount-'))
  try {
    mount('size=64k', probe)
    unmount(mounted.pop() ?? probe)
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
})()

/** Small disks, gone after the file's tests. */
export const disks = {
  /** With this much room, '1m'. */
  small: (path: string, size: string): string => {
    mount(`size=${size}`, path)
    return path
  },
  readOnly: (path: string): string => {
    mount('ro,size=1m', path)
    return path
  },
}

/** Takes the disks of a test file away; to be called before its folders go. */
export function withDisks(): void {
  afterAll(() => {
    for (const path of mounted.splice(0).reverse()) unmount(path)
  })
}
