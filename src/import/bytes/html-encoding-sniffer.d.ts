declare module 'html-encoding-sniffer' {
  interface SniffingOptions {
    readonly xml?: boolean;
    readonly transportLayerEncodingLabel?: string | undefined;
    readonly defaultEncoding?: string;
    readonly maxPrescanBytes?: number;
  }

  /** The WHATWG name of the encoding that a browser would read these bytes in. */
  export default function sniff(bytes: Uint8Array, options?: SniffingOptions): string;
}
