/** Words before the door: sign-up, sign-in, factors. Privacy and terms are in the legal namespace. */
export default {
  email: "E-mail address",
  password: "Password",
  signIn: {
    title: "Sign in",
    submit: "Continue",
    ended: "Your session has ended. Sign in to continue where you were.",
    noAccount: "No account yet?",
    register: "Create an account",
    expired: "That sign-in took too long. Start again with your password.",
  },
  register: {
    title: "Create an account",
    text: "For you alone: your letters and secrets are encrypted under a key of your own.",
    passwordHint:
      "At least 12 characters. A few unrelated words are easier to remember than symbols.",
    terms: "I have read and accept the <1>terms of use</1>",
    privacy: "I agree to how my data is used, as described in <1>privacy</1>",
    opensNew: "opens in a new tab",
    submit: "Create the account",
    haveAccount: "Already have an account?",
    signIn: "Sign in",
  },
  firstAdmin: {
    title: "Create the first account",
    text: "This account looks after the installation: its people, limits and health.",
    noToken:
      "This page opens from the link that is printed when the app starts for the first time. The link works once.",
    closed: "The first account already exists. Everyone else creates an ordinary account.",
  },
  checkMail: {
    title: "Check your e-mail",
    text: "If <1>{{email}}</1> can be used for an account, a message with a link is on its way. The link works once, for one day.",
    sink: "This installation sends no e-mail. Messages are files in the folder <1>data/outbox</1> on the machine where the app runs.",
    resend: "Send it again",
    resendIn_one: "Send again in {{count}} second",
    resendIn_other: "Send again in {{count}} seconds",
    resent: "Sent again.",
    other: "Use another address",
  },
  verify: {
    title: "Confirming your address",
    working: "One moment…",
    done: "Your address is confirmed",
    doneText: "Sign in to set up your second factor.",
    failed: "The address could not be confirmed",
    noToken:
      "This page opens from the link in the e-mail. If the link does not work, sign in: you can ask for a new one there.",
    signIn: "Sign in",
  },
  unverified: {
    title: "Confirm your address first",
  },
  factor: {
    title: "Second factor",
    totpText: "Enter the six digits your authenticator app shows for this account.",
    backupText: "Enter one of the codes you saved. Each works once.",
    useBackup: "Use a backup code instead",
    useTotp: "Use the authenticator app instead",
    submit: "Sign in",
    restart: "Start again",
  },
  enrol: {
    title: "Set up your second factor",
    text: "Every account here has one. With it, a stolen password alone opens nothing.",
    enter: "Then enter the code it shows",
    submit: "Turn it on",
  },
  codes: {
    title: "Save your backup codes",
    text: "If you lose your device, one of these lets you in. They are shown only now, and each works once.",
    submit: "Continue",
  },
};
