/** Progress: a line that redraws itself on a terminal, plain lines elsewhere. */

/** The part of a stream that is used here. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** Writes one line. */
  readonly say: (line: string) => void;
  /** Does a piece of work under a name, and says how long it took; a failure is passed on. */
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

const REDRAW_MS = 200;
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
  const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = now();
    const elapsed = () => `${((now() - start) / 1000).toFixed(1)} s`;
    const stop = stream.isTTY
      ? redraw(stream, () => `${name} … ${elapsed()}`)
      : (say(`${name} …`), () => undefined);
    try {
      const result = await work();
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

/** Draws a line again and again until the returned function is called, which clears it. */
function redraw(stream: ProgressStream, line: () => string): () => void {
  const draw = () => stream.write(`${CLEAR_LINE}${line()}`);
  draw();
  const timer = setInterval(draw, REDRAW_MS);
  return () => {
    clearInterval(timer);
    stream.write(CLEAR_LINE);
  };
}
