import { servePage } from "@/app/_http/serve";
import { homePage } from "@/app/_pages/about";

export const GET = servePage(() => homePage);
