/** Words of the inbox. */
export default {
  title: "Messages",
  text: "Your conversations on Upwork. Each message you write leaves only after you confirm it.",
  kinds: { pair: "One to one", group: "Group", interview: "Interview" },
  empty: {
    text: "No conversations yet. They begin when a client answers one of your applications.",
    action: "See your applications",
  },
  behind: {
    title: "Upwork could not be asked just now",
    text: "What you see is what was read before. Nothing is lost.",
    again: "Try again",
  },
  room: {
    nameless: "A conversation whose name is no longer kept",
    textless: "Its text is no longer kept; open it to read it again.",
    you: "You:",
    unread_one: "{{shown}} unread on Upwork",
    unread_other: "{{shown}} unread on Upwork",
    awaits: "Waits for your answer",
    draft: "Draft",
    hidden: "Hidden on Upwork",
  },
  thread: {
    title: "Conversation",
    label: "Messages",
    back: "All messages",
    none: "Choose a conversation to read it here.",
    older: "Show older messages",
    start: "This is where the conversation begins.",
    empty: "Nothing has been said here yet.",
  },
  message: {
    you: "You",
    nobody: "Upwork does not say who",
    wordless: "No text: a file or a notice, to be seen on Upwork.",
  },
  outgoing: {
    sending: "Sending…",
    sent: "Sent",
    checking: "Checking with Upwork",
    checkingText:
      "Upwork’s answer was lost on the way. The message is not sent again: the app looks in the conversation to see whether it arrived.",
    checkNow: "Look now",
    failed: "Not sent",
    failedWhy: "Not sent: {{why}}",
    takeBack: "Put it back into the box",
  },
  reply: {
    label: "Your answer",
    placeholder: "Write an answer",
    preview: "Preview",
    nothingYet: "Nothing leaves before you have read it once more.",
    tooLong_one: "{{shown}} character too long for Upwork",
    tooLong_other: "{{shown}} characters too long for Upwork",
    contacts: "Upwork allows no contact details before a contract. Take these out:",
    cannot: "This connection cannot send messages; answer on Upwork.",
    why: "What it can do",
  },
  gate: {
    title: "Read it once more",
    titleTo: "To {{name}}, as it will leave",
    contacts:
      "“{{detail}}” looks like contact details. Upwork allows them only after a contract has begun.",
    nothingYet: "Sent at once when you confirm, and it cannot be taken back.",
    confirm: "Confirm and send",
  },
};
