/** Where the services of database-services.ts serve; the world's internet passes port 443 of their addresses on to it. */
export const databasePort = 20443;
