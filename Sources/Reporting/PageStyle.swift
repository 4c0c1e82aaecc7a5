/// How the page looks, on a screen and on A4.
///
/// Contrast is at least 4.5 to 1 for text; nothing is said by colour alone.
enum PageStyle {
  static let text = """
    :root { --ink: #1b2a30; --soft: #55666d; --line: #c9d4d7; --deep: #0d4650; --main: #17616b;
      --pale: #eaf3f3; --warm: #9a4a00; --warm-pale: #fdf3e7; --paper: #fff; }
    * { box-sizing: border-box; }
    html { background: #eef2f3; }
    body { margin: 0; color: var(--ink); line-height: 1.75; font-size: 1rem;
      font-family: "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP",
        "Noto Sans JP", Meiryo, sans-serif;
      line-break: strict; overflow-wrap: anywhere; -webkit-print-color-adjust: exact;
      print-color-adjust: exact; }
    main { max-width: 52rem; margin: 2rem auto; padding: 2.5rem 3rem; background: var(--paper);
      box-shadow: 0 1px 6px rgb(27 42 48 / 15%); }
    main > dl.facts { display: grid; grid-template-columns: 1fr 1.35fr; column-gap: 1.5rem; }
    main > dl.facts div:first-child { grid-column: 1 / -1; }
    main > dl.facts div { grid-template-columns: 7em 1fr; }
    h1, h2, h3, h4 { word-break: auto-phrase; line-height: 1.4; color: var(--deep); break-after: avoid; }
    h1 { font-size: 1.65rem; margin: 0 0 1.2rem; padding-bottom: .7rem;
      border-bottom: 4px solid var(--main); }
    h2 { font-size: 1.3rem; margin: 2.8rem 0 1rem; padding: .35rem 0 .35rem .8rem;
      border-left: 8px solid var(--main); background: var(--pale); }
    h2.part { margin-top: 4rem; padding: .9rem .8rem; color: #fff; background: var(--deep);
      border-left-color: var(--warm); }
    h3 { font-size: 1.08rem; margin: 1.8rem 0 .6rem; }
    h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
    p { margin: .5rem 0; orphans: 3; widows: 3; }
    dl.facts { margin: .6rem 0; }
    dl.facts div { display: grid; grid-template-columns: 10em 1fr; gap: 0 1em; padding: .2rem 0;
      border-bottom: 1px solid #e4eaec; }
    dt { color: var(--soft); font-size: .9rem; padding-top: .1rem; }
    dd { margin: 0; }
    p, dd, td, figcaption, blockquote { white-space: pre-line; }
    .unbroken { white-space: nowrap; }
    h2 + p, h2 + .callout { break-after: avoid; }
    .note, .source, .small { color: var(--soft); font-size: .85rem; }
    .callout { margin: 1rem 0; padding: .7rem 1.1rem; border: 1px solid var(--line);
      border-left: 6px solid var(--soft); background: #f7f9f9; break-inside: avoid; }
    .callout .lead { font-weight: 700; }
    .callout p { margin: .25rem 0; }
    .callout.result, .callout.encouragement { border-left-color: var(--main);
      background: var(--pale); }
    .callout.open { border-left-color: var(--warm); border-left-style: double;
      background: var(--warm-pale); }
    .callout.result .lead, .callout.open .lead { font-size: 1.15rem; }
    .digest .part { margin: .9rem 0; break-inside: avoid; }
    .digest h3 { margin: .9rem 0 .2rem; font-size: 1.02rem; }
    .digest p { margin: 0; }
    .digest li { display: flex; padding: .12rem 0; }
    .digest ol .sign { color: var(--deep); }
    .staircase { margin: 1.2rem 0; break-inside: avoid; }
    .staircase svg { display: block; width: 100%; height: auto; font-family: inherit; }
    figcaption { color: var(--soft); font-size: .85rem; text-align: center; margin-top: .3rem; }
    .step { stroke: var(--main); stroke-width: 1.5; }
    .step.reached { fill: var(--main); stroke: #fff; }
    .step.reached.current { fill: var(--deep); }
    .step.possible { stroke-dasharray: 5 3; }
    .step.notYet, .step.passedOver { fill: #fff; stroke: #8fa2a8; }
    .step.passedOver { stroke-dasharray: 2 3; }
    .hatch-ground { fill: #f3f8f8; } .hatch-line { fill: #9cc4c6; }
    .plate { fill: #fff; opacity: .92; }
    .step-title { font-weight: 700; fill: var(--ink); } .step-state { fill: var(--soft); }
    .step-title.reached, .step-state.reached { fill: #fff; }
    .ground { fill: #dfe7e9; stroke: #8fa2a8; }
    .ground.outcome { fill: #fff; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 3; }
    .ground-title, .group, .legend { fill: var(--ink); }
    .bracket { fill: none; stroke: #8fa2a8; stroke-width: 1.2; }
    .flag path { stroke-width: 1.5; } .flag-text { font-weight: 700; }
    .flag.here path { fill: var(--warm); stroke: var(--warm); }
    .flag.here .flag-text { fill: #fff; }
    .flag.declared path { fill: #fff; stroke: var(--ink); stroke-dasharray: 4 2; }
    .flag.declared .flag-text { fill: var(--ink); }
    .step.next { stroke: var(--warm); stroke-width: 2.5; }
    .climb path { fill: none; } .climb .halo { stroke: #fff; stroke-width: 7; }
    .climb .line { stroke: var(--warm); stroke-width: 4; }
    .climb.later .line { stroke-width: 3; stroke-dasharray: 2 5; }
    .climb .tip { fill: var(--warm); stroke: #fff; stroke-width: 1; }
    .change rect { fill: var(--warm); stroke: var(--warm); stroke-width: 1.5; }
    .change-text { fill: #fff; font-weight: 700; }
    .change.later rect { fill: #fff; } .change.later .change-text { fill: var(--ink); }
    .path > li { display: flex; gap: .8rem; padding: .5rem 0 .6rem; break-inside: avoid;
      border-bottom: 1px solid var(--line); }
    .path > li > div { flex: 1; }
    .path .number { flex: none; width: 1.8em; height: 1.8em; line-height: 1.8em;
      text-align: center; border-radius: 1em; color: #fff; background: var(--warm);
      font-weight: 700; }
    .path p { margin: 0; } .path .question { font-weight: 700; }
    .path .turn { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6em; }
    .path .from, .path .to { padding: 0 .5em; border: 1px solid var(--line); border-radius: 3px; }
    .path .to { border: 2px solid var(--warm); }
    .path .remark { font-size: .93rem; } .path .effort { color: var(--soft); font-size: .85rem; }
    .path dl.facts { margin: .1rem 0 0; font-size: .93rem; }
    .path dl.facts div { grid-template-columns: 8em 1fr; border-bottom: 0; padding: 0; }
    details { margin: 1rem 0; padding: .4rem .9rem; border: 1px solid var(--line); }
    summary { cursor: pointer; font-weight: 700; color: var(--deep); }
    .level { margin: 1.2rem 0 .5rem; break-inside: avoid; break-after: avoid; }
    .level-title { font-weight: 700; margin-bottom: .2rem; }
    .level-text { margin: .2rem 0; padding: .15rem 0 .15rem 1rem; }
    blockquote.level-text { border-left: 4px solid var(--line); }
    .level .source { margin: .1rem 0 .1rem 1.25rem; }
    .badge { display: inline-block; padding: 0 .5em; font-size: .72rem; font-weight: 400;
      line-height: 1.6; border: 1px solid var(--soft); border-radius: 3px; color: var(--ink);
      background: #fff; vertical-align: .1em; white-space: nowrap; }
    .badge.verbatim { border-width: 2px; font-weight: 700; }
    .badge.project { border-style: dashed; }
    .tag { display: inline-block; padding: 0 .7em; font-size: .78rem; line-height: 1.8;
      border: 1px solid var(--main); border-radius: 1em; color: var(--main); font-weight: 700;
      white-space: nowrap; }
    .tag.first { color: #fff; background: var(--warm); border-color: var(--warm); }
    ul, ol { padding: 0; margin: .6rem 0; list-style: none; }
    .sign { display: inline-block; flex: none; width: 1.5em; font-weight: 700;
      text-align: center; }
    .sign.met { color: var(--main); } .sign.unknown { color: var(--warm); }
    .sign.notApplicable { color: var(--soft); }
    .read { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .checks > li { padding: .5rem .8rem; margin: .5rem 0; border: 1px solid var(--line);
      border-left-width: 5px; break-inside: avoid; }
    .checks > li.met { border-left-color: var(--main); }
    .checks > li.notMet { border-left-color: var(--ink); }
    .checks > li.unknown { border-left: 5px double var(--warm); }
    .check { margin: 0; }
    .checks .source { margin: .2rem 0 0 1.6rem; }
    .conditions { margin: .3rem 0 .2rem 1.6rem; font-size: .93rem; }
    .conditions li { display: flex; padding: .1rem 0; }
    .conditions li + li { border-top: 1px dotted var(--line); }
    .found { display: inline-block; padding: 0 .5em; margin-left: .3em; background: #eef2f3;
      border-radius: 3px; }
    .place { color: var(--soft); font-size: .74rem; font-family: ui-monospace, monospace;
      white-space: nowrap; }
    .bar { margin: .7rem 0; break-inside: avoid; }
    .bar p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em;
      margin: .1rem 0; }
    .bar .score { font-weight: 700; white-space: nowrap; }
    .bar.total { padding-bottom: .6rem; border-bottom: 1px solid var(--line); }
    .bar.total .label, .bar.total .score { font-size: 1.15rem; font-weight: 700; }
    .gauge { display: block; width: 100%; height: 14px; } .bar.total .gauge { height: 20px; }
    .gauge .empty { fill: #fff; stroke: #8fa2a8; stroke-width: 2; }
    .gauge .sure { fill: var(--main); } .gauge .tick { fill: var(--ink); }
    .gauge .maybe { stroke: #8fa2a8; stroke-width: 1; }
    .points li { display: flex; padding: .12rem 0; break-inside: avoid; }
    .card { margin: .9rem 0; padding: .8rem 1.1rem .7rem; border: 1px solid var(--line);
      border-top: 4px solid var(--main); break-inside: avoid; }
    .card.needed { border-top-color: var(--warm); }
    .card h4 { margin: 0 0 .2rem; color: var(--ink); }
    .card .number { display: inline-block; min-width: 1.7em; margin-right: .6em;
      text-align: center; border-radius: 1em; color: #fff; background: var(--deep); }
    .card .tags { margin: .2rem 0 .4rem; }
    .card dl.facts div { grid-template-columns: 7em 1fr; border-bottom: 0; padding: .08rem 0; }
    .list > li { padding: .3rem 0 .3rem 1.2em; text-indent: -1.2em; break-inside: avoid; }
    .list > li::before { content: "・"; display: inline-block; width: 1.2em; text-indent: 0; }
    .list p { margin: 0; text-indent: 0; }
    table { width: 100%; margin: .6rem 0; border-collapse: collapse; font-size: .93rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); }
    th, td { padding: .35rem .6rem; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    thead th { background: var(--pale); border-bottom: 2px solid var(--main); }
    tbody th { font-weight: 400; }
    tr { break-inside: avoid; }
    @media (max-width: 40rem) {
      main { margin: 0; padding: 1.2rem; box-shadow: none; }
      main > dl.facts { display: block; }
      dl.facts div, main > dl.facts div, .card dl.facts div {
        grid-template-columns: 6.5em 1fr; }
    }
    @page { size: A4; margin: 16mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    @media print {
      html { background: #fff; font-size: 10pt; }
      body { line-height: 1.6; }
      main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
      h2 { margin-top: 1.8rem; }
      h2.part { break-before: page; }
      .note { break-inside: avoid; }
      h2 + .note { break-after: avoid; }
      .staircase { margin: .6rem 0; }
      .staircase svg { width: 64%; margin: 0 auto; }
      .card { margin: .5rem 0; padding: .4rem .9rem .3rem; }
      .card h4, .card .tags { display: inline-block; margin: 0 .6rem .1rem 0; }
      .card dl.facts { margin: .1rem 0; line-height: 1.45; }
      .card dl.facts div { padding: 0; }
      details:not([open])::details-content { content-visibility: visible; block-size: auto; }
    }
    """
}
