import { answerEmbed } from "@/app/_http/embeds";
import { guard } from "@/app/_http/serve";

export function GET(request: Request): Promise<Response> {
  return guard(request, (url) => answerEmbed(request, url));
}
