import type { ReactElement } from "react";

/**
 * Renders a whole document. Next refuses `react-dom/server` as a static import in routes, because a page would then ship
 * it to browsers; a route handler that answers with HTML of its own needs it (decision 0022).
 */
export async function renderHtml(document: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
}
