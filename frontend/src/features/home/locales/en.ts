/** Words of the home page. */
export default {
  title: "Home",
  checklist: {
    title: "Getting started",
    progress: "{{done}} of {{total}} done",
    done: "Done",
    open: "To do",
    verify: { title: "Confirm your address", text: "So that you can always get back in." },
    factor: { title: "Set up a second factor", text: "A stolen password alone opens nothing." },
    upwork: {
      title: "Connect Upwork",
      text: "With your own account. You can withdraw the access at any time.",
      sandboxText: "Here it is a sandbox: try everything, nothing reaches the real Upwork.",
      action: "Connect",
    },
    profile: {
      title: "Write your profile",
      text: "Drafts say only what your profile and portfolio show.",
      action: "Write",
    },
    search: {
      title: "Search for jobs",
      text: "Open one that suits you and ask for a draft.",
      action: "Search",
    },
  },
  ready: {
    title: "Everything is set up",
    text: "Look for new jobs, or see what has become of your applications.",
    jobs: "Find jobs",
    applications: "My applications",
  },
};
