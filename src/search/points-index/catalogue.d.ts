/**
 * Modules by the first two digits of a département's postal codes. Each is one text of lines: an INSEE code with
 * longitude and latitude in hundredths of a degree, or with the INSEE code of the commune that stands for it.
 */
export const shards: Readonly<Record<string, () => Promise<{ default: string }>>>;
