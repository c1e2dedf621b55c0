/** Keys as a person reads them: 'Mod+Shift+z' is '⇧ ⌘ Z' on a Mac, 'Ctrl + Shift + Z' elsewhere. */
export function keyWords(key: string, mac = /mac|iphone|ipad/i.test(navigator.userAgent)): string {
  const names: Readonly<Record<string, string>> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Shift: mac ? '⇧' : 'Shift',
    Escape: 'Esc',
    ' ': 'Space',
  }
  return key
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(mac ? ' ' : ' + ')
}
