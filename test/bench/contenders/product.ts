import process from 'node:process'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { openDatabase } from '../../../server/database/database.ts'
import { createLog } from '../../../server/log.ts'
import { serve } from '../../../server/http/serve.ts'
import { connection, ready } from './contender.ts'

// As main.ts does it: limits, masking and log as they come.
const config = readConfig({ ...process.env, HOST: '127.0.0.1', PORT: '0' })
const app = createApp({ database: openDatabase(connection), config, log: createLog(config.logLevel) })
const { address } = await serve(Promise.resolve(app), config)
ready(address)
