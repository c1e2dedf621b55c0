import { describe, expect, test } from 'vitest'
import { proposeMapping } from '../../seed/mapping-proposal.ts'

/** What is proposed for a table that is written with bars between its cells. */
const proposed = (...lines: readonly string[]) =>
  proposeMapping(
    lines.map((line) => line.split('|').map((cell) => cell.trim())),
    'table.csv',
  )
const columnsOf = (...lines: readonly string[]) => proposed(...lines).columns

describe("an 'id' beside a name", () => {
  test('is that of the person where it comes again, or where no name does', () => {
    expect(columnsOf('id|name|council', 'a|Ann Lee|X', 'b|Bob Ray|X')).toMatchObject({ id: 'person id' })
    expect(columnsOf('id|name|council', 'a|Ann Lee|X', 'a|Ann Lee|Y', 'b|Bob Ray|X')).toMatchObject({ id: 'person id' })
    // Two of one name with ids of their own, each of which comes again.
    expect(columnsOf('id|name|council', '1|Ann Lee|X', '2|Ann Lee|X', '1|Ann Lee|Y')).toMatchObject({ id: 'person id' })
  })

  test('is that of the row where one name stands with several', () => {
    expect(columnsOf('id|name|council', '1|Ann Lee|X', '2|Ann Lee|Y', '3|Bob Ray|X')).toMatchObject({ id: 'row id' })
    expect(columnsOf('id|person_id|name|council', '1|a|Ann Lee|X')).toMatchObject({
      id: 'row id',
      person_id: 'person id',
    })
  })

  test('is that of a term where a person has one beside it, and nobody’s where it counts the rows', () => {
    expect(columnsOf('member_id|person_id|name|council', '7|a|Ann Lee|X', '8|a|Ann Lee|X')).toMatchObject({
      member_id: 'row id',
      person_id: 'person id',
    })
    expect(columnsOf('member_id|name|council', '7|Ann Lee|X')).toMatchObject({ member_id: 'person id' })
    expect(columnsOf('_id|name|council', '1|Ann Lee|X', '2|Bob Ray|X')).not.toHaveProperty('_id')
    expect(columnsOf('_id|name|council', '5f0a|Ann Lee|X', '5f0b|Bob Ray|X')).toHaveProperty('_id', 'person id')
  })

  test('is nobody’s where it comes again with other names', () => {
    const columns = columnsOf('UID|Forename 1|Surname|Role', '20|Ann|Lee|Trustee', '20|Bob|Ray|Trustee')
    expect(columns).toEqual({ 'Forename 1': 'forename', Surname: 'surname', Role: 'role' })
  })
})

