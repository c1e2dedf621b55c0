import armchair from 'lucide-static/icons/armchair.svg?raw'
import building from 'lucide-static/icons/building.svg?raw'
import department from 'lucide-static/icons/building-2.svg?raw'
import calendar from 'lucide-static/icons/calendar.svg?raw'
import commissioner from 'lucide-static/icons/clipboard-check.svg?raw'
import programme from 'lucide-static/icons/clipboard-list.svg?raw'
import document from 'lucide-static/icons/file-text.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import decision from 'lucide-static/icons/gavel.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import service from 'lucide-static/icons/heart-handshake.svg?raw'
import post from 'lucide-static/icons/id-card.svg?raw'
import council from 'lucide-static/icons/landmark.svg?raw'
import map from 'lucide-static/icons/map.svg?raw'
import school from 'lucide-static/icons/school.svg?raw'
import inspection from 'lucide-static/icons/search-check.svg?raw'
import regulator from 'lucide-static/icons/shield-check.svg?raw'
import appointment from 'lucide-static/icons/user-check.svg?raw'
import team from 'lucide-static/icons/users-round.svg?raw'
import type { EntitySummary } from '../../api/fragments.ts'

/** What is drawn in a node: an icon of Lucide's (ISC), or letters. */

const ORGANIZATIONS: Readonly<Record<string, string>> = {
  COUNCIL: council,
  COMBINED_AUTHORITY: map,
  GOVERNMENT_DEPARTMENT: department,
  LEGISLATURE: council,
  COMMISSIONER: commissioner,
  REGULATOR: regulator,
  TEAM: team,
  GROUP: team,
  COMMITTEE: armchair,
  BOARD: armchair,
  CABINET: armchair,
  SERVICE: service,
  CHILDRENS_TRUST: service,
  SCHOOL: school,
}
const EVENTS: Readonly<Record<string, string>> = {
  INSPECTION: inspection,
  FOCUSED_VISIT: inspection,
  INTERNAL_REVIEW: inspection,
  PEER_REVIEW: inspection,
  REPORT: document,
  APPOINTMENT: appointment,
  DECISION: decision,
  DIRECTION: flag,
  RECOMMENDATION: flag,
}

function iconOf(entity: EntitySummary): string | null {
  switch (entity.__typename) {
    case 'Person':
      return null
    case 'Organization':
      return ORGANIZATIONS[entity.classification] ?? building
    case 'Post':
      return post
    case 'Partnership':
      return handshake
    case 'Programme':
      return programme
    case 'Event':
      return EVENTS[entity.eventKind] ?? calendar
    case 'Document':
      return document
    default:
      return building
  }
}

/** The first letters of a person's first and last name; a question mark for one who is not named. */
export function initialsOf({ name, named }: { readonly name: string; readonly named: boolean }): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return named ? `${first.slice(0, 1)}${(last ?? '').slice(0, 1)}` : '?'
}

const images = new Map<string, string>()
const imageOf = (svg: string, colour: string): string => {
  const key = `${colour} ${svg}`
  const image =
    images.get(key) ?? `data:image/svg+xml;utf8,${encodeURIComponent(svg.replaceAll('currentColor', colour))}`
  images.set(key, image)
  return image
}

export const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** Letters in the middle of a node, as an image in a colour. */
export const lettersImage = (letters: string, colour: string): string =>
  imageOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><text x="12" y="17" ' +
      'font-family="sans-serif" font-size="14" font-weight="700" text-anchor="middle" ' +
      `fill="currentColor">${escaped(letters)}</text></svg>`,
    colour,
  )

/** What is drawn in a node, as an image in a colour. */
export function nodeImage(entity: EntitySummary, colour: string): string {
  const icon = iconOf(entity)
  if (icon !== null) return imageOf(icon.replace(/width="24"\s+height="24"/, 'width="48" height="48"'), colour)
  return entity.__typename === 'Person' ? lettersImage(initialsOf(entity), colour) : lettersImage('?', colour)
}
