/** Several nodes that are drawn as one, or that were until they were opened. */
export interface DrawnGroup {
  readonly id: string
  readonly members: readonly string[]
  /** As it stands under it: '8 bodies of Tameside Council'. */
  readonly words: string
  readonly open: boolean
}
