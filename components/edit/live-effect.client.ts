/** How long after a change the form is asked what it would change. */
const pause = 500;

/** Keeps the draft and shows the effect while somebody fills in the form; nothing is saved by it. */
export function attachLiveEffect(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-edit-form]");
  if (!form?.querySelector('[data-part="effect"]') || form.dataset.attached) return;
  form.dataset.attached = "";
  let timer = 0;
  let running: AbortController | undefined;
  const ask = async (isChoice: boolean) => {
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
      for (const part of isChoice ? ["scale", "older", "effect", "found"] : ["effect", "found"]) {
        const then = page.querySelector(`[data-part="${part}"]`);
        if (then) form.querySelector(`[data-part="${part}"]`)?.replaceWith(then);
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
    const isChoice = target instanceof HTMLSelectElement && ["question", "party"].includes(target.name);
    timer = window.setTimeout(() => void ask(isChoice), isChoice ? 0 : pause);
  });
}
