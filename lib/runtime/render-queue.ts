/** Thrown if the queue is full or a job takes too long. */
export class QueueFullError extends Error {}

/** The limits of a queue. */
export interface QueueLimits {
  /** Jobs running at once. */
  atOnce: number;
  /** Jobs that may wait for a slot. */
  waiting: number;
  /** Maximum wait for a slot in milliseconds, and again from start to finish. */
  time: number;
  /** Milliseconds after which an abandoned job loses its slot, because it may never end. */
  lost: number;
}

/**
 * Runs a limited number of jobs at once, lets a limited number wait, and rejects the rest with a `QueueFullError`, as
 * it does any job that is not done in time. An abandoned job keeps its slot until it ends, because it still uses the
 * machine, but not for ever: otherwise two renders that never end would block the queue for good.
 */
export function createRenderQueue({
  atOnce,
  waiting,
  time,
  lost,
}: QueueLimits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  /** Hands the slot to the longest-waiting job, so that a new arrival cannot jump the queue. */
  const freeSlot = () => {
    const next = queue.shift();
    if (next) next();
    else running--;
  };
  const enter = async () => {
    if (running < atOnce) {
      running++;
      return;
    }
    if (queue.length >= waiting) throw new QueueFullError("the queue is full");
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        reject(new QueueFullError("timed out waiting for a slot"));
      }, time);
      queue.push(turn);
    });
  };
  return async (work) => {
    await enter();
    let left = false;
    const freeSlotOnce = () => {
      if (!left) freeSlot();
      left = true;
    };
    const slotTimer = setTimeout(freeSlotOnce, lost);
    slotTimer.unref();
    // Wrapped in an async function, so that work that throws synchronously frees its slot too.
    const done = (async () => work())().finally(() => {
      clearTimeout(slotTimer);
      freeSlotOnce();
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new QueueFullError("the job took too long")), time);
    });
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
