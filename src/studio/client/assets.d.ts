/** What Vite makes of files that are not modules. */
declare module '*.css';
declare module '*?url' {
  /** The file's address on this server. */
  const address: string;
  export default address;
}
declare module '*?raw' {
  /** What the file says. */
  const text: string;
  export default text;
}
