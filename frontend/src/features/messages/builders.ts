/** Rooms, threads and previews with sensible values, for tests. */
import type { Message, MessagePreview, Outgoing, Room, Thread } from "@/client/types";

export function buildRoom(change: Partial<Room> = {}): Room {
  return {
    id: "room-1",
    name: "Marta Lind, Depot Software",
    kind: "interview",
    unread: 0,
    awaits_reply: null,
    is_hidden: false,
    changed_at: "2026-11-20T09:00:00Z",
    latest: { text: "When can you begin?", is_own: false, sent_at: "2026-11-20T09:00:00Z" },
    upwork_url: "https://www.upwork.com/ab/messages/rooms/room_1",
    ...change,
  };
}

export function buildMessage(change: Partial<Message> = {}): Message {
  return {
    id: "story-1",
    text: "When can you begin?",
    author: "Marta Lind",
    is_own: false,
    is_marked: true,
    sent_at: "2026-11-20T09:00:00Z",
    ...change,
  };
}

export function buildOutgoing(change: Partial<Outgoing> = {}): Outgoing {
  return {
    id: "preview-1",
    kind: "message",
    state: "sent",
    text: "On Monday.",
    confirmed_at: "2026-11-20T09:05:00Z",
    failure_code: null,
    ...change,
  };
}

export function buildThread(change: Partial<Thread> = {}): Thread {
  return {
    room: buildRoom(),
    messages: [buildMessage()],
    has_older: false,
    outgoing: [],
    problem: null,
    ...change,
  };
}

export function buildMessagePreview(change: Partial<MessagePreview> = {}): MessagePreview {
  return {
    id: "preview-1",
    room_id: "room-1",
    room_name: "Marta Lind, Depot Software",
    text: "On Monday.",
    warnings: [],
    content_hash: "ab12",
    expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
    ...change,
  };
}
