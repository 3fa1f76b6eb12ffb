/** A small notice of an invented club, with line numbers that the tests name. */
const CLUB = `format: 1
id: rowing-club
title: { fi: Seloste, sv: Beskrivning, en: Notice }
name: { fi: Soutajat, sv: Roddarna, en: Rowers }
validFrom: 2025-03-01
validUntil: 2026-02-28
zone: Europe/Helsinki
sections:
  - number: "1"
    heading: { fi: Pitäjä, sv: Ansvarig, en: Controller }
    clauses:
      - id: s1.controller
        promise: false
        text: { fi: Seura., sv: Föreningen., en: The club. }
  - number: "2"
    clauses:
      - id: s2.members
        promise: true
        text:
          fi: Jäsenet.
          sv: Medlemmarna.
          en: The members.
controllers:
  - { name: Soutajat ry, businessId: 1234567-1, clauses: [s1.controller] }
contacts: []
purposes:
  - id: membership
    label: { fi: Jäsenyys, sv: Medlemskap, en: Membership }
    marketing: false
    clause: s1.controller
defaultPurpose: membership
categories:
  - id: basics
    label: { fi: Perustiedot, sv: Grunduppgifter, en: Basics }
    specialCategory: false
    clause: s2.members
    fields:
      - id: name
        label: { fi: Nimi, sv: Namn, en: Name }
        kind: text
        identifier: familyName
        clause: s2.members
      - id: email
        label: { fi: Sähköposti, sv: E-post, en: E-mail }
        kind: email
        identifier: email
        clause: s2.members
      - id: boat
        label: { fi: Vene, sv: Båt, en: Boat }
        kind: choice
        clause: s2.members
        values:
          - { id: single, label: { fi: Yksikkö, sv: Singelsculler, en: Single } }
          - { id: double, label: { fi: Kaksikko, sv: Dubbelsculler, en: Double } }
      - id: fees
        label: { fi: Maksut, sv: Avgifter, en: Fees }
        kind: records
        clause: s2.members
        key: year
        parts:
          - { id: year, kind: text, label: { fi: Vuosi, sv: År, en: Year } }
          - { id: paidOn, kind: day, label: { fi: Maksettu, sv: Betald, en: Paid on } }
matchOrder: [email]
sources:
  - id: member
    label: { fi: Jäsen, sv: Medlemmen, en: The member }
    evidence: false
    clause: s2.members
recipients:
  - id: federation
    label: { fi: Liitto, sv: Förbundet, en: Federation }
    processor: false
    fields: [name, email]
    clause: s2.members
    conditions: [s2.members]
breachPromises:
  - id: members
    to: subjects
    hours: 48
    from: awareness
    threshold: high
    covers: [breach]
    clause: s2.members
protections:
  - { proof: attested, clause: s2.members }
rights: []
claims:
  - { kind: governingLaw, clause: s1.controller }
statements:
  purposes: { state: says, clauses: [s1.controller] }
  legalBasis: { state: silent }
  recipients: { state: silent }
  transfers: { state: none, clauses: [s2.members] }
  retention: { state: silent }
  sources: { state: silent }
  rights: { state: silent }
  withdrawal: { state: silent }
  complaint: { state: silent }
  obligation: { state: silent }
  automatedDecisions: { state: silent }
`;

/** The club's notice, with other text on some of its lines (counted from 1). */
export function club(changed: Readonly<Record<number, string>> = {}): string {
  return CLUB.split("\n")
    .map((line, at) => changed[at + 1] ?? line)
    .join("\n");
}
