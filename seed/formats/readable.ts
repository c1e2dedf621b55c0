/** Names of files of a kind that is read, where nobody says so: those of folders and archives. */
export const READ = /\.(ya?ml|json|geojson|jsonl|ndjson|csv|tsv|tab|psv|xlsx|ods|graphml|gexf)$/i
