import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe']
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function lookAround() {
  const given = process.env.CHROME_PATH
  if (given) return existsSync(given) ? given : undefined
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find((file) =>
    existsSync(file),
  )
}

const run = (program, args) =>
  spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Debian's chromium, where this is Debian's kind of system and we may. */
function installChromium() {
  if (!existsSync('/usr/bin/apt-get')) return
  const apt = (...args) =>
    process.getuid() === 0 ? run('apt-get', ['-q', '-y', ...args]) : run('sudo', ['-n', 'apt-get', '-q', '-y', ...args])
  process.stdout.write('Installing Chromium for the tests …\n')
  if (apt('update')) apt('install', '--no-install-recommends', 'chromium')
}

/**
 * Path of a Chrome or Chromium; gets Debian's where there is none.
 * @param {(message: string) => never} refuse says what to install, and does not return
 */
export function findBrowser(refuse) {
  if (lookAround() === undefined && !process.env.CHROME_PATH) installChromium()
  return (
    lookAround() ??
    refuse(
      'The tests need Chrome or Chromium, and none is found. Install one (Debian: apt-get install ' +
        'chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium; Windows: winget ' +
        'install Google.Chrome), or say where it is: CHROME_PATH=… npm test',
    )
  )
}
