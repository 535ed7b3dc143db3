/** Privacy and terms of this self-hosted app, version 2026-11: what the code does, in plain words. */
export default {
  version: "Version of November 2026",
  privacy: {
    title: "Privacy",
    sections: [
      {
        heading: "Who keeps your data",
        text: [
          "This app runs on a machine that somebody you know has set up: yourself, your agency, your company. That person or company is responsible for your data. The authors of the program receive nothing: it has no analytics, no advertising and no calls home.",
        ],
      },
      {
        heading: "What is kept here",
        text: [
          "Your e-mail address, your consents, your language. Your password only as a hash from which it cannot be read back. Your second factor and your backup codes.",
          "For each sign-in: the time, the network address, the browser and the system. The security log keeps the same for each important act, so that you can see what was done in your name.",
          "What you write: your profile, your portfolio, your drafts and letters, and what became of each application.",
          "The keys that Upwork gives this app when you connect. You can withdraw them at any time, here or at Upwork.",
          "Texts of jobs and facts about clients that came from Upwork are deleted after 24 hours. Kept are links, titles, and the figures noted when you applied.",
          "Your address, your secrets, the keys from Upwork and the letters you write are encrypted in the database with a key that belongs to your account alone. Whoever runs the machine holds the master key and could technically reach the data: choose a host you trust.",
        ],
      },
      {
        heading: "What leaves this machine",
        text: [
          "To Upwork: your searches, the jobs you open, and each proposal that you have read in the preview and confirmed. Nothing is sent without that confirmation.",
          "To the AI provider, if the operator has set one up: the one job you are writing about and your own profile and portfolio, each time you ask for a draft. Without a provider, drafts are composed on this machine and nothing leaves it.",
          "By mail: the letters about your account, through the mail server the operator has chosen.",
          "New passwords are compared with lists of leaked ones on this machine. The password is not sent anywhere.",
        ],
      },
      {
        heading: "In your browser",
        text: [
          "One cookie that keeps you signed in, which no script can read. Your language, your theme, the width of the menu, and a mark that this browser was signed in. No tracking of any kind.",
        ],
      },
      {
        heading: "Your rights",
        text: [
          "You can see and change what you wrote at any time. For a copy of everything, or to have everything erased, ask whoever runs this installation. You may also complain to the data protection authority of your country.",
        ],
      },
    ],
  },
  terms: {
    title: "Terms of use",
    sections: [
      {
        heading: "What this app is",
        text: [
          "A tool for freelancers that finds jobs on Upwork, helps to write proposals and keeps track of them. It is an independent program. It is not made, supported or recommended by Upwork.",
        ],
      },
      {
        heading: "Your Upwork account",
        text: [
          "You connect your own account and act under your own agreement with Upwork, whose terms stay in force. The app uses only the access that Upwork offers to programs. Connects that a proposal costs are yours.",
        ],
      },
      {
        heading: "Nothing is sent without you",
        text: [
          "Each proposal is sent only after you have read exactly that text and confirmed it. You answer for what you send. A draft can be wrong or say too much: read it as if you had written it, because to the client you have.",
        ],
      },
      {
        heading: "Your account here",
        text: [
          "Keep your password, your second factor and your backup codes to yourself. If you think somebody else got in, sign out everywhere on the Security page and tell whoever runs this installation.",
          "Whoever runs this installation may close an account that harms others or breaks the law.",
        ],
      },
      {
        heading: "No warranty",
        text: [
          "The program is free software under the MIT licence and comes as it is, without warranty. Rights that the law gives you are not affected.",
        ],
      },
    ],
  },
};
