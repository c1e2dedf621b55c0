import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const server = process.env['SERVER'] ?? 'http://127.0.0.1:4000'

/** Builds the explorer into client/dist, which the server serves; in development it asks the server at SERVER. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', sourcemap: false, reportCompressedSize: false },
  // Built from a copy that links to node_modules, where the checkout's own path would lead astray.
  resolve: { preserveSymlinks: true },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/session': server } },
})
