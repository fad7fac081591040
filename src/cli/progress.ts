/** Progress: a line that redraws itself on a terminal, plain lines elsewhere. */

/** The part of a stream that is used here. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a piece of work has come, in words that are made only where they are shown. */
type Tell = (words: () => string) => void;

export interface Progress {
  /** Writes one line. */
  readonly say: (line: string) => void;
  /** Does a piece of work under a name, and says how long it took; a failure is passed on. */
  readonly phase: <T>(name: string, work: (tell: Tell) => Promise<T>) => Promise<T>;
}

const REDRAW_MS = 200;
/** Where lines stay, one in so many milliseconds is enough. */
const REPEAT_MS = 10_000;
const CLEAR_LINE = '\r\u001B[2K';

/**
 * Makes a progress display.
 *
 * @param stream where to write; `isTTY` decides between redrawing and plain lines
 * @param now milliseconds, for the durations
 */
export function createProgress(stream: ProgressStream, now = () => performance.now()): Progress {
  const say = (line: string) => {
    stream.write(`${line}\n`);
  };
  const phase = async <T>(name: string, work: (tell: Tell) => Promise<T>): Promise<T> => {
    const start = now();
    const elapsed = () => `${((now() - start) / 1000).toFixed(1)} s`;
    const { tell, stop } = stream.isTTY
      ? redraw(stream, start, now, (words) => `${name} … ${elapsed()}${words && ` · ${words}`}`)
      : {
          tell: seldom(start, now, (words) => {
            say(`${name} … ${words}`);
          }),
          stop: () => undefined,
        };
    if (!stream.isTTY) say(`${name} …`);
    try {
      const result = await work(tell);
      stop();
      say(`${name}: ${elapsed()}`);
      return result;
    } catch (error) {
      stop();
      throw error;
    }
  };
  return { say, phase };
}

/** Tells at most once in a while, for the first time after that. */
function seldom(start: number, now: () => number, say: (words: string) => void): Tell {
  let last = start;
  return (words) => {
    if (now() - last < REPEAT_MS) return;
    last = now();
    say(words());
  };
}

/**
 * Draws a line again and again until it is stopped, which clears it. Work that never waits keeps the
 * clock from striking: then the line is drawn as the work tells how far it has come.
 */
function redraw(
  stream: ProgressStream,
  start: number,
  now: () => number,
  line: (words: string) => string,
): { readonly tell: Tell; readonly stop: () => void } {
  let words = '';
  let last = start;
  const draw = () => stream.write(`${CLEAR_LINE}${line(words)}`);
  draw();
  const timer = setInterval(draw, REDRAW_MS);
  const stop = () => {
    clearInterval(timer);
    stream.write(CLEAR_LINE);
  };
  const tell: Tell = (told) => {
    if (now() - last < REDRAW_MS) return;
    [words, last] = [told(), now()];
    draw();
  };
  return { tell, stop };
}
