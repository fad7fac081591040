/** The part of CBOR (RFC 8949) that Pagefind's files use: whole numbers, texts and lists. */

export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
/** `-1 - n`. */
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
/** Sizes of a number that follows its head, by the head's low five bits. */
const FOLLOWING: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/**
 * Reads one value that fills the bytes.
 *
 * @throws {Error} where they hold anything else
 */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const head = (): { kind: number; size: number } => {
    const first = bytes.readUInt8(at++);
    const low = first & 31;
    if (low < 24) return { kind: first >> 5, size: low };
    const length = FOLLOWING[low];
    if (length === undefined) throw new Error(`CBOR: head ${first} at byte ${at - 1} is not known`);
    const size = bytes.readUIntBE(at, length);
    at += length;
    return { kind: first >> 5, size };
  };
  const value = (): Cbor => {
    const { kind, size } = head();
    if (kind === UNSIGNED) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === TEXT) return bytes.toString('utf8', at, (at += size));
    if (kind === LIST) return Array.from({ length: size }, value);
    throw new Error(`CBOR: kind ${kind} before byte ${at} is not known`);
  };
  const decoded = value();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes are left over`);
  return decoded;
}

/** Writes a value, each number in the fewest bytes. */
export function encodeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const write = (part: Cbor): void => {
    if (typeof part === 'number') {
      parts.push(part < 0 ? head(NEGATIVE, -1 - part) : head(UNSIGNED, part));
    } else if (typeof part === 'string') {
      const text = Buffer.from(part);
      parts.push(head(TEXT, text.length), text);
    } else {
      parts.push(head(LIST, part.length));
      part.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.of((kind << 5) | size);
  const [low, length] = size < 2 ** 8 ? [24, 1] : size < 2 ** 16 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + length, (kind << 5) | low);
  bytes.writeUIntBE(size, 1, length);
  return bytes;
}
