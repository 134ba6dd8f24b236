/** Version of this copy of the script; a test compares it with package.json. */
export const VERSION = '0.1.0';
