declare module 'virtual:custom-elements' {
  const manifest: { modules: { declarations?: object[] }[] };
  export default manifest;
}
