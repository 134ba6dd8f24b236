declare module 'mapshaper' {
  const mapshaper: {
    /** Runs command-line text on in-memory files; resolves to the written files by name. */
    applyCommands(
      commands: string,
      input: Record<string, string>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}
