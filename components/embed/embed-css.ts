/**
 * The style of an embed: only the design tokens a figure needs, and system fonts, so that one response is enough. Everything
 * around text is in rem or em, so that the figure grows with the reader’s text size; marks shrink before they leave their cell.
 */
export const embedCss = `:root{color-scheme:light dark;--serif:"Source Serif 4",Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;--paper:light-dark(oklch(.988 .003 220),oklch(.195 .018 250));--ink:light-dark(oklch(.235 .025 250),oklch(.945 .006 230));--ink-2:light-dark(oklch(.405 .022 250),oklch(.805 .012 235));--rule:light-dark(oklch(.875 .009 230),oklch(.345 .018 245));--stave:light-dark(oklch(.79 .012 230),oklch(.44 .018 245));--link:light-dark(oklch(.43 .085 240),oklch(.8 .075 232));--reported:light-dark(oklch(.54 .11 76),oklch(.83 .11 78))}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:.875rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{padding:.875rem 1rem;border-top:3px solid var(--ink)}
h1{margin:.125rem 0;font:600 1.5rem/1.15 var(--serif)}h2,caption{text-align:start;font:600 1.0625rem/1.25 var(--serif);padding:1rem 0 .375rem}
p{margin:.25rem 0;color:var(--ink-2)}a{color:var(--link)}.k{font-weight:600}abbr{text-decoration:none}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{padding:.25rem 0;border-bottom:1px solid var(--ink-2);font-weight:600}thead th:first-child{width:40%;text-align:start}
tbody th{font-weight:400;text-align:start;padding:.25rem 0}tbody th span{display:inline-block;max-width:100%;padding-inline-end:.5rem;background:var(--paper)}table:not(.t,.o) tbody th{background:radial-gradient(circle,var(--stave) 1px,transparent 1px) center/6px 2px repeat-x}
td{position:relative;height:1.75rem;padding:0;text-align:center;background:linear-gradient(var(--stave),var(--stave)) center/100% 1px no-repeat}
[class^=a-]:before,[class*=z-]:after{content:"";position:absolute;left:calc(50% - .125rem);border-left:.25rem solid var(--ink)}[class^=a-]:before{top:0;bottom:50%}[class*=z-]:after{top:50%;bottom:0}
.a-reported:before,.z-reported:after{border-left:.1875rem dashed var(--reported)}.a-move:before,.z-move:after{left:calc(50% - .0625rem);border-left:.125rem dotted var(--reported)}
.t th{font-size:.75rem}.t thead th:first-child{width:36%}.t tbody th{font-size:.875rem}.no,.c{background:none;color:var(--ink-2)}.c{font-weight:600}.c:not(.rep){color:var(--ink)}td svg{z-index:1}
.o tbody tr{border-top:1px solid var(--rule)}.o tbody tr.b{border-color:var(--ink-2)}.o thead th:first-child{width:34%}.o tbody th{font-weight:600;padding:.375rem .5rem .375rem 0}.o td{background:none;padding-inline:.25rem}
.st{display:flex;gap:2px;height:.625rem}.st i{position:relative;flex:1;background:linear-gradient(var(--stave),var(--stave)) center/100% 2px no-repeat}.st .h{background:var(--ink)}.st .r{outline:1.5px dashed var(--reported);outline-offset:-1.5px}.st:not(.no) .h.r{outline:2px solid var(--reported);outline-offset:-1px}.st .q:after{content:"";position:absolute;inset-block-start:100%;inset-inline-start:calc(50% - 1px);border-inline-start:2px solid var(--ink-2);height:4px}.st .x:before{content:"";position:absolute;inset:-3px calc(50% - 4px);border-block:2px solid var(--ink);background:linear-gradient(var(--ink),var(--ink)) center/2px 100% no-repeat}
.st.no i{background:none}.st.no .q:after{display:none}.st.no~span svg{position:absolute;inset:0;margin:auto}svg.st{width:100%;max-width:none;display:block}svg.st path{stroke:var(--stave);stroke-width:2;vector-effect:non-scaling-stroke}svg.st.no path{display:none}svg.st .h,svg.st .x{fill:var(--ink)}svg.st .r{fill:none;stroke:var(--reported);stroke-width:2;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
li .st{display:inline-flex;width:1.25rem;vertical-align:baseline}.l{display:inline-block;width:1.5rem;vertical-align:middle;border-top:.25rem solid var(--ink)}.l-reported{border-top:.1875rem dashed var(--reported)}.l-move{border-top:.125rem dotted var(--reported)}
svg{position:relative;width:1rem;height:1rem;vertical-align:middle;color:var(--ink)}td svg{max-width:100%}.rep,.m-reported svg,.m-disputed svg{color:var(--reported)}
ul{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem 1rem;margin:.625rem 0 0;padding:0;color:var(--ink-2)}ul b,footer b{color:var(--ink)}ul b.rep{color:var(--reported)}
footer a b{display:inline-block}footer a svg{width:2.125rem;height:.875rem;margin-inline-end:.25rem}footer b{font:600 1rem var(--serif);margin-inline-end:.375rem}footer{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;margin-top:.75rem;padding-top:.5rem;border-top:1px solid var(--rule)}
.shares{display:block;font-size:.75rem}.shares svg{stroke:var(--ink)}.shares rect{fill:var(--paper)}.shares .share-full{fill:var(--ink)}.shares .share-half{fill:var(--ink-2)}.shares .share-light{fill:var(--rule)}svg.shares-bar{display:block;width:100%;max-width:9rem;height:auto}.shares-words{display:flex;flex-wrap:wrap;gap:0 .5rem}.shares-words svg{width:.6rem;height:.6rem;margin-inline-end:.25rem}
.s{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.n{border-inline-start:3px solid var(--reported);padding-inline-start:.5rem;color:var(--ink)}`;

/**
 * Tells the embedding page how high the figure is. The height is no secret, so it is posted to whichever page that is: one
 * opened from a file or in a sandbox has no origin that could be named. The one message speaks to the lines of our snippet
 * (parleyHeight), to WordPress (message, value, secret) and to amp-iframe (sentinel, type, height).
 *
 * WordPress shows the frame of a site it does not know only once it has heard the secret from the fragment. Until then
 * browsers draw nothing in it, and no observer is called: the first height is posted without one. WordPress says “ready”
 * when it has begun to listen. Its sandbox forbids new windows, so a link is handed to it.
 */
export const frameScript =
  '(function(){var d=document.querySelector("main"),s=(/secret=(\\w+)/.exec(location.hash)||[])[1],t=function(m){parent.postMessage(m,"*")},p=function(){var h=Math.ceil(d.getBoundingClientRect().height);t({parleyHeight:h,message:"height",value:h,secret:s,sentinel:"amp",type:"embed-size",height:h})};p();new ResizeObserver(p).observe(d);addEventListener("message",function(e){e.source==parent&&e.data&&e.data.message=="ready"&&p()});s&&addEventListener("click",function(e){var a=e.target.closest("a");a&&(e.preventDefault(),t({message:"link",value:a.href,secret:s}))})})()';
