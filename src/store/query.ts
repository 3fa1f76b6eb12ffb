/** The query builder on the driver: what meets a lock waits and tries again, as everything else does. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import { retry } from "../drawers/transaction.ts";
import type { OpenedRegister, Register } from "./register.ts";
import type { Tables } from "./tables.ts";

/**
 * A register with its query builder. Only what needs it loads it: cron starts without.
 *
 * Outside a transaction even a read may meet the moment in which another process commits.
 */
export function withQuery(register: OpenedRegister): Register {
  const { connection, waitMs } = register;
  const dialect = new WaitingDialect({ database: connection }, waitMs);
  return { ...register, query: new Kysely<Tables>({ dialect }) };
}

class WaitingDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #waitMs: number;

  constructor(config: SqliteDialectConfig, waitMs: number) {
    super(config);
    this.#config = config;
    this.#waitMs = waitMs;
  }

  override createDriver(): SqliteDriver {
    return new WaitingDriver(this.#config, this.#waitMs);
  }
}

class WaitingDriver extends SqliteDriver {
  readonly #waitMs: number;

  constructor(config: SqliteDialectConfig, waitMs: number) {
    super(config);
    this.#waitMs = waitMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection();
    return {
      executeQuery: <Row>(query: CompiledQuery) =>
        retry(this.#waitMs, () => inner.executeQuery<Row>(query)),
      streamQuery: (query, chunkSize) => inner.streamQuery(query, chunkSize),
    };
  }
}
