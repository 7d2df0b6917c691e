// The script of the editor: that of every page, and what makes its forms more comfortable. They work without it.
import "@/components/islands/main";
import { attachLiveEffect } from "./live-effect.client";
import { attachQuote } from "./quote.client";

attachLiveEffect();
attachQuote();
