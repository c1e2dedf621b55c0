/** For Neo4js that are used for minutes: what Java's second compiler makes faster, it has no time to give back. */
export const briefJava = { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' }
