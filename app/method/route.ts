import { servePage } from "@/app/_http/serve";
import { methodPage } from "@/app/_pages/about";

export const GET = servePage(() => methodPage);
