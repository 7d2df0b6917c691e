/** What pages say in the place of a coding note that an editor has not written yet. */
export const notYetExplained = "Not yet explained.";
