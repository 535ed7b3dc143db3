/** The one error type the app throws for a refused or failed call; no words for people live here. */

/** A refusal as the back end writes it (RFC 9457); its OpenAPI document tells of answers only. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string | null;
  request_id?: string | null;
  fields?: Record<string, string> | null;
  retry_after?: number | null;
}

/** `status` is 0 when no answer came (offline, refused connection, time-out). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait before the next try, when the server told. */
  readonly retryAfter: number | null;

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(problem.title ?? problem.code);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? null;
    this.requestId = problem.request_id ?? null;
    this.fields = problem.fields ?? {};
    this.retryAfter = problem.retry_after ?? null;
  }
}

function isProblemBody(body: unknown): body is Problem {
  return (
    typeof body === "object" && body !== null && "code" in body && typeof body.code === "string"
  );
}

function retryAfterSeconds(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** Makes a problem of an error answer, whether or not its body is problem+json (a proxy's 502 is not). */
export function problemFrom(response: Response, body: unknown): ApiProblem {
  const retry = retryAfterSeconds(response);
  if (isProblemBody(body)) {
    return new ApiProblem({
      ...body,
      status: response.status,
      retry_after: body.retry_after ?? retry,
    });
  }
  return new ApiProblem({
    status: response.status,
    code: response.status >= 500 ? "server_failed" : "unexpected_answer",
    title: response.statusText || `HTTP ${response.status}`,
    request_id: response.headers.get("x-request-id"),
    retry_after: retry,
  });
}

/** The person's own "no": there is nothing to tell them. */
export function isQuiet(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "step_up_cancelled";
}

/** Anything thrown becomes an ApiProblem; a failed fetch (TypeError) is the network's. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError) return new ApiProblem({ status: 0, code: "network_unreachable" });
  const title = error instanceof Error ? error.message : String(error);
  return new ApiProblem({ status: 0, code: "unexpected_error", title });
}
