import type { Page } from "@playwright/test";

/** A node of the accessibility tree. */
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

/** Reads the accessibility tree below the first match, without the nodes that browsers ignore. */
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
      // A text node has its lines as children, which repeat it.
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

/** The nodes with a role, in reading order; given a name, only those with that name. */
export function findParts(tree: Heard, role: string, name?: string): Heard[] {
  const here = tree.role === role && (name === undefined || squeeze(tree.name) === squeeze(name)) ? [tree] : [];
  return [...here, ...tree.children.flatMap((child) => findParts(child, role, name))];
}

/** The text of a node and the names of its images, in reading order, without spaces. */
export function hear(tree: Heard): string {
  if (tree.role === "text" || tree.role === "image") return squeeze(tree.name);
  return tree.children.map(hear).join("");
}

/** Browsers drop spaces at line ends, so comparisons ignore spaces. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
