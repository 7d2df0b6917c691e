/** The address that the sites under test are built for; they are served at others. */
export const siteAddress = "http://localhost:3000";

/** Where readers of the sites under test report errors, so that their pages are as heavy as they can be. */
export const reportAddress = "errors@parley.example";
