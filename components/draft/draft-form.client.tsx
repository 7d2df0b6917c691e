"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { draftPath } from "@/lib/address";
import { writeDraftForm } from "@/lib/draft-deal";

/**
 * Puts each answer into the address as soon as it is given, so that the server draws the page for it. Without script it
 * is a form that is sent. The address is replaced, not added to: one step back leaves the page, however many answers
 * were tried.
 */
export function DraftForm({
  negotiation,
  terms,
  against,
  children,
}: {
  negotiation: string;
  terms: string;
  against: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const wentBack = useRef(false);

  useEffect(() => {
    const note = () => {
      wentBack.current = true;
    };
    addEventListener("popstate", note);
    return () => removeEventListener("popstate", note);
  }, []);

  useEffect(() => {
    // A step back changes the page's answers under radio buttons that remember what was last chosen.
    if (!wentBack.current || !form.current || writeDraftForm(listFields(form.current)) === terms) return;
    wentBack.current = false;
    for (const radio of form.current.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      radio.checked = radio.defaultChecked;
    }
  }, [terms]);

  function follow(element: HTMLFormElement) {
    const address = draftPath({ id: negotiation }, writeDraftForm(listFields(element)), against);
    router.replace(address, { scroll: false });
  }

  return (
    <form
      ref={form}
      method="get"
      action={draftPath({ id: negotiation })}
      // The address says what is chosen; a browser that fills in what it remembers would contradict it.
      autoComplete="off"
      className="draft-form"
      onChange={(event) => follow(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        follow(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

function listFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}
