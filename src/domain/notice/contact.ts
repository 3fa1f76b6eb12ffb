import type { Notice } from "./notice.ts";
import type { Contact } from "./who.ts";

/** The registry contact person of the notice; absent when the notice names none. */
export function findContact(notice: Notice): Contact | undefined {
  return notice.contacts.find((contact) => contact.role === "contact");
}
