import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const WORKER = /new Worker\(new URL\('(\.\/[\w.-]+)', import\.meta\.url\), \{ type: 'module' \}\)/

/** What is handed over as text can name no file beside it: its workers stand within it. */
const workersWithin: Plugin = {
  name: 'workers-within',
  enforce: 'pre',
  transform(code) {
    const [start, file] = WORKER.exec(code) ?? []
    return start === undefined
      ? null
      : `import Within from '${file}?worker&inline'\n${code.replace(start, 'new Within()')}`
  },
}

/** Builds the picture alone into one script and one style sheet, which the notebook's package brings along. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  publicDir: false,
  plugins: [workersWithin, preact()],
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { preserveSymlinks: true },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  build: {
    target: 'es2023',
    sourcemap: false,
    reportCompressedSize: false,
    lib: {
      entry: join(import.meta.dirname, 'main.tsx'),
      formats: ['es'],
      fileName: () => 'picture.js',
      cssFileName: 'picture',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
