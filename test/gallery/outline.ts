import type { Page } from 'playwright-core'

/** Lines of the accessible tree that tell how a page is built; what the data says of whom stands in the others. */
const BUTTONS =
  'Undo|Redo|Copy|Help|Play|Compare|As published|Show all|Nearer|Farther|More|Expand|Connect|Try|Report|Hide|Share|' +
  'Latest|Back|Legend|In words|Next|End'
const KEPT = new RegExp(
  '^\\s*- (banner|navigation|main|complementary|region|search|heading|tablist|tab |tabpanel|tree |table|grid' +
    '|listbox|menu|menuitem|dialog|alert|status|application|combobox|slider|switch|group "|figure' +
    `|button "(${BUTTONS}))`,
)

/**
 * How the page is built, as a screen reader meets it: landmarks, headings, controls. Numbers and dates are left out.
 */
export async function outlineOf(page: Page): Promise<string> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n')
  return `${lines
    .filter((line) => KEPT.test(line))
    .map((line) =>
      line
        .replaceAll(/\d+/g, '#')
        .replace(/:\s.*$/, ':')
        .trimEnd(),
    )
    .join('\n')}\n`
}
