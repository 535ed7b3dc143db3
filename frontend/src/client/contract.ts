/**
 * The HTTP contract in the shape openapi-typescript emits (`paths`, `components`).
 * It is the one file replaced by the types generated from the back end's OpenAPI document.
 */

type Json<T> = { content: { "application/json": T } };
type Answer<T> = { headers: { [name: string]: unknown } } & (T extends null
  ? { content?: never }
  : Json<T>);
type Failure = {
  headers: { [name: string]: unknown };
  content: { "application/problem+json": components["schemas"]["Problem"] };
};
type Params<P, Q> = {
  query?: Q;
  header?: never;
  path: P;
  cookie?: never;
};
type NoPath<Q> = { query?: Q; header?: never; path?: never; cookie?: never };
type Operation<Out, Body, P, Q, Status extends number> = {
  parameters: P extends null ? NoPath<Q> : Params<P, Q>;
  requestBody: Body extends null ? undefined : Json<Body>;
  responses: { [S in Status]: Answer<Out> } & { default: Failure };
};
type Read<Out, P = null, Q = undefined> = Omit<Operation<Out, null, P, Q, 200>, "requestBody"> & {
  requestBody?: never;
};
type Write<Out, Body, P = null, Status extends number = 200> = Operation<
  Out,
  Body,
  P,
  undefined,
  Status
>;
type Act<Out, P = null, Status extends number = 200> = Omit<
  Operation<Out, null, P, undefined, Status>,
  "requestBody"
> & { requestBody?: never };
type ById = { id: string };
type S = components["schemas"];

export interface paths {
  "/auth/register": { post: Write<S["StatusAnswer"], S["Registration"], null, 202> };
  "/auth/password-check": { post: Write<S["PasswordVerdict"], { password: string; email?: string }> };
  "/auth/verify-email": { post: Write<S["StatusAnswer"], { token: string }> };
  "/auth/verify-email/resend": { post: Write<S["StatusAnswer"], { email: string }, null, 202> };
  "/auth/login": { post: Write<S["LoginStep"], { email: string; password: string }> };
  "/auth/mfa/verify": { post: Write<S["Session"], S["FactorAnswer"]> };
  "/auth/refresh": { post: Act<S["Session"]> };
  "/auth/logout": { post: Act<null, null, 204> };
  "/security/mfa/enable": {
    post: Write<S["TotpEnrolment"], { kind: "totp"; challenge?: string }>;
  };
  "/security/mfa/confirm": {
    post: Write<S["TotpConfirmed"], { factor_id: string; code: string; challenge?: string }>;
  };
  "/security/profile": { get: Read<S["SecurityProfile"]> };
  "/security/logs": { get: Read<S["SecurityLogPage"], null, { cursor?: string; limit?: number }> };
  "/api/v1/me": { get: Read<S["Me"]>; patch: Write<S["Me"], { locale: S["Locale"] }> };
  "/api/v1/meta": { get: Read<S["Meta"]> };
  "/api/v1/upwork/status": { get: Read<S["UpworkStatus"]> };
  "/api/v1/upwork/disconnect": { post: Act<null, null, 204> };
  "/auth/upwork/connect": {
    post: Write<{ authorize_url: string; expires_in: number }, Record<string, never>>;
  };
  "/auth/upwork/callback": { post: Write<S["UpworkStatus"], { code: string; state: string }> };
  "/api/v1/profile": { get: Read<S["Profile"]>; put: Write<S["Profile"], S["ProfileWrite"]> };
  "/api/v1/profile/portfolio": {
    get: Read<{ items: S["PortfolioItem"][] }>;
    post: Write<S["PortfolioItem"], S["PortfolioItemWrite"], null, 201>;
  };
  "/api/v1/profile/portfolio/{id}": {
    put: Write<S["PortfolioItem"], S["PortfolioItemWrite"], ById>;
    delete: Act<null, ById, 204>;
  };
  "/api/v1/jobs/search": { post: Write<S["JobSearchPage"], S["JobSearch"]> };
  "/api/v1/jobs": { get: Read<S["JobPage"], null, { cursor?: string }> };
  "/api/v1/jobs/categories": { get: Read<{ items: S["Category"][] }> };
  "/api/v1/jobs/{id}": { get: Read<S["JobDetail"], ById> };
  "/api/v1/applications": {
    get: Read<S["ApplicationPage"], null, { state?: S["ApplicationState"]; cursor?: string }>;
    post: Write<S["Application"], { job_id: string }, null, 200 | 201>;
  };
  "/api/v1/applications/{id}": {
    get: Read<S["Application"], ById>;
    put: Write<S["Application"], S["ApplicationWrite"], ById>;
    delete: Act<null, ById, 204>;
  };
  "/api/v1/applications/{id}/preview": { post: Act<S["Preview"], ById> };
  "/api/v1/applications/{id}/confirm": {
    post: Write<S["Application"], { preview_id: string }, ById>;
  };
  "/api/v1/applications/{id}/undo": { post: Act<S["Application"], ById> };
  "/api/v1/applications/{id}/check": { post: Act<S["Application"], ById> };
  "/api/v1/applications/sync": { post: Act<null, null, 202> };
}

