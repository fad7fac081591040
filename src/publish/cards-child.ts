/**
 * Run as a program: draws the cards of the list that its only argument names, in as many threads as that
 * says. Where it fails, the last line it writes is the reason.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { cardSchema } from '../model/card.ts';
import { parseFile } from '../model/json-file.ts';
import { failureMessage } from '../model/problem.ts';
import { endWithParent } from './end-with-parent.ts';
import type { CardsPart } from './card-worker.ts';

const keyedSchema = z.object({ card: cardSchema, file: z.string() });
const jobSchema = z.object({
  cache: z.string(),
  threads: z.int().min(1),
  cards: z.array(keyedSchema),
});

/** A small room for what is new is cleared often: images of 3 MB each do not pile up behind it. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

endWithParent();
try {
  const file = process.argv[2] ?? '';
  const remedy = 'it is written by each build: build again';
  await drawAll(parseFile(jobSchema, await readFile(file, 'utf8'), { file, remedy }));
} catch (error) {
  process.stderr.write(`${failureMessage(error)}\n`);
  process.exitCode = 1;
}

async function drawAll({ cache, threads, cards }: z.infer<typeof jobSchema>): Promise<void> {
  await Promise.all(
    Array.from({ length: threads }, (_, part) =>
      drawPart({ cache, cards: cards.filter((__, at) => at % threads === part) }),
    ),
  );
}

async function drawPart(part: CardsPart): Promise<void> {
  const worker = new Worker(new URL('card-worker.ts', import.meta.url), {
    workerData: part,
    resourceLimits,
  });
  worker.on('message', () => process.send?.('drawn'));
  await once(worker, 'exit');
}
