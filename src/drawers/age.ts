/**
 * The age format (age-encryption.org), through its library: drawer keys encrypted to recipients,
 * identities encrypted under a passphrase. Only plain X25519 recipients (`age1…`), which every age
 * program reads. The library is loaded when it is first needed: it is the slowest of our imports.
 */
const SCRYPT_WORK_FACTOR = 17;

const loadAge = () => import("age-encryption");

/** A new identity (`AGE-SECRET-KEY-1…`) and its recipient (`age1…`). */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const age = await loadAge();
  const identity = await age.generateX25519Identity();
  return { identity, recipient: await age.identityToRecipient(identity) };
}

/** The recipient of an identity; undefined when the text is no X25519 identity. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  if (!/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]+$/u.test(identity)) return undefined;
  const age = await loadAge();
  return age.identityToRecipient(identity).catch(() => undefined);
}

/** Whether a text is a recipient that every age program reads (`age1…`, X25519). */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/u.test(text)) return false;
  const age = await loadAge();
  try {
    new age.Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Encrypts a text or bytes to every recipient given. */
export async function encryptTo(
  recipients: readonly string[],
  content: string | Uint8Array,
): Promise<Uint8Array> {
  const age = await loadAge();
  const encrypter = new age.Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** Encrypts a stream to every recipient given, piece by piece. */
export async function encryptStream(
  recipients: readonly string[],
  content: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const age = await loadAge();
  const encrypter = new age.Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/**
 * Encrypts a text under a passphrase.
 *
 * @param workFactor scrypt's log2(N); 17 takes about half a second. Tests use less.
 */
export async function encryptUnder(
  passphrase: string,
  text: string,
  workFactor = SCRYPT_WORK_FACTOR,
): Promise<Uint8Array> {
  const age = await loadAge();
  const encrypter = new age.Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** What a decryption came to: the bytes, no fitting key, or a file that is no sound age file. */
export type Decrypted =
  | { readonly bytes: Uint8Array }
  | { readonly failed: "no-key" }
  | { readonly failed: "damaged" };

/** Decrypts with an identity. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Decrypted> {
  const age = await loadAge();
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  return decrypt(decrypter, file);
}

/** Decrypts with a passphrase. */
export async function decryptUnder(passphrase: string, file: Uint8Array): Promise<Decrypted> {
  const age = await loadAge();
  const decrypter = new age.Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypt(decrypter, file);
}

async function decrypt(
  decrypter: { decrypt(file: Uint8Array, format: "uint8array"): Promise<Uint8Array> },
  file: Uint8Array,
): Promise<Decrypted> {
  try {
    return { bytes: await decrypter.decrypt(file, "uint8array") };
  } catch (error) {
    // The library has no error classes; "no identity matched" is its one word for a wrong key.
    const message = error instanceof Error ? error.message : "";
    return { failed: message.includes("no identity matched") ? "no-key" : "damaged" };
  }
}
