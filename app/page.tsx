import type { Metadata } from "next";
import { HomePage } from "@/components/home/home-page";
import { homePath } from "@/lib/url/paths";
import { buildHomeView, describeMissing } from "@/lib/view/home";
import { loadDataset } from "./load";

export const metadata: Metadata = {
  title: { absolute: "Parley: what each side says it wants, and on whose word" },
  alternates: { canonical: homePath },
};

export default function Home() {
  const { negotiations, broken } = loadDataset();
  return <HomePage entries={buildHomeView(negotiations)} missing={describeMissing(broken)} />;
}
