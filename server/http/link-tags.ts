/** What is told of a link to those who may link to it. */
export interface Told {
  readonly title: string
  readonly sentence: string | null
  /** Query of the view, or nothing. */
  readonly address: string
}

/** The one picture of the product that goes with every link, and its size in pixels. */
const PICTURE = { path: '/link-picture.png', width: 1200, height: 630 }
const GENERAL = 'Moothall: who was responsible, when, and who says so'
const WHAT_IT_IS =
  'Explore people, councils, roles and partnerships in local government, each with its dates and its sources.'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** The tags of a link (Open Graph, ogp.me) to a server at an origin such as 'https://moothall.example.org'. */
function tags({ title, sentence, address }: Told, origin: string): string {
  const description = sentence ?? WHAT_IT_IS
  const properties = {
    'og:site_name': 'Moothall',
    'og:type': 'website',
    'og:locale': 'en_GB',
    'og:title': title,
    'og:description': description,
    'og:url': `${origin}/${address}`,
    'og:image': `${origin}${PICTURE.path}`,
    'og:image:type': 'image/png',
    'og:image:width': String(PICTURE.width),
    'og:image:height': String(PICTURE.height),
    'og:image:alt': 'A picture of Moothall: people, councils and posts, linked by lines with dates and sources',
  }
  return [
    `<title>${escaped(title === GENERAL ? title : `${title} · Moothall`)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    ...Object.entries(properties).map(
      ([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ].join('\n    ')
}

/** A page with the tags of a link in place of its own title and description; null tells what the product is. */
export function withTags(page: string, told: Told | null, origin: string): string {
  if (!page.includes('</head>')) return page
  return page
    .replace(/\s*<title>[^<]*<\/title>|\s*<meta name="description"[^>]*>/g, '')
    .replace('</head>', () => `  ${tags(told ?? { title: GENERAL, sentence: null, address: '' }, origin)}\n  </head>`)
}
