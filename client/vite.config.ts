import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const server = process.env['SERVER'] ?? 'http://127.0.0.1:4000'

const brotli = promisify(brotliCompress)

/**
 * Puts script and style beside themselves as small as brotli gets them, a tenth smaller than what a server can pack
 * while it starts.
 */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))
    await Promise.all(
      names.map(async (name) => writeFile(join(dir, `${name}.br`), await brotli(await readFile(join(dir, name))))),
    )
  },
}

/** Builds the explorer into client/dist, which the server serves; in development it asks the server at SERVER. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact(), packed],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: false, reportCompressedSize: false },
  // Built from a copy that links to node_modules, where the checkout's own path would lead astray.
  resolve: { preserveSymlinks: true },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/session': server } },
})
