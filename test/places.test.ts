import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isInside, isSamePlace, registerFolder, stateFolder } from "../src/places.ts";

const HOME = "/koti/anna";
const at = (env: Readonly<Record<string, string>> = {}) => ({ env, home: HOME });

describe("the register's folder", () => {
  test("is the account's own place when nothing is said", () => {
    expect(registerFolder(at(), undefined)).toBe("/koti/anna/.local/share/seloste/register");
  });

  test("follows XDG_DATA_HOME", () => {
    expect(registerFolder(at({ XDG_DATA_HOME: "/tiedot" }), undefined)).toBe(
      "/tiedot/seloste/register",
    );
  });

  test.each(["", "tiedot", "./tiedot", "~/tiedot"])(
    "does not follow an XDG_DATA_HOME that is no absolute path: %j",
    (value) => {
      expect(registerFolder(at({ XDG_DATA_HOME: value }), undefined)).toBe(
        "/koti/anna/.local/share/seloste/register",
      );
    },
  );

  test("is SELOSTE_REGISTER before that, and the flag before all", () => {
    const env = { SELOSTE_REGISTER: "/oma/rekisteri", XDG_DATA_HOME: "/tiedot" };

    expect(registerFolder(at(env), undefined)).toBe("/oma/rekisteri");
    expect(registerFolder(at(env), "/toinen")).toBe("/toinen");
  });

  test("is not an empty SELOSTE_REGISTER", () => {
    expect(registerFolder(at({ SELOSTE_REGISTER: "" }), undefined)).toBe(
      "/koti/anna/.local/share/seloste/register",
    );
  });

  test("stands from where the program was started, without an end slash", () => {
    expect(registerFolder(at(), "rekisteri/")).toBe(resolve("rekisteri"));
    expect(registerFolder(at(), "/a/b/../c/")).toBe("/a/c");
  });
});

describe("the state folder", () => {
  test("is the account's own place, or XDG_STATE_HOME", () => {
    expect(stateFolder(at())).toBe("/koti/anna/.local/state");
    expect(stateFolder(at({ XDG_STATE_HOME: "/tila" }))).toBe("/tila");
    expect(stateFolder(at({ XDG_STATE_HOME: "tila" }))).toBe("/koti/anna/.local/state");
  });
});

test.each([
  ["/koti/rekisteri", true],
  ["/koti/rekisteri/personal.db", true],
  ["/koti/rekisteri/keys/../personal.db", true],
  ["/koti/rekisteri-kopio/personal.db", false],
  ["/koti/kopio.json", false],
])("%s is inside /koti/rekisteri: %s", (path, inside) => {
  expect(isInside(path, "/koti/rekisteri")).toBe(inside);
});

test("two ways of writing one path are one place", () => {
  expect(isSamePlace("a/../b", "b")).toBe(true);
  expect(isSamePlace("a", "b")).toBe(false);
});
