/** Why work was not let in: there is too much of it already, or it took too long. */
export class QueueFullError extends Error {}

/** How much a gate lets in. */
export interface QueueLimits {
  /** Pieces of work at once. */
  atOnce: number;
  /** Pieces that may wait for their turn. */
  waiting: number;
  /** Milliseconds that a piece may wait, and again from its turn to its end. */
  time: number;
  /** Milliseconds after which work that was given up on loses its place: it may never end. */
  lost: number;
}

/**
 * Lets in so much work at once, lets so much wait, and refuses the rest at once with a `GateClosedError`; so it does with
 * what is not done in time. Work that was given up on still takes its place until it ends, since it uses the machine, but
 * not for ever: two pictures that never end would else be the last ones.
 */
export function createRenderQueue({
  atOnce,
  waiting,
  time,
  lost,
}: QueueLimits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  /** Gives the place to whoever waits longest, so that nobody who comes just now gets in between. */
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running--;
  };
  const enter = async () => {
    if (running < atOnce) {
      running++;
      return;
    }
    if (queue.length >= waiting) throw new QueueFullError("too much work is waiting already");
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        reject(new QueueFullError("the turn did not come in time"));
      }, time);
      queue.push(turn);
    });
  };
  return async (work) => {
    await enter();
    let left = false;
    const leaveOnce = () => {
      if (!left) leave();
      left = true;
    };
    const place = setTimeout(leaveOnce, lost);
    place.unref();
    // In a function of its own, so that work that throws before it has begun leaves its place too.
    const done = (async () => work())().finally(() => {
      clearTimeout(place);
      leaveOnce();
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new QueueFullError("the work took too long")), time);
    });
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
