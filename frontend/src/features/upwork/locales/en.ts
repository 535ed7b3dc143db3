/** Words of the Upwork pages. */
export default {
  title: "Upwork",
  text: "How this app reaches Upwork on your behalf.",
  mode: { sandbox: "Sandbox, not Upwork", live: "Upwork" },
  connect: {
    sandbox: "Connect the Upwork sandbox",
    live: "Connect Upwork",
    againSandbox: "Connect the sandbox again",
    againLive: "Connect Upwork again",
  },
  doors: {
    mcp: "Or without an API key, through Upwork’s own MCP server: it tells what a proposal costs, and knows invitations and saved jobs.",
    mcp_connect: "Connect without a key",
    graphql: "Or through the API, with the key that is set up on this installation.",
    graphql_connect: "Connect through the API",
    key_missing:
      "There is a second way, Upwork’s API, for those who have a key of their own: none is set up here.",
    host_not_accepted:
      "Upwork’s MCP server, which needs no key, takes addresses on localhost only. On this host it cannot be used.",
  },
  none: {
    title: "Not connected yet",
    text: "Once connected, you search for jobs here and send the applications you have confirmed.",
    sandboxTitle: "This installation talks to a sandbox",
    sandboxText:
      "It imitates Upwork with invented jobs and clients. Try everything: nothing reaches the real Upwork, and no Connects are spent.",
    points: {
      way: {
        title: "The official way",
        text: "You sign in on Upwork’s own page and allow access there (OAuth). Your Upwork password is never asked for here.",
      },
      asked: {
        title: "What is asked for",
        text: "To read jobs, your account’s name and organization, your Connects balance and your own proposals; and to submit a proposal, each one only after you have read and confirmed it.",
      },
      kept: {
        title: "Where the access is kept",
        text: "On this installation, encrypted with your account’s own key. It never reaches the browser.",
      },
      own: {
        title: "For you only",
        text: "Everybody here connects their own account. Your access serves nobody else, and nobody else’s serves you.",
      },
      withdraw: {
        title: "Yours to withdraw",
        text: "Disconnect on this page, or take the access back in your Upwork settings.",
      },
    },
  },
  connected: {
    title: "Connected",
    renewal:
      "The access is renewed by itself while you use the app. Upwork ends it after about 14 days without use.",
  },
  facts: {
    mode: "Connected to",
    door: "Through",
    mcp: "The MCP server, without an API key",
    graphql: "The API, with this installation’s key",
    account: "Account",
    organization: "Organization",
    connects: "Connects balance",
    connectsUntold: "Upwork does not say",
    since: "Connected since",
    until: "Access renewed until",
  },
  organisations: {
    title: "In whose name",
    text: "You can act for more than one organization at Upwork. Searches, messages, contracts and new applications are those of the one you choose. What you have prepared already is still sent in the name it was prepared in.",
    own: "yourself",
    agency: "agency",
    chosen: "You act in this name",
    choose: "Act in this name",
    chooseWhich: "Act in the name of {{name}}",
    graphql:
      "After each choice, what this connection can do is tried anew; see below. An agency keeps its own Connects.",
    mcp: "Upwork’s MCP server is told the organization with each request. Upwork does not say which of its tools work for an agency: after each choice all are tried anew, and what came of it stands below.",
  },
  abilities: {
    title: "What this connection can do",
    tried: "Last checked",
    trying: "Being checked now…",
    again: "Check again",
    none: "Not tried yet. It takes a few seconds.",
    leftOut_one: "{{count}} field that Upwork does not let this connection read",
    leftOut_other: "{{count}} fields that Upwork does not let this connection read",
    leftOutText: "They are left out, and the rest works. These are Upwork’s own names.",
  },
  verdicts: {
    works: { title: "Works" },
    partly: {
      title: "Works in part",
      text: "Some of the fields are refused and left out; the rest is shown.",
    },
    refused: {
      title: "Upwork refuses",
      text: "The access that you gave does not include this. Connecting again may ask for it; with a key, its permissions at Upwork decide.",
    },
    absent: {
      text: "This way of connecting has no such thing.",
      title: "Not offered here",
      graphql: "Upwork’s API has no such thing. The connection without a key has it.",
      mcp: "Upwork’s MCP server has no such thing. The API has it, for those with a key.",
    },
    untried: {
      title: "Not tried",
      text: "Only doing it would tell, and nothing is done without you.",
    },
    unknown: {
      title: "No answer",
      text: "Upwork did not answer when this was tried. Try again in a moment.",
    },
  },
  operations: {
    search: "Search for jobs",
    posting: "Read a job whole",
    own_proposals: "See where your proposals stand",
    submit: "Send an application",
    durations: "Send an estimated duration with it",
    milestones: "Send milestones with it",
    change_proposal: "Withdraw a proposal or change its terms",
    connects: "Read your Connects balance",
    rooms: "Read your conversations",
    send_message: "Send a message",
    invitations: "Read and answer invitations",
    offers: "Read offers",
    contracts: "Read contracts",
    work_history: "Read your work history",
    saved_jobs: "Read and change your saved jobs",
    profile: "Read your profile",
    skills: "Look up skills",
    hours: "Read your hours",
    transactions: "Read what you earned",
    organisations: "Read your organizations",
    categories: "Read the list of categories",
  },
  filters: {
    title: "Filters applied here",
    text: "Upwork’s search takes these filters and ignores them, so the app applies them to what the search found.",
    budget: "Budget",
    hourly_rate: "Hourly rate",
    posted_within: "Time of posting",
    experience: "Level",
  },
  usage: {
    title: "Requests to Upwork today",
    total: "In your name",
    person: "Because you asked",
    sync: "To follow your applications",
    refresh: "To keep things up to date",
    waited: "Time spent waiting for a turn",
    refused: "“Slow down” from Upwork",
    limits:
      "A day is counted in UTC. Upwork allows this installation {{second}} a second and {{minute}} a minute, and {{day}} a day for each key; everybody here gets a fair share, and who waits at the screen goes first.",
  },
  retention: {
    title: "What is deleted",
    text_one:
      "Texts and client data from Upwork are deleted here after {{shown}} hour. What you wrote yourself stays.",
    text_other:
      "Texts and client data from Upwork are deleted here after {{shown}} hours. What you wrote yourself stays.",
    last: "Last deletion",
    never: "not yet",
    removed: "Copies deleted then",
    every: "Repeated every",
  },
  next: {
    title: "Next",
    profile: {
      text: "Write your profile: letters say only what it and your portfolio show.",
      action: "Write your profile",
    },
    search: { text: "Look for jobs that suit you.", action: "Search for jobs" },
  },
  unreachable: {
    title: "Upwork did not answer the last time",
    text: "The connection and your work are kept. The next search asks again by itself.",
    action: "Search for jobs",
  },
  expired: {
    title: "The connection has expired",
    why: {
      grant_revoked:
        "Upwork no longer accepts the access: it was withdrawn at Upwork, or was not used for about 14 days.",
      upwork_unreachable: "Upwork could not be reached in time to renew the access.",
      unknown: "Upwork no longer accepts the access.",
    },
    kept: "Your drafts and applications are kept. Connect again to search and to send.",
  },
  disconnect: {
    title: "Disconnect",
    intro: "To use another account, disconnect this one first.",
    open: "Disconnect…",
    ask: "Disconnect Upwork?",
    effects: {
      shredded: {
        title: "Destroyed",
        text: "The access itself, here at once and then at Upwork, and the account details shown on this page.",
      },
      kept: {
        title: "Kept",
        text: "Your profile, portfolio, drafts, and every application with its history.",
      },
      after: {
        title: "After that",
        text: "Nothing can be searched or sent until you connect again. An application still in its undo minute is not sent and stays with you.",
      },
    },
    cancel: "Stay connected",
    confirm: "Disconnect",
    done: "Upwork is disconnected.",
  },
  return: {
    title: "Connecting Upwork",
    working: "Upwork has sent you back. Finishing the connection…",
    done: "Upwork is connected.",
    again: "Start again",
    nothing: "There is no connection to finish here.",
    toPage: "To the Upwork page",
    failed: {
      oauth_denied: {
        title: "Access was not granted at Upwork",
        text: "Nothing was connected and nothing was changed. Start again if you still want to connect.",
      },
      oauth_state_invalid: {
        title: "This attempt is no longer valid",
        text: "It took longer than ten minutes, was used already, or was begun in another sign-in. Nothing was connected.",
      },
      upwork_unreachable: {
        title: "Upwork did not answer",
        text: "The connection could not be finished, and nothing was kept of the attempt. Start again in a moment.",
      },
    },
  },
};
