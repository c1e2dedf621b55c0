/** What a page that says nothing of it may load: nothing. Data, texts and errors are no pages. */
const NOTHING = "default-src 'none'"

/** Who may show an answer in a frame: nobody, but for the one page that is made for it. */
const framedBy = (pathname: string): string => (pathname === '/embed' ? '*' : "'none'")

/** The headers that keep an answer from being used for what it is not. `policy` says what a page may load. */
export const securityHeaders = (pathname: string, policy: string = NOTHING): Readonly<Record<string, string>> => ({
  'content-security-policy': `${policy}; frame-ancestors ${framedBy(pathname)}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
})
