interface OrganizationRow {
  readonly identifierSchemes?: readonly string[] | null
  readonly identifierValues?: readonly string[] | null
  readonly place?: string | null
  readonly latitude?: number | null
  readonly longitude?: number | null
}

export const organization = {
  identifiers: (row: OrganizationRow) => (row.identifierSchemes ?? []).map((scheme, position) => ({ scheme, value: row.identifierValues?.[position] ?? '' })),
  location: (row: OrganizationRow) => (row.place == null ? null : { name: row.place, latitude: row.latitude, longitude: row.longitude }),
}
