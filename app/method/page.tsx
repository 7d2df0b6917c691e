import type { Metadata } from "next";
import { loadDataset } from "@/app/load";
import { MethodPage } from "@/components/method/method-page";
import { methodPath } from "@/lib/url/paths";
import { buildMethodView } from "@/lib/view/method";

export const metadata: Metadata = {
  title: "Method",
  description: "How Parley finds a position, places it on a scale and compares it, and how its data are coded.",
  alternates: { canonical: methodPath },
};

export default function Method() {
  return <MethodPage view={buildMethodView(loadDataset().negotiations)} />;
}
