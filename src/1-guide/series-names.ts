/** What the file that guides share may be called. The first that is there counts. */
export const SERIES_NAMES: readonly string[] = ['series.yaml', 'series.yml'];
