import { templateCsv, templateXlsx } from '../../seed/template.ts'
import { refuse } from '../gate/reply.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** An empty spreadsheet to be filled in, `?format=xlsx` or `csv`. */
export async function answerTemplate(request: Request): Promise<Response> {
  const format = new URL(request.url).searchParams.get('format') ?? 'xlsx'
  if (format !== 'xlsx' && format !== 'csv') {
    const message = 'Say in which format: /templates?format=xlsx or /templates?format=csv'
    const { body, ...head } = refuse({ pathname: '/templates' }, 400, 'BAD_USER_INPUT', message)
    return new Response(body, head)
  }
  const headers = {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="moothall-template.${format}"`,
  }
  const content = format === 'xlsx' ? Uint8Array.from(await templateXlsx()) : templateCsv()
  return new Response(request.method === 'HEAD' ? null : content, { headers })
}
