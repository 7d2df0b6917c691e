import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRenderQueue, QueueFullError } from "./render-queue";

/** Work that ends on command. */
function startable() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

/** That work is refused once so many milliseconds have passed. */
async function expectLate(work: Promise<unknown>, ms: number) {
  const refused = expect(work).rejects.toBeInstanceOf(QueueFullError);
  await vi.advanceTimersByTimeAsync(ms);
  await refused;
}

// A clock of its own, which goes only when it is told to: how fast the machine is makes no difference.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a render queue", () => {
  it("runs a limited number of jobs at once, lets a limited number wait, and refuses the rest", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 1, time: 5000, lost: 5000 });
    const [first, second] = [startable(), startable()];
    const one = gate(first.work);
    const two = gate(second.work);
    await expect(gate(async () => "never")).rejects.toBeInstanceOf(QueueFullError);
    first.end();
    await one;
    second.end();
    await two;
    expect(await gate(async () => "free again")).toBe("free again");
  });

  it("never exceeds its concurrency, however many jobs arrive", async () => {
    const gate = createRenderQueue({ atOnce: 2, waiting: 100, time: 5000, lost: 5000 });
    let [now, most] = [0, 0];
    const all = Promise.all(
      Array.from({ length: 50 }, () =>
        gate(async () => {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setTimeout(resolve, 1));
          now--;
        }),
      ),
    );
    await vi.advanceTimersByTimeAsync(25);
    await all;
    expect(most).toBe(2);
  });

  it("gives up on a job that takes too long, which keeps its slot until it ends", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 0, time: 10, lost: 5000 });
    const slow = startable();
    await expectLate(gate(slow.work), 10);
    await expect(gate(async () => "too early")).rejects.toBeInstanceOf(QueueFullError);
    slow.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(await gate(async () => "free again")).toBe("free again");
  });

  it("passes on errors, and frees the slot afterwards", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 0, time: 1000, lost: 5000 });
    await expect(
      gate(async () => {
        throw new RangeError("broken");
      }),
    ).rejects.toBeInstanceOf(RangeError);
    expect(await gate(async () => "fine")).toBe("fine");
  });

  it("reclaims the slot of a job that never ends", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 0, time: 10, lost: 30 });
    await expectLate(
      gate(() => new Promise(() => {})),
      10,
    );
    await expect(gate(async () => "too early")).rejects.toBeInstanceOf(QueueFullError);
    await vi.advanceTimersByTimeAsync(20);
    expect(await gate(async () => "free again")).toBe("free again");
  });

  it("hands a reclaimed slot on only once, even if the lost job ends after all", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 0, time: 10, lost: 20 });
    const [slow, second] = [startable(), startable()];
    await expectLate(gate(slow.work), 10);
    await vi.advanceTimersByTimeAsync(10);
    const two = gate(second.work);
    slow.end();
    await vi.advanceTimersByTimeAsync(0);
    await expect(gate(async () => "one too many")).rejects.toBeInstanceOf(QueueFullError);
    second.end();
    await two;
  });

  it("refuses a job that has waited longer than the time limit", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 1, time: 20, lost: 5000 });
    const hung = gate(() => new Promise(() => {})).catch((error) => error);
    await expectLate(
      gate(async () => "its turn"),
      20,
    );
    expect(await hung).toBeInstanceOf(QueueFullError);
  });

  it("frees the slot if a job throws synchronously", async () => {
    const gate = createRenderQueue({ atOnce: 1, waiting: 0, time: 1000, lost: 5000 });
    const throwAtOnce = () => {
      throw new RangeError("broken");
    };
    await expect(gate(throwAtOnce)).rejects.toBeInstanceOf(RangeError);
    expect(await gate(async () => "fine")).toBe("fine");
  });
});
