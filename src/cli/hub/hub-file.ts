/** The file name of a hub's manifest. */
export const HUB_FILE = 'hub.json';
