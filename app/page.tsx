import type { Metadata } from "next";
import { HomePage } from "@/components/home/home-page";
import { homePath } from "@/lib/address";
import { viewHome } from "@/lib/view/home-view";
import { loadDataset } from "./load";

export const metadata: Metadata = {
  title: { absolute: "Parley: what each side says it wants, and on whose word" },
  alternates: { canonical: homePath },
};

export default function Home() {
  return <HomePage entries={viewHome(loadDataset().negotiations)} />;
}
