/** Texts that many pages show, in a file that is gone with the process: those of 100,000 papers would fill its memory. */
import { openSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOfPart, type FilePart } from './file-part.ts';

/** Keeps a text; what it returns reads it. */
export type KeepText = (text: string) => () => string;

/** Keeps texts in a temporary file, which nobody else sees; where it has no room, in memory. */
export function scratchFile(): KeepText {
  let file: number | undefined;
  let end = 0;
  return (text) => {
    try {
      file ??= openUnseen();
      const part = [end, Buffer.byteLength(text)] as const;
      end += part[1];
      writeWhole(file, Buffer.from(text), part[0]);
      return reader(file, part);
    } catch {
      return holder(text);
    }
  };
}

/** By itself: a function that is made where a text is known would hold it. */
function reader(file: number, part: FilePart): () => string {
  return () => textOfPart(file, part);
}

function holder(text: string): () => string {
  return () => text;
}

/** A new file that has no name any more: the system removes it when it is closed. */
function openUnseen(): number {
  const path = join(tmpdir(), `offprint-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

/** @throws {Error} where the disk takes less */
function writeWhole(file: number, bytes: Buffer, start: number): void {
  const written = writeSync(file, bytes, 0, bytes.length, start);
  if (written < bytes.length) throw new Error('expected room for the whole text, found less');
}
