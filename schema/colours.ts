import { entityKinds } from './kinds/entities.ts'

const registered = ({ one, colour }: (typeof entityKinds)[number]): string => `@property --kind-${one} {
  syntax: "<color>";
  inherits: true;
  initial-value: ${colour.light};
}
`

/**
 * The colours of the kinds of node as a style sheet. Registered as colours, so that the canvas reads a resolved colour
 * and not the text of light-dark().
 */
export const coloursAsCss =
  (): string => `/* Written by 'npm run generate' from schema/kinds/entities.ts; what is changed here is lost. */
${entityKinds.map(registered).join('')}
@layer tokens {
  :root {
${entityKinds.map(({ one, colour }) => `    --kind-${one}: light-dark(${colour.light}, ${colour.dark});\n`).join('')}  }
}

@layer parts {
${entityKinds.map(({ one }) => `  [data-kind="${one}"] {\n    --mark: var(--kind-${one});\n  }\n`).join('')}}
`