describe('what a heading may be is told by the cells as well', () => {
  test('a date by its name of which no cell is one is none', () => {
    expect(columnsOf('Name|Council|Since', 'Ann Lee|X|soon')).not.toHaveProperty('Since')
    expect(columnsOf('Name|Council|Since', 'Ann Lee|X|soon', 'Bob Ray|X|May 2019')).toHaveProperty('Since', 'start')
    expect(columnsOf('Name|Council|Until', 'Ann Lee|X|unspecified')).toHaveProperty('Until', 'end')
    expect(columnsOf('Name|Council|Until', 'Ann Lee|X|')).toHaveProperty('Until', 'end')
  })

  test('what tells a thing by a number or a key is no name of it', () => {
    expect(columnsOf('Name|House|Party', 'Ann Lee|1|Labour', 'Bob Ray|2|Green')).not.toHaveProperty('House')
    expect(columnsOf('Name|Council|Council name', 'Ann Lee|recA1b2C3d4E5f6G7|Anytown')).toEqual({
      Name: 'person',
      'Council name': 'organisation',
    })
  })

  test('the last key of a path tells where it is more than a word, and not what is said of another', () => {
    const head = 'name|officer_role|appointed_to company_name|parent company_name|election name|appointed_on'
    expect(columnsOf(head, 'Ann Lee|director|Anytown Ltd|Big Ltd|Spring|2019-05-20')).toEqual({
      ...{ name: 'person', officer_role: 'role', 'appointed_to company_name': 'organisation', appointed_on: 'start' },
    })
  })

  test('seats in a house begin and end as it says, and an end may stand for none', () => {
    const head = 'nameDisplayAs|latestParty name|latestHouseMembership membershipFrom|entered_house|left_house'
    const rows = ['Ann Lee|Labour|North|2019-12-12|9999-12-31', 'Bob Ray|Green|South|2015-05-07|2019-11-06']
    expect(Object.values(columnsOf(head, ...rows))).toEqual(['person', 'party', 'ward', 'start', 'end'])
    expect(columnsOf('Name|Council|Member from', 'Ann Lee|X|2019-05-20')).toHaveProperty('Member from', 'start')
    expect(columnsOf('Name|Council|Chair when', 'Ann Lee|X|2019-05-20')).not.toHaveProperty('Chair when')
  })

  test('what a council’s own program writes in one word is read', () => {
    const head = '@councillorid|fullusername|politicalpartytitle|districttitle|keyposts|homeaddress'
    expect(Object.values(columnsOf(head, '7|Cllr Ann Lee|Labour|North|Leader|1 High St'))).toEqual([
      ...['person id', 'person', 'party', 'ward', 'role'],
    ])
  })

  test('dates of the table, or of something else, are no term', () => {
    const head = 'Name|Council|Updated at|Date of extract|Date entered|Next meeting date'
    expect(columnsOf(head, 'Ann Lee|X|2024-01-02|2024-01-03|2024-01-04|2024-01-05')).toEqual({
      Name: 'person',
      Council: 'organisation',
    })
    expect(
      columnsOf('Name|Council|Date of leaving office|Day of assuming office', 'Ann Lee|X|1.5.2019|1.5.2015'),
    ).toEqual({
      Name: 'person',
      Council: 'organisation',
      'Date of leaving office': 'end',
      'Day of assuming office': 'start',
    })
  })

  test('a title is an office where no other column has the roles', () => {
    const roles = ['Title|Name|Committee', 'Chairman|Ann Lee|Planning', '|Bob Ray|Planning']
    expect(columnsOf(...roles)).toMatchObject({ Title: 'role' })
    expect(columnsOf('Title|Name|Council', 'Mayor|Ann Lee|X', 'Councillor|Bob Ray|X')).toMatchObject({ Title: 'role' })
    expect(columnsOf('Title|Name|Council', 'Mrs|Ann Lee|X', 'Cllr|Bob Ray|X')).toMatchObject({ Title: 'title' })
    expect(columnsOf('Title|Name|Post|Council', 'Cllr|Ann Lee|Leader|X')).toMatchObject({
      Title: 'title',
      Post: 'post',
    })
  })

  test('of two columns that may be one field, one in which something stands', () => {
    const columns = columnsOf('Name|Council|End date|Term ends', 'Ann Lee|X||2018')
    expect(columns).toEqual({ Name: 'person', Council: 'organisation', 'Term ends': 'end' })
  })

  test('yes and no are no role, and addresses are no name', () => {
    expect(columnsOf('Name|Council|Executive', 'Ann Lee|X|No', 'Bob Ray|X|Yes')).not.toHaveProperty('Executive')
    expect(columnsOf('Member|Name|Council', 'https://example.org/1|Ann Lee|X')).toMatchObject({ Name: 'person' })
  })
})

describe('headings of well-known kinds of list', () => {
  test.each([
    ['executive', 'name|executive|council', 'Ann Lee|Mayor|X', { executive: 'role' }],
    ['chamber', 'name|chamber|group', 'Ann Lee|Assembly|Greens', { chamber: 'organisation', group: 'party' }],
    ['current_chamber', 'name|current_chamber|current_party', 'A|lower|B', { current_chamber: 'organisation' }],
    ['a chamber beside a body', 'name|house|organisation', 'Ann Lee|Upper|X', { organisation: 'organisation' }],
    ['one word', 'FirstName|LastName|CouncilName|PartyName|DateJoining', 'A|B|C|D|1.5.2019', { PartyName: 'party' }],
    ['a stroke', 'MSP|Constituency/Region|Committee', 'Ann Lee|North|X', { 'Constituency/Region': 'ward' }],
    ['brackets', 'Name|Council (current)|Party', 'Ann Lee|X|Y', { 'Council (current)': 'organisation' }],
    ['the office held', 'Name|Elected office|District name|Body', 'A|Mayor|B|C', { 'Elected office': 'role' }],
    ['a role on a committee', 'Member|Committee|Role on committee', 'A|B|Chair', { 'Role on committee': 'role' }],
    ['a constituency in a district', 'Name|District|Constituency|Body', 'A|B|C|D', { Constituency: 'ward' }],
    [
      'a home page',
      'Name|Council|Home page|Home tel|Web address',
      'A|B|C|D|E',
      { 'Home page': 'source', 'Home tel': 'personal', 'Web address': 'source' },
    ],
    [
      'officers of companies',
      'company_number|company_name|officer_name|officer_role|appointed_on',
      '1|A|B|director|2019-05-01',
      { officer_role: 'role', company_number: 'organisation id', appointed_on: 'start' },
    ],
    ['a committee beside its council', 'Name|Council|Committee', 'A|B|C', { Committee: 'organisation' }],
    ['a school beside its authority', 'Local authority|School|Head teacher', 'A|B|C', { School: 'organisation' }],
    [
      'a public appointment',
      'Public body|Appointee name|Appointment start date',
      'A|B|2019-05-01',
      { 'Appointment start date': 'start' },
    ],
    [
      'an affiliation',
      'Name|Municipality|Party affiliation',
      'A|B|C',
      { Municipality: 'organisation', 'Party affiliation': 'party' },
    ],
    ['an outside body', 'Outside body|Representative', 'Anytown Trust|Ann Lee', { 'Outside body': 'organisation' }],
  ])('%s', (_, head, row, columns) => expect(columnsOf(head, row)).toMatchObject(columns))

  test('what a query calls a label is the name of what it has as an id', () => {
    const columns = columnsOf(
      'item|itemLabel|position|positionLabel|organisationLabel|start_time|endTime',
      'http://www.wikidata.org/entity/Q1|Ann Lee|Q2|mayor of Anytown|Anytown Council|2010-05-07T00:00:00Z|',
    )
    expect(columns).toEqual({
      item: 'person id',
      itemLabel: 'person',
      positionLabel: 'role',
      organisationLabel: 'organisation',
      start_time: 'start',
      endTime: 'end',
    })
    const people = columnsOf('person|personLabel|statement|officeLabel|bodyLabel', 'Q1|Ann Lee|Q1-a|mayor|X')
    expect(people).toMatchObject({ person: 'person id', personLabel: 'person', statement: 'row id' })
    expect(() => columnsOf('Item|Amount|Paid on', 'Paper|5|2019-05-01')).toThrow(/tells who its rows are about/)
  })
})

