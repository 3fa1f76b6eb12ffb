/** How the page looks: on a screen of any width, light or dark, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f4ef; --sheet: #ffffff; --text: #1d2528; --quiet: #56626a; --line: #d9d5cb;
  --accent: #12525c; --tint: #eaf2f2; --warn: #8a4b00; --warn-back: #fff3dc; --warn-line: #d9902b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14191b; --sheet: #1b2225; --text: #e8eaea; --quiet: #a9b4b8; --line: #38434a;
    --accent: #7fc8cf; --tint: #223036; --warn: #ffcf8a; --warn-back: #3a2a10; --warn-line: #b57a24;
  }
}
* { box-sizing: border-box; }
html { background: var(--page); -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
body {
  margin: 0 auto; padding: 2rem 2.5rem 4rem; max-width: 62rem; background: var(--sheet);
  color: var(--text); border-top: .4rem solid var(--accent);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2.1rem; margin: .5rem 0 1rem; letter-spacing: -.01em; }
h2 {
  font-size: 1.45rem; margin: 3rem 0 1rem; padding-bottom: .35rem; color: var(--accent);
  border-bottom: 2px solid var(--accent);
}
h3 { font-size: 1.12rem; margin: 2rem 0 .6rem; }
p, ul, ol { margin: .6rem 0; max-width: 44rem; }
li { margin: .25rem 0; }
.lead { font-size: 1.15rem; }
.answer { font-size: 1.2rem; font-weight: 600; }
.quiet { color: var(--quiet); }
.quiet, blockquote footer { font-size: .92rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, main:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
main:focus { outline: none; }
bdi { white-space: pre-wrap; }
.long { overflow-wrap: anywhere; }
code { font: .9em ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; padding: .6rem 1rem; background: var(--accent); color: var(--sheet); }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.special { padding: .6rem .9rem; background: var(--tint); border-left: .3rem solid var(--accent); }
.gap { padding: .5rem .9rem; background: var(--warn-back); border-left: .3rem solid var(--warn-line); color: var(--warn); font-weight: 600; }
.draft { margin: 0 0 1.5rem; padding: 1rem 1.3rem; background: var(--warn-back); border: 3px solid var(--warn-line); }
.draft .mark { margin: 0; font-size: 2.6rem; line-height: 1.1; font-weight: 800; letter-spacing: .12em; color: var(--warn); }
.stamp { display: none; }
dl { margin: 1rem 0; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: 15rem 1fr; gap: .2rem 1.5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
dt { font-weight: 600; }
dd { margin: 0; }
nav { margin: 2rem 0 0; padding: 1rem 1.3rem; background: var(--tint); }
nav h2 { margin: 0 0 .4rem; padding: 0; border: 0; font-size: 1.05rem; }
nav li { margin: 0; padding: .15rem 0; break-inside: avoid; }
nav ol, .numbered { margin: 0; padding-left: 1.4rem; max-width: none; columns: 2; column-gap: 2rem; }
.numbered { padding-left: 0; list-style: none; }
nav + main { margin-top: 1.5rem; }
blockquote { margin: .7rem 0; padding: .1rem 0 .1rem 1rem; border-left: .2rem solid var(--line); max-width: 44rem; break-inside: avoid; }
blockquote p { margin: 0 0 .25rem; }
blockquote footer { color: var(--quiet); }
.technical { margin-top: 2rem; font-size: .85rem; color: var(--quiet); }
.technical tbody th { width: 30%; font-weight: 400; }
.part { display: inline-block; }
table { width: 100%; margin: 1rem 0 1.4rem; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .88rem; color: var(--quiet); font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom; }
tbody th { font-weight: 600; }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
@media screen and (max-width: 46rem) {
  body { padding: 1rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.25rem; margin-top: 2.2rem; }
  .draft .mark { font-size: 1.9rem; }
  dl > div { grid-template-columns: 1fr; }
  nav ol, .numbered { columns: 1; }
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  th, td { padding: .1rem 0; border: 0; }
  td { display: grid; grid-template-columns: 7.5rem 1fr; gap: .75rem; }
  td::before { content: attr(data-label); color: var(--quiet); font-size: .88rem; }
  time { white-space: normal; }
  bdi { overflow-wrap: anywhere; }
}
@page { size: A4; margin: 16mm 16mm 18mm; @bottom-right { content: counter(page); font-size: 9pt; } }
@media print {
  :root {
    --page: #ffffff; --sheet: #ffffff; --text: #000000; --quiet: #3f3f3f; --line: #b5b5b5;
    --accent: #000000; --tint: #ffffff; --warn: #000000; --warn-back: #ffffff; --warn-line: #000000;
  }
  html { font-size: 10pt; background: none; }
  body { max-width: none; padding: 0; border: 0; background: none; }
  h2 { margin-top: 9mm; }
  .skip, nav { display: none; }
  thead { display: table-header-group; break-after: avoid; }
  caption, tbody tr:first-child { break-before: avoid; }
  tr, li { break-inside: avoid; }
  a { text-decoration: none; }
  .stamp {
    display: block; position: fixed; top: 42%; left: 0; right: 0; text-align: center; z-index: -1;
    font-size: 80pt; font-weight: 800; letter-spacing: .1em; color: #dedede; transform: rotate(-28deg);
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
}
`;
