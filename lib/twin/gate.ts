/** Why work was not let in: there is too much of it already, or it took too long. */
export class GateClosedError extends Error {}

/** How much a gate lets in. */
export interface GateLimits {
  /** Pieces of work at once. */
  atOnce: number;
  /** Pieces that may wait for their turn. */
  waiting: number;
  /** Milliseconds from its turn to the end of the work. */
  time: number;
}

/**
 * Lets in so much work at once, lets so much wait, and refuses the rest at once with a `GateClosedError`; so it does with
 * what is not done in time. Work that was given up on still takes its place until it ends: it uses the machine.
 */
export function openGate({ atOnce, waiting, time }: GateLimits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  const leave = () => {
    running--;
    queue.shift()?.();
  };
  const enter = async () => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new GateClosedError("too much work is waiting already");
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    running++;
  };
  return async (work) => {
    await enter();
    const done = work().finally(leave);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new GateClosedError("the work took too long")), time);
    });
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
