/** Run as a program: builds the site of the job that its only argument holds. */
import { buildSite, type BuildJob } from '../../src/publish/build.ts';

const job = JSON.parse(process.argv[2] ?? '') as BuildJob;
await buildSite(job, { say: () => undefined, phase: (_, work) => work(() => undefined) });
