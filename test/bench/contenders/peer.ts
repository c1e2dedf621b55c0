import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'
import { typeDefs } from '../peer-questions.ts'
import { connection, listen } from './contender.ts'

const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password))
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { GT: true } } } }).getSchema()
listen(createYoga({ schema, logging: false }))
