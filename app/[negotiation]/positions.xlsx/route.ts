import { servePage } from "@/app/_http/serve";

/** The matrix as a workbook. Only its address differs from those of other exports. */
export const GET = servePage(() => undefined);
