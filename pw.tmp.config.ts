import base from "./playwright.config";
const { webServer, ...rest } = base as any;
export default { ...rest, workers: 2, projects: rest.projects.map((p: any) => ({ ...p, use: { ...p.use, baseURL: p.name === "real data" ? "http://127.0.0.1:4300" : "http://127.0.0.1:4301" } })) };
