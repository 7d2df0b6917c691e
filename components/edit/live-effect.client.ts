/** How long after a change the form is asked what it would change. */
const pause = 500;

/** Keeps the draft and shows the effect while somebody fills in the form; nothing is saved by it. */
export function attachLiveEffect(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-edit-form]");
  if (!form?.querySelector('[data-part="effect"]') || form.dataset.attached) return;
  form.dataset.attached = "";
  let timer = 0;
  let running: AbortController | undefined;
  // The question or the party was changed, and the form does not show its answers yet.
  let isChoice = false;
  const ask = async () => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const fields = new URLSearchParams([...new FormData(form)].map(([key, value]) => [key, String(value)]));
    fields.set("do", isChoice ? "choose" : "effect");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, signal: own.signal });
      if (!answer.headers.get("content-type")?.startsWith("text/html")) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (own.signal.aborted) return;
      const parts = isChoice ? ["scale", "older", "effect", "found"] : ["effect", "found"];
      isChoice = false;
      for (const part of parts) {
        const then = page.querySelector(`[data-part="${part}"]`);
        const now = form.querySelector(`[data-part="${part}"]`);
        if (!then || !now) continue;
        swap(now, then);
      }
    } catch {
      // The editor was stopped, or a later question overtook this one. The form still works.
    }
  };
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
  });
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    // Another question has other answers; another party has other older statements.
    isChoice ||= target instanceof HTMLSelectElement && ["question", "party"].includes(target.name);
    timer = window.setTimeout(() => void ask(), isChoice ? 0 : pause);
  });
}

/** Puts a part in the place of another. What was ticked while the answer was on its way stays ticked, and keeps the focus. */
function swap(now: Element, then: Element): void {
  const list = (part: Element) => [
    ...part.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"),
  ];
  const before = new Map(list(now).map((one) => [`${one.name} ${one.value}`, one]));
  const find = (one: HTMLInputElement) => before.get(`${one.name} ${one.value}`);
  const focused = list(then).find((one) => find(one) === document.activeElement && find(one) !== undefined);
  for (const one of list(then)) one.checked = find(one)?.checked ?? one.checked;
  now.replaceWith(then);
  focused?.focus();
}
