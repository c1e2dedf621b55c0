/** What is shown in the middle: the tab stop of a twin in words, or the picture. */
const SHOWN = '.view [role=tabpanel] [tabindex="0"], .view > :not([inert]) [role=application]'

/** Takes the keyboard to what is shown, where there is nothing else to go back to. */
export const goToShown = (): void => document.querySelector<HTMLElement>(SHOWN)?.focus()
