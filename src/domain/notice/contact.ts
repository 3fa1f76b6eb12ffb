import type { Contact, Notice } from "./notice.ts";

/** The registry contact person of the notice; absent when the notice names none. */
export function findContact(notice: Notice): Contact | undefined {
  return notice.contacts.find((contact) => contact.role === "contact");
}

/** The notice with a real registry contact person; a notice that names none gets one. */
export function withContact(notice: Notice, name: string): Notice {
  const held = findContact(notice);
  if (held === undefined) {
    const added: Contact = { role: "contact", name, placeholder: false, clauses: [] };
    return { ...notice, contacts: [...notice.contacts, added] };
  }
  const named: Contact = { ...held, name, placeholder: false };
  return {
    ...notice,
    contacts: notice.contacts.map((contact) => (contact === held ? named : contact)),
  };
}
