/** The licence of the data and of what is made of them. Quotations belong to their sources. */
export const dataLicence = {
  id: "CC-BY-4.0",
  name: "CC BY 4.0",
  title: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;
