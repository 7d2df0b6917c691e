import type { Page } from "@playwright/test";

/** A part of a page as assistive technology has it. */
export interface Heard {
  role: string;
  name: string;
  children: Heard[];
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  backendDOMNodeId?: number;
  childIds?: string[];
}

/** The accessibility tree below the first element that fits, without what browsers leave out of it themselves. */
export async function readTree(page: Page, selector = "body"): Promise<Heard> {
  const client = await page.context().newCDPSession(page);
  try {
    const { root } = await client.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { node } = await client.send("DOM.describeNode", { nodeId });
    const { nodes } = (await client.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
    const byId = new Map(nodes.map((one) => [one.nodeId, one]));
    const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    if (!start) throw new Error(`${selector} is not in the accessibility tree`);
    return { role: "start", name: "", children: take(start) };

    function take({ ignored, role, name, childIds = [] }: Node): Heard[] {
      const kind = String(role?.value ?? "");
      const said = String(name?.value ?? "");
      // A piece of text has its lines below it, which say the same once more.
      if (kind === "StaticText") return [{ role: "text", name: said, children: [] }];
      const children = childIds.flatMap((id) => {
        const child = byId.get(id);
        return child ? take(child) : [];
      });
      return ignored || kind === "generic" || kind === "none" ? children : [{ role: kind, name: said, children }];
    }
  } finally {
    await client.detach();
  }
}

/** Every part with a role, in reading order; with a name, only those of that name. */
export function findParts(tree: Heard, role: string, name?: string): Heard[] {
  const here = tree.role === role && (name === undefined || squeeze(tree.name) === squeeze(name)) ? [tree] : [];
  return [...here, ...tree.children.flatMap((child) => findParts(child, role, name))];
}

/** What is heard of a part, in reading order: its text, and the names of its pictures. Spaces are left out. */
export function hear(tree: Heard): string {
  if (tree.role === "text" || tree.role === "image") return squeeze(tree.name);
  return tree.children.map(hear).join("");
}

/** Where a line ends, a browser drops a space, so that spaces are no part of what is compared. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
