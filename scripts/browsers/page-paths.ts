/** Pages of the extension by their path in it; those of full tab and popup are in map-page.ts. */
export const settingsPath = 'extension/settings/settings.html';
export const setupPath = 'extension/setup/setup.html';
