/** The style of an embed: only the design tokens a figure needs, and system fonts, so that one response is enough. */
export const embedCss = `:root{color-scheme:light dark;--paper:light-dark(oklch(.988 .003 220),oklch(.195 .018 250));--ink:light-dark(oklch(.235 .025 250),oklch(.945 .006 230));--ink-2:light-dark(oklch(.405 .022 250),oklch(.805 .012 235));--rule:light-dark(oklch(.875 .009 230),oklch(.345 .018 245));--stave:light-dark(oklch(.79 .012 230),oklch(.44 .018 245));--link:light-dark(oklch(.43 .085 240),oklch(.8 .075 232));--reported:light-dark(oklch(.54 .11 76),oklch(.83 .11 78))}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.4 "Libre Franklin","Helvetica Neue",Arial,sans-serif}
main{padding:14px 16px;border-top:3px solid var(--ink)}
h1{margin:2px 0;font:600 22px/1.2 "Source Serif 4",Georgia,serif}h2,caption{text-align:start;font:600 17px/1.25 "Source Serif 4",Georgia,serif;padding:16px 0 6px}
p{margin:4px 0;color:var(--ink-2)}a{color:var(--link)}.k{font-weight:600}abbr{text-decoration:none}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{padding:4px 0;border-bottom:1px solid var(--ink-2);font-weight:600;overflow-wrap:anywhere}thead th:first-child{width:45%;text-align:start}
tbody th{font-weight:400;text-align:start;padding:4px 8px 4px 0;overflow-wrap:anywhere}
td{position:relative;height:28px;padding:0;text-align:center;background:linear-gradient(var(--stave),var(--stave)) center/100% 1px no-repeat}
[class^=a-]:before,[class*=z-]:after{content:"";position:absolute;left:calc(50% - 2px);border-left:4px solid var(--ink)}[class^=a-]:before{top:0;bottom:50%}[class*=z-]:after{top:50%;bottom:0}
.a-reported:before,.z-reported:after{border-left:3px dashed var(--reported)}.a-move:before,.z-move:after{left:calc(50% - 1px);border-left:2px dotted var(--reported)}
.t th{font-size:12px}.t thead th:first-child{width:36%}.t tbody th{font-size:14px}.no,.c{background:none;color:var(--ink-2)}.c{font-weight:600}.c:not(.rep){color:var(--ink)}td svg{z-index:1}
svg{position:relative;width:16px;height:16px;vertical-align:middle;color:var(--ink)}.rep,.m-reported svg,.m-disputed svg{color:var(--reported)}
ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 16px;margin:10px 0 0;padding:0;color:var(--ink-2)}ul b,footer b{color:var(--ink)}ul b.rep{color:var(--reported)}
footer a svg{width:34px;height:14px}footer b{font:600 16px "Source Serif 4",Georgia,serif;margin-inline-end:6px}footer{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;margin-top:12px;padding-top:8px;border-top:1px solid var(--rule)}
.s{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.n{border-inline-start:3px solid var(--reported);padding-inline-start:8px;color:var(--ink)}`;

/**
 * Posts the height of the document to the embedding page, at the one origin named in the URL. The script reads the URL
 * itself, so that the same document serves every site; without an origin it posts nothing.
 */
export const heightScript =
  '(function(){var d=document.querySelector("main"),o=new URLSearchParams(location.search).get("origin"),p=function(){o&&parent.postMessage({parleyHeight:Math.ceil(d.getBoundingClientRect().height)},o)};p();new ResizeObserver(p).observe(d)})()';
