/** The part of CBOR (RFC 8949) that Pagefind's files use: whole numbers, texts and lists. */

export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;
/** Sizes of a number that follows its head, by the head's low five bits. */
const FOLLOWING: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

interface Head {
  readonly kind: number;
  /** The number itself, or the length of the text or list. */
  readonly size: number;
  /** Where the head ends. */
  readonly after: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [kind, low] = [first >> 5, first & 31];
  if (low < 24) return { kind, size: low, after: at + 1 };
  const length = FOLLOWING[low];
  if (length === undefined) throw new Error(`CBOR: head ${first} at byte ${at} is not known`);
  return { kind, size: bytes.readUIntBE(at + 1, length), after: at + 1 + length };
}

/**
 * Reads one value that fills the bytes.
 *
 * @throws {Error} where they hold anything else
 */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const head = (): Head => {
    const read = headAt(bytes, at);
    at = read.after;
    return read;
  };
  const value = (): Cbor => {
    const { kind, size } = head();
    if (kind === UNSIGNED) return size;
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
    if (typeof part === 'number') parts.push(head(UNSIGNED, part));
    else if (typeof part === 'string') {
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

/** Writes a list of items that are written already. */
export function encodeList(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(LIST, items.length), ...items]);
}

/**
 * The items of a list, each as its bytes, without reading what is in them.
 *
 * @throws {Error} where the bytes hold no list
 */
export function listItems(bytes: Buffer): readonly Buffer[] {
  let at = 0;
  const next = (): Head => {
    const read = headAt(bytes, at);
    at = read.after;
    return read;
  };
  const list = next();
  if (list.kind !== LIST) throw new Error(`CBOR: expected a list, came upon kind ${list.kind}`);
  return Array.from({ length: list.size }, () => {
    const start = at;
    for (let open = 1; open > 0; open--) {
      const { kind, size } = next();
      if (kind === TEXT) at += size;
      if (kind === LIST) open += size;
    }
    return bytes.subarray(start, at);
  });
}
