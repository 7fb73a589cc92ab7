/** What the manifest of a hub is called. */
export const HUB_FILE = 'hub.json';