export interface components {
  schemas: {
    Locale: "en" | "uk";
    StatusAnswer: { status: string };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string | null;
      request_id?: string | null;
      fields?: { [name: string]: string } | null;
      retry_after?: number | null;
    };
    Registration: {
      email: string;
      password: string;
      consent: { terms: boolean; privacy: boolean; version: string };
      locale: S["Locale"];
      first_admin_token?: string;
    };
    PasswordVerdict: { score: number; problems: string[] };
    LoginStep: {
      status: "mfa_required" | "enrolment_required";
      challenge: string;
      factors?: ("totp" | "backup_code")[];
      expires_in: number;
    };
    FactorAnswer: { challenge: string; factor: "totp" | "backup_code"; code: string };
    TotpEnrolment: { factor_id: string; secret: string; otpauth_uri: string; qr: string };
    TotpConfirmed: { backup_codes: string[]; session?: S["Session"] | null };
    Session: { access_token: string; token_type: string; expires_in: number; user: S["Me"] };
    Me: {
      id: string;
      email: string;
      roles: ("user" | "admin")[];
      locale: S["Locale"];
      created_at: string;
      has_upwork: boolean;
      has_profile: boolean;
    };
    SecurityProfile: {
      email: string;
      email_verified_at: string | null;
      factors: S["Factor"][];
      backup_codes_left: number;
      sessions: S["DeviceSession"][];
      password_changed_at: string | null;
    };
    Factor: {
      id: string;
      kind: string;
      label: string | null;
      confirmed_at: string | null;
      last_used_at: string | null;
    };
    DeviceSession: {
      id: string;
      current: boolean;
      browser: string | null;
      system: string | null;
      address: string | null;
      created_at: string;
      last_seen_at: string;
    };
    SecurityLogPage: { items: S["SecurityLogEntry"][]; next_cursor: string | null };
    SecurityLogEntry: {
      id: string;
      at: string;
      event: string;
      outcome: string;
      address: string | null;
      device: string | null;
      request_id: string | null;
    };
    Meta: {
      version: string;
      environment: string;
      upwork: { mode: "sandbox" | "live" };
      ai: { mode: "model" | "composer"; model?: string | null };
      consent_version: string;
      mail: "sink" | "smtp";
      first_admin_open: boolean;
    };
    UpworkStatus: {
      state: "none" | "connected" | "expired";
      door: "graphql" | null;
      mode: "sandbox" | "live";
      account: { name: string; organization_name: string | null } | null;
      connects_balance: number | null;
      connected_at: string | null;
      access_expires_at: string | null;
      note_code: null | "grant_revoked" | "upwork_unreachable";
    };
    ProfileWrite: {
      version: number;
      title: string;
      overview: string;
      skills: string[];
      services_offered: string[];
      services_not_offered: string[];
      hourly_rate: string | null;
      currency: string;
      languages: { code: string; level: string }[];
      tone: "plain" | "warm" | "formal";
      disclosure: { enabled: boolean; text: string };
      caps: { proposals_per_day: number };
    };
    Profile: S["ProfileWrite"] & { updated_at: string | null };
    PortfolioItemWrite: {
      version?: number;
      title: string;
      summary: string;
      facts: { id?: string; text: string }[];
      skills: string[];
      link: string | null;
      year: number | null;
    };
    PortfolioItem: {
      id: string;
      version: number;
      title: string;
      summary: string;
      facts: { id: string; text: string }[];
      skills: string[];
      link: string | null;
      year: number | null;
      updated_at: string;
    };
    Category: { slug: string; name: string; id: string };
    JobSearch: {
      query?: string;
      category?: string;
      job_type?: "hourly" | "fixed";
      experience?: ("entry" | "intermediate" | "expert")[];
      hourly_min?: string;
      hourly_max?: string;
      budget_min?: string;
      budget_max?: string;
      verified_payment_only?: boolean;
      client_hires_min?: number;
      proposals_max?: number;
      posted_within_hours?: number;
      sort?: "recency" | "relevance";
      cursor?: string;
    };
    JobPage: { items: S["JobSummary"][]; next_cursor: string | null };
    JobSearchPage: S["JobPage"] & {
      filtered_here: string[];
      dropped: number;
      fetched_at: string;
    };
    JobClient: {
      country: string | null;
      city: string | null;
      verified: boolean | null;
      total_spent: string | null;
      total_hires: number | null;
      total_posted: number | null;
      hire_rate: number | null;
      rating: number | null;
      reviews: number | null;
    };
    JobSummary: {
      id: string;
      upwork_id: string;
      url: string;
      title: string;
      snippet: string;
      job_type: "hourly" | "fixed";
      hourly_min: string | null;
      hourly_max: string | null;
      budget: string | null;
      currency: string;
      experience: "entry" | "intermediate" | "expert" | null;
      duration: string | null;
      workload: string | null;
      category: string | null;
      skills: { name: string; label: string; mine: boolean }[];
      published_at: string;
      proposals: number | null;
      client: S["JobClient"];
      applied: boolean;
      application_id: string | null;
    };
    JobDetail: S["JobSummary"] & {
      description: string;
      questions: { position: number; text: string }[];
      cover_letter_required: boolean;
      activity: {
        interviewing: number;
        invites: number;
        hired: number;
        unanswered_invites: number;
      } | null;
      content_expires_at: string;
    };
    ApplicationState:
      | "draft"
      | "queued"
      | "sending"
      | "checking"
      | "failed"
      | "sent"
      | "viewed"
      | "interviewing"
      | "offered"
      | "hired"
      | "declined"
      | "withdrawn"
      | "archived";
    Bid: { amount: string | null; currency: string; kind: "hourly" | "fixed" };
    ApplicationWrite: {
      version: number;
      letter: string;
      answers: { position: number; text: string }[];
      bid: { amount: string | null };
    };
    ApplicationSummary: {
      id: string;
      job_id: string;
      upwork_job_id: string;
      job_title: string;
      state: S["ApplicationState"];
      bid: S["Bid"];
      created_at: string;
      updated_at: string;
      send_at: string | null;
      sent_at: string | null;
      state_changed_at: string;
      composed_by: string | null;
    };
    ApplicationPage: {
      items: S["ApplicationSummary"][];
      next_cursor: string | null;
      counts: { [state: string]: number };
    };
    Claim: {
      start: number;
      end: number;
      text: string;
      sources: { kind: "fact" | "item" | "profile"; id: string; label: string }[];
      supported: boolean;
    };
    Warning: { code: string; detail: string; start?: number | null; end?: number | null };
    Application: S["ApplicationSummary"] & {
      version: number;
      job: S["JobDetail"] | null;
      letter: string;
      answers: { position: number; question: string; text: string }[];
      claims: S["Claim"][];
      warnings: S["Warning"][];
      history: { at: string; event: string; detail: string | null }[];
      failure: { code: string; title: string } | null;
      connects_spent: number | null;
      upwork_url: string | null;
    };
    Preview: {
      id: string;
      application_id: string;
      letter: string;
      answers: { question: string; text: string }[];
      bid: S["Bid"];
      connects: {
        price: number | null;
        price_note: "told_by_upwork" | "not_told_by_api";
        balance: number | null;
      };
      caps: { sent_today: number; per_day: number };
      disclosure: string | null;
      warnings: S["Warning"][];
      content_hash: string;
      expires_at: string;
    };
  };
}
