/** What an npm package that need not be installed has as its default export. */
export async function importPeer<Face>(name: string): Promise<Face> {
  const loaded: { readonly default: Face } = await import(name);
  return loaded.default;
}
