import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // How React writes HTML: valid, and of one style with itself. These four are about style alone.
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    // React's own boundary ids begin with an underscore, as HTML allows. Ours are checked by the data schemas.
    "valid-id": "off",
    // A rule for search engines: a title names the issue and the negotiation, whose lengths the schemas bound.
    "long-title": "off",
    // Lists may be named by ARIA; screen readers say the name of a list on entering it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The roles of the matrix are written out because a table laid out as a grid loses its own.
    "no-redundant-role": "off",
    // The checkboxes of the columns share a name: each adds a value.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

/** What is not valid in the HTML of a page, each with its rule and its place. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`);
}
