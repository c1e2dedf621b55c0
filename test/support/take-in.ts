import { type Input, openFile, type Opening } from '../../seed/formats/open.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import { Marks } from '../../seed/matches.ts'

/** Reads files as one set, without a database. */
export async function takeIn(inputs: readonly Input[], opening: Omit<Opening, 'set'> = {}) {
  const all = await unpacked(inputs)
  try {
    const opened = []
    for (const input of all.inputs) opened.push(await openFile(input, { set: 'test', ...opening }))
    const intake = await Intake.of(
      opened.map(({ source }) => source),
      new Marks(),
    )
    const taken: Taken[] = []
    for await (const one of intake.taken()) taken.push(one)
    const of = <Some = Readonly<Record<string, unknown>>>(list: string): Some[] =>
      taken.filter((one) => one.list === list).map(({ record }) => record as Some)
    const report = intake.report.json()
    return { of, taken, report, opened, whats: report.complaints.map(({ what }) => what) }
  } finally {
    all.remove()
  }
}
