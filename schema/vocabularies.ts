/**
 * The closed vocabularies: the only words a record may use for what kind of thing something is.
 * Each becomes an enum of the API, in capitals and with underscores as here.
 */

export const organizationClassifications = [
  'COUNCIL',
  'COMBINED_AUTHORITY',
  'GOVERNMENT_DEPARTMENT',
  'REGULATOR',
  'COMMITTEE',
  'BOARD',
  'CABINET',
  'DIRECTORATE',
  'SERVICE',
  'TEAM',
  'COMMISSIONER',
  'SCHOOL',
  'CHILDRENS_TRUST',
  'CHARITY',
  'COMPANY',
  'HEALTH_BODY',
  'POLICE',
  'PARTY',
  'LEGISLATURE',
  'NETWORK',
  'GROUP',
  'OTHER',
] as const

export const partnershipKinds = [
  'IMPROVEMENT',
  'SHARED_SERVICE',
  'SECONDMENT',
  'SECTOR_LED_SUPPORT',
  'CONTRACT',
  'OTHER',
] as const
export const partnershipStatuses = ['PROPOSED', 'AGREED', 'ACTIVE', 'ENDED', 'UNKNOWN'] as const

export const programmeKinds = [
  'INITIATIVE',
  'PLAN',
  'FRAMEWORK',
  'MODEL',
  'GRANT',
  'STRATEGY',
  'REVIEW',
  'AGREEMENT',
  'ACADEMY',
  'OTHER',
] as const

export const eventKinds = [
  'INSPECTION',
  'FOCUSED_VISIT',
  'INTERNAL_REVIEW',
  'PEER_REVIEW',
  'REPORT',
  'APPOINTMENT',
  'INTERVIEW',
  'MEETING',
  'DECISION',
  'DIRECTION',
  'RECOMMENDATION',
  'STATEMENT',
  'RECRUITMENT',
  'ELECTION',
  'FUNDING',
  'OTHER',
] as const

export const documentKinds = [
  'REPORT',
  'MINUTES',
  'PRESS_RELEASE',
  'ARTICLE',
  'INSPECTION_REPORT',
  'PLAN',
  'WEB_PAGE',
  'DATASET',
  'OTHER',
] as const

/**
 * TERM: of a partnership, e.g. 400 days a year. POINT: what a report asks to be done. VACANCY: a source says that
 * nobody held it. NEGATIVE: a source says that something was not so.
 */
export const factKinds = [
  'TERM',
  'POINT',
  'FINDING',
  'NUMBER',
  'VACANCY',
  'NEGATIVE',
  'AIM',
  'CLAIM',
  'REMARK',
] as const
