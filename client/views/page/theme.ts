const themes = ['as the device', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'moothall:theme'

/** The colours chosen on this device. */
export const themeNow = (): Theme => themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'as the device'

export const nextTheme = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] as Theme

/**
 * Shows the page in these colours, now and at the next visit; the canvas is told by an event, as a change of the
 * device's own colours would tell it.
 */
export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  if (theme === 'as the device') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
