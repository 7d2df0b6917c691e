import { longestQuotation } from "@/lib/dataset/rules/quotes-are-short";
import { type CutQuotation, cutQuotation } from "@/lib/editing/quote";

/** Words that are selected in the text of a source become the quotation, unless another one was typed. */
export function attachQuote(): void {
  const text = document.querySelector<HTMLTextAreaElement>("[data-quote-from]");
  const count = document.querySelector<HTMLElement>("[data-quote-count]");
  if (!text || !count || text.dataset.attached) return;
  text.dataset.attached = "";
  let filled = "";
  const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name="quote.${name}"]`);
  const fill = (cut: CutQuotation) => {
    for (const key of ["exact", "prefix", "suffix"] as const) {
      const one = field(key);
      if (one) one.value = cut[key];
    }
    filled = cut.exact;
    field("exact")?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const look = () => {
    const cut = cutQuotation(text.value, text.selectionStart, text.selectionEnd);
    if (!cut) return;
    const tooMany = cut.words > longestQuotation;
    const words = `${cut.words} of at most ${longestQuotation} words${tooMany ? ": too many to quote." : "."} `;
    count.replaceChildren(words);
    const now = field("exact")?.value ?? "";
    if (tooMany) return;
    if (now === "" || now === filled) return fill(cut);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Quote these words instead";
    button.addEventListener("click", () => {
      fill(cut);
      count.replaceChildren(words);
    });
    count.append(button);
  };
  text.addEventListener("mouseup", look);
  text.addEventListener("keyup", (event) => {
    if (event.shiftKey || event.key === "Shift") look();
  });
}
