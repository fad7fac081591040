/** Names of the files that ingest keeps beside the pages of a content folder. */

/** Every address, and what it was given for. */
export const LOCK_FILE = 'ids.lock';
/** What hands correct. */
export const OVERRIDES_FILE = 'overrides.yaml';
/** What the last run came to. */
export const REPORT_FILE = 'report.json';
