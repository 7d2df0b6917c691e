/** The address that the sites under test are built for; they are served at others. */
export const siteAddress = "http://localhost:3000";
