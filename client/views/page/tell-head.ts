const tag = (property: string): HTMLMetaElement => {
  const there = document.head.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)
  if (there !== null) return there
  const made = document.createElement('meta')
  made.setAttribute('property', property)
  document.head.append(made)
  return made
}

/**
 * Says in the head of the page what it shows: its title, and what a browser that passes the page on takes with it. The
 * server says the same to those who only look at the link.
 */
export function tellHead(title: string, sentence: string | null): void {
  document.title = `${title} · Moothall`
  tag('og:title').content = title
  tag('og:description').content = sentence ?? ''
}
