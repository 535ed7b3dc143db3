/** Words of the page of saved searches. */
const TERMS =
  "Search only as “reasonably necessary to perform a specific, documented, user-directed task”; not “activity designed to enumerate or continuously monitor Upwork’s available content corpus”. (API & MCP Terms, section 4.1)";

export default {
  title: "Saved searches",
  text: "They run when you ask. One that runs by itself needs your explicit yes.",
  empty: "Nothing saved yet. Search for jobs, then choose “Save this search”.",
  toJobs: "Search for jobs",
  words: "Looks for: {{words}}",
  act: {
    run: "Run now",
    runOf: "Run now: {{name}}",
    pause: "Pause",
    pauseOf: "Pause: {{name}}",
    resume: "Resume",
    resumeOf: "Resume: {{name}}",
    edit: "Name and schedule: {{name}}",
    copy: "Duplicate: {{name}}",
    remove: "Delete: {{name}}",
  },
  done: {
    copied: "“{{name}}” was added.",
    removed: "“{{name}}” is deleted.",
  },
  schedule: {
    never: "Runs only when you ask",
    minutes_one: "Every {{count}} minute",
    minutes_other: "Every {{count}} minutes",
    hours_one: "Every hour",
    hours_other: "Every {{count}} hours",
    wholeDay: "all day",
    everyDay: "every day",
    paused: "paused",
    next: "next",
  },
  stopped: {
    absence: "It stopped by itself: you have not come by for 14 days. Resume it to go on.",
    failure: "It stopped by itself after several failures. Run it now to see what is wrong.",
  },
  coverage: {
    never: "Has not run yet",
    last: "Last run",
    new: "{{fresh}} new of {{all}}",
    label: "New among those returned",
    missed: "All of them were new, so some may have been missed. Narrow it, or run it more often.",
  },
  edit: {
    title: "Name and schedule",
    name: "Name",
    nameMissing: "Give it a name",
    schedule: "Run by itself",
    scheduleHint: "Off unless you switch it on, for this search alone.",
    notNarrow: "It needs words, skills or a category of its own first.",
    often: "How often",
    from: "From",
    until: "Until",
    days: "Days",
    daysMissing: "Choose at least one day",
    zone: "Hours of {{zone}}",
  },
  consent: {
    title: "Upwork may object to searches that run by themselves",
    risk: "Upwork’s terms want searches to answer a person. It may warn you, restrict your account or take the key away. In its own words:",
    terms: TERMS,
    limits:
      "So a run reads one page, at most every 15 minutes, within your hours, and ends by itself when you have not come by for 14 days.",
    agree: "I have read this and want this search to run by itself",
    missing: "Without your yes it does not run by itself",
    since: "You agreed to this on",
  },
  file: {
    import: "Import",
    export: "Export",
    imported_one: "{{count}} search was added.",
    imported_other: "{{count}} searches were added.",
    wrong: "This is not a file of saved searches.",
  },
};
