import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { MarkSprite } from "@/components/marks/mark-sprite";
import { siteUrl } from "@/lib/url/paths";
import { letters } from "./letters";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: "Parley", template: "%s | Parley" },
  description: "What the parties to a negotiation say they want, side by side, with a source under every cell.",
  applicationName: "Parley",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f9fbfc" },
    { media: "(prefers-color-scheme: dark)", color: "#0f151d" },
  ],
};

// Runs before the first paint, so that a chosen theme never flashes. No quotes or brackets in it: React would escape them.
const applyTheme =
  "try{if(/^(light|dark)$/.test(localStorage.theme))document.documentElement.dataset.theme=localStorage.theme}catch(e){}";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={letters} suppressHydrationWarning>
      <head>
        <script>{applyTheme}</script>
        {process.env.NODE_ENV === "development" && <script type="module" src="/leaves-dev/main.js" async />}
      </head>
      <body>
        <MarkSprite />
        {children}
      </body>
    </html>
  );
}
