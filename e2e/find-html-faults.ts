import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React writes valid HTML in its own style; these four rules are only about style.
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    // React's boundary ids start with an underscore, which HTML allows. The data schemas check our own ids.
    "valid-id": "off",
    // A search-engine rule: a title contains the names of the issue and the negotiation, whose lengths the schemas
    // limit.
    "long-title": "off",
    // ARIA allows names on lists; screen readers announce them on entering the list.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The roles of the matrix are explicit because a table laid out as a grid loses its implicit ones.
    "no-redundant-role": "off",
    // The column checkboxes share a name, because each adds a value. So do the number of an amount and the radios beside
    // it, because both answer one question; the rule allows no such pair.
    "form-dup-name": "off",
  },
});

/** The HTML errors of a page, each with its rule and location. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`);
}
