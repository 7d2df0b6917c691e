import { serveFeed } from "@/app/_http/feeds";

export const GET = serveFeed("atom");
