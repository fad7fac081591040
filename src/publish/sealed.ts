/** Bytes that are kept with their checksum: what a disk or a hand has changed is not used again. */
import { createHash } from 'node:crypto';

const CHECKSUM_BYTES = 32;

/**
 * Bytes with a checksum behind them.
 *
 * @param key what they were made from: under another key they are not taken
 */
export function seal(key: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, checksum(key, bytes)]);
}

/** The bytes that were sealed under a key; undefined where anything has changed since. */
export function unseal(key: string, sealed: Buffer): Buffer | undefined {
  const end = Math.max(0, sealed.length - CHECKSUM_BYTES);
  const bytes = sealed.subarray(0, end);
  return checksum(key, bytes).equals(sealed.subarray(end)) ? bytes : undefined;
}

function checksum(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${key}\n`).update(bytes).digest();
}
