/** The typed client and `call`, which turns every refusal into an ApiProblem. */
import createClient from "openapi-fetch";
import type { paths } from "@/client/schema";
import { ApiProblem, asProblem, problemFrom } from "@/lib/problem";
import { session } from "@/lib/session";
import { stepUps } from "@/lib/stepUp";

/** Doors a person walks through before having a session; a 401 there is an answer, not an end. */
const OPEN_DOORS = [
  "/auth/login",
  "/auth/mfa/verify",
  "/auth/register",
  "/auth/verify-email",
  "/auth/password-check",
  "/api/v1/meta",
];

function isOpenDoor(path: string): boolean {
  return OPEN_DOORS.some((door) => path === door || path.startsWith(`${door}/`));
}

function withToken(request: Request, token: string | null): Request {
  const copy = request.clone();
  if (token) copy.headers.set("Authorization", `Bearer ${token}`);
  return copy;
}

/** What a refusal says; its body stays readable for the caller. */
async function refusalOf(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return problemFrom(answer, body);
}

/**
 * `fetch` with the session's token. A call that needs a fresh proof asks the person for it and is
 * repeated by itself (see lib/stepUp); the second answer is final.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  if (isOpenDoor(new URL(request.url).pathname)) return globalThis.fetch(request);
  const answer = await fetchWithToken(request);
  if (answer.status !== 403) return answer;
  const { code, detail } = await refusalOf(answer);
  if (code !== "step_up_required" || detail === null) return answer;
  const outcome = await stepUps.prove(detail);
  if (outcome === "unasked") return answer;
  if (outcome === "cancelled") throw new ApiProblem({ status: 403, code: "step_up_cancelled" });
  return fetchWithToken(request);
}

/**
 * A 401 renews the session and tries once more; the second answer is final, so a token the server
 * keeps refusing cannot loop. A challenge that ran out is an answer and says nothing of the session.
 */
async function fetchWithToken(request: Request): Promise<Response> {
  const token = await session.token();
  const answer = await globalThis.fetch(withToken(request, token));
  if (answer.status !== 401 || token === null) return answer;
  if ((await refusalOf(answer)).code === "challenge_expired") return answer;
  const renewed = session.currentToken() !== token || (await session.refresh());
  if (!renewed || session.currentToken() === null) return answer;
  return globalThis.fetch(withToken(request, session.currentToken()));
}

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  credentials: "same-origin",
  fetch: authorizedFetch,
});

type ClientAnswer<T> = { data?: T; error?: unknown; response: Response };

/** The data of a client call. @throws ApiProblem for every refusal, failure or missing answer. */
export async function call<T>(pending: Promise<ClientAnswer<T>>): Promise<T> {
  let answer: ClientAnswer<T>;
  try {
    answer = await pending;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    if (error instanceof SyntaxError) {
      throw new ApiProblem({ status: 502, code: "unexpected_answer", title: error.message });
    }
    throw asProblem(error);
  }
  if (!answer.response.ok) throw problemFrom(answer.response, answer.error);
  return answer.data as T;
}
