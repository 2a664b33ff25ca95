/** Where the setup page is within the extension. */
export const setupPath = '/extension/setup/setup.html';
