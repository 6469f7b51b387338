/** What went wrong with a request, for people: status 4xx or 5xx. */
export interface Refusal {
  readonly message: string;
  readonly hint?: string;
}
