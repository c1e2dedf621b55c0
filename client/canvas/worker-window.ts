/** cytoscape and fcose look for a `window`; in a worker its own scope serves. Imported before either. */
Object.assign(globalThis, { window: globalThis })