describe('what holds for all rows', () => {
  test('is what the heading over the names says of them', () => {
    expect(proposed('Trustee name|Charity', 'Ann Lee|X').defaults).toEqual({ role: 'Trustee' })
    expect(proposed('Combined authority|Mayor|Party', 'X|Ann Lee|Y').defaults).toEqual({ role: 'Mayor' })
    expect(proposed('Councillors|Council', 'Ann Lee|X').defaults).toEqual({ role: 'Councillor' })
    expect(proposed('Councillor|Committee', 'Ann Lee|X').defaults).toEqual({})
    expect(proposed('Name|Council', 'Ann Lee|X').defaults).toEqual({})
  })

  test('is no seat for those who only stood for one', () => {
    const list = proposed('person_name|organisation_name|elected', 'Ann Lee|X|True', 'Bob Ray|X|False', 'Cat Fox|X|')
    expect(list.columns).toMatchObject({ elected: 'role' })
    expect(list).toMatchObject({
      words: { role: { True: 'Elected', False: 'Candidate' } },
      defaults: { role: 'Candidate' },
    })
    expect(columnsOf('Name|Council|Elected', 'Ann Lee|X|4 May 2017')).toMatchObject({ Elected: 'start' })
  })
})

describe('rows are of bodies or of people', () => {
  test.each([
    ['a position and a type', 'id|name|position|type', 'a|Ann Lee|President|executive', 'memberships'],
    ['a surname and a type', 'last_name|full_name|type|url', 'Lee|Ann Lee|sen|https://example.org', 'memberships'],
    ['a type of bodies', 'name|type|url', 'Anytown|Metropolitan district|https://example.org', 'organizations'],
    [
      'names of bodies',
      'Name|Short name|Home page',
      'Anytown Borough Council|ABC|https://example.org',
      'organizations',
    ],
    ['codes of areas', 'LAD23CD|LAD23NM|ObjectId', 'E06000001|Anytown|1', 'organizations'],
    [
      'schools',
      'URN|LA (name)|EstablishmentName|TypeOfEstablishment (name)|OpenDate',
      '1|X|Y|Academy|',
      'organizations',
    ],
  ])('%s', (_, head, row, rows) => expect(proposed(head, row).rows).toBe(rows))

  test('names of bodies beside a council are bodies, and bodies that each come again are what others are in', () => {
    const rows = ['Planning Committee|Anytown Council', 'Licensing Panel|Anytown Council']
    expect(proposed('name|council', ...rows)).toMatchObject({
      rows: 'organizations',
      columns: { name: 'organisation' },
    })
    expect(proposed('name|council', ...rows, 'Ann Green|Anytown Council').rows).toBe('memberships')
    expect(() => proposed('Alias|Council', 'Ann|Anytown', 'Bob|Anytown')).toThrow(/tells who its rows are about/)
  })

  test('of people nobody can find the names of, no bodies are made', () => {
    expect(() => proposed('Alias of whoever|Job title|Organisation', 'Ann Lee|Chair|X Board')).toThrow(/tells who/)
  })

  test('an official name comes before another', () => {
    const columns = columnsOf('local-authority-eng|name|official-name', 'ANY|Anytown|Anytown Borough Council')
    expect(columns).toEqual({
      'local-authority-eng': 'organisation id',
      name: 'other names',
      'official-name': 'organisation',
    })
  })
})
