/// How a page looks: on screens of any width, in light and dark, and on paper.
///
/// Contrast of text is at least 7:1 (WCAG 2.2, 1.4.6) in both colour schemes.
enum PageStyle {
  static let text = base + wide + narrow + print

  private static let base = """
    :root {
      --page: #ffffff; --panel: #f4f5f7; --line: #d8dbe0;
      --ink: #1b1d21; --soft: #474c55; --link: #0a4a8c; --mark: #fff3c9;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #14161a; --panel: #1c1f24; --line: #3b4049;
        --ink: #eceef1; --soft: #bac0ca; --link: #a3caff; --mark: #3a3312;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    body {
      max-width: 82rem; margin: 0 auto; padding: clamp(2rem, 6vw, 5rem) clamp(1.25rem, 4vw, 4rem);
      background: var(--page); color: var(--ink); overflow-wrap: break-word;
      font: 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    h1, h2, h3 { line-height: 1.2; font-weight: 600; }
    h1 { margin: 0 0 1.5rem; font-size: clamp(2.125rem, 6vw, 3.25rem); letter-spacing: -0.022em; }
    h2 { margin: 0 0 1.25rem; font-size: 1.625rem; letter-spacing: -0.012em; }
    h3 { margin: 2.5rem 0 1rem; font-size: 1.1875rem; }
    p, ul { margin: 0 0 1rem; }
    h1, h2, h3, p, ul { max-width: 66ch; }
    a { color: var(--link); }
    a:hover { text-decoration: none; }
    :focus-visible { outline: 0.1875rem solid var(--link); outline-offset: 0.1875rem; border-radius: 0.125rem; }
    main:focus { outline: none; }
    .skip { position: absolute; top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--page); }
    .skip:not(:focus) { clip-path: inset(50%); }
    header p { font-size: 1.1875rem; color: var(--soft); }
    header { margin-bottom: 3rem; }
    nav { margin-bottom: 4rem; padding: 1.5rem; background: var(--panel); border-radius: 0.75rem; }
    nav h2 { margin: 0 0 0.75rem; font-size: 1rem; letter-spacing: 0; }
    nav ul { margin: 0; padding: 0; list-style-type: ""; }
    nav a { display: block; padding: 0.375rem 0; font-size: 1rem; line-height: 1.4; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    section + section { margin-top: 4rem; }
    .scope { margin: 2rem 0 1rem; font-weight: 600; }
    main ul { padding: 0 1.25rem; }
    main li { padding: 0 0.25rem; }
    main li::marker { color: var(--soft); }
    .entries > li { margin-bottom: 1.25rem; }
    .entries p { margin-bottom: 0.375rem; }
    .entries ul { margin-bottom: 0.5rem; }
    .detail { color: var(--soft); }
    :target { background: var(--mark); box-shadow: 0 0 0 0.375rem var(--mark); border-radius: 0.125rem; }
    section:target { background: none; box-shadow: none; }
    section:target > h2 { background: var(--mark); box-shadow: 0 0 0 0.375rem var(--mark); }
    table { width: calc(100% + 1.25rem); margin: 0 -0.625rem; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; }
    caption { padding: 0 0.625rem 0.75rem; font-weight: 600; text-align: start; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    th, td { padding: 0.75rem 0.625rem; text-align: start; vertical-align: top; }
    thead th { vertical-align: bottom; border-bottom: 0.125rem solid var(--ink); }
    td { min-width: 5.5rem; }
    tbody th, tbody td { border-bottom: 0.0625rem solid var(--line); }
    th { font-weight: 600; }
    main table ul { margin: 0; padding: 0; list-style-type: ""; }
    main table li { padding: 0; }
    table li + li { margin-top: 0.375rem; }

    """

  private static let wide = """
    @media screen and (min-width: 72rem) {
      body {
        display: grid; grid-template-columns: 15rem minmax(0, 1fr); column-gap: 4.5rem;
        grid-template-rows: auto 1fr;
      }
      header, main { grid-column: 2; }
      nav {
        grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 2rem;
        max-height: calc(100vh - 4rem); overflow-y: auto; margin: 0;
      }
      nav a { font-size: 0.9375rem; }
    }

    """

  private static let narrow = """
    @media screen and (max-width: 56rem) {
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      table, tbody, tr, th, td { display: block; }
      table { width: auto; margin: 0; }
      caption { padding: 0 0 0.75rem; }
      tr { padding: 1.25rem 0; border-bottom: 0.0625rem solid var(--line); }
      tr:first-child { border-top: 0.125rem solid var(--ink); }
      tbody th, tbody td { min-width: 0; padding: 0; border: 0; }
      tbody th { font-size: 1.0625rem; }
      tbody td { margin-top: 0.875rem; }
      tbody td::before {
        content: attr(data-column); display: block; font-size: 0.875rem; font-weight: 600;
        color: var(--soft);
      }
    }

    """

  private static let print = """
    @media print {
      @page { margin: 18mm 16mm; }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
      nav, .skip { display: none; }
      header { margin-bottom: 8mm; }
      header p { font-size: 11pt; }
      h1 { font-size: 24pt; }
      h2 { font-size: 15pt; }
      h3 { font-size: 11.5pt; margin-top: 6mm; }
      section + section { margin-top: 9mm; }
      h1, h2, h3, .scope { break-after: avoid; }
      h1, h2, h3, p, ul { max-width: none; }
      li, tr { break-inside: avoid; }
      thead, thead tr { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; }
      main a[href^="http"]::after, main a[href^="mailto:"]::after {
        content: " (" attr(href) ")"; font-size: 0.9em; overflow-wrap: anywhere;
      }
      table { width: calc(100% + 3mm); margin: 0 -1.5mm; font-size: 8pt; line-height: 1.35; }
      thead { display: table-header-group; }
      th, td { min-width: 0; padding: 1.5mm; }
    }

    """
}
