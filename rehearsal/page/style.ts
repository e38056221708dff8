/** The page's style sheet: light or dark as the reader's system is. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f8fa;--card:#fff;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--link:#0969da;--accent:#6639ba;
--green:#1a7f37;--green-bg:#dafbe1;--red:#cf222e;--red-bg:#ffebe9;--amber:#9a6700;--amber-bg:#fff8c5;--blue-bg:#ddf4ff;--code:#818b981f}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--card:#151b23;--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--link:#4493f8;--accent:#ab7df8;
--green:#3fb950;--green-bg:#12261e;--red:#f85149;--red-bg:#2d1619;--amber:#d29922;--amber-bg:#272115;--blue-bg:#121d2f;--code:#656c7633}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
main,.top>div{max-width:1080px;margin:0 auto;padding:0 24px}
.top{background:var(--card);border-bottom:1px solid var(--line);padding:28px 0 0}
.top .repo{margin:0;color:var(--soft);font-size:14px}.top .repo b{color:var(--ink)}
.top h1{margin:6px 0 14px;font-size:30px;line-height:1.2;letter-spacing:-.02em;font-weight:650}
.facts{display:flex;flex-wrap:wrap;gap:6px 22px;margin:0 0 18px;padding:0;list-style:none;color:var(--soft)}.facts b{color:var(--ink);font-variant-numeric:tabular-nums}
.pill{display:inline-block;border-radius:2em;padding:2px 12px;font-size:14px;font-weight:600;vertical-align:4px;margin-right:10px;letter-spacing:0}
.pill.good{background:var(--green-bg);color:var(--green)}.pill.bad{background:var(--red-bg);color:var(--red)}.pill.other{background:var(--code);color:var(--soft)}
nav{display:flex;gap:4px;flex-wrap:wrap;margin-left:-12px}nav a{padding:8px 12px;color:var(--ink);text-decoration:none;border-bottom:2px solid transparent;font-size:14px}nav a:hover{border-color:var(--accent)}
section{margin:36px 0}section>h2{font-size:20px;margin:0 0 14px;letter-spacing:-.01em}
a{color:var(--link)}code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
:not(pre)>code{background:var(--code);border-radius:5px;padding:.15em .4em}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:hidden}.scroll{overflow-x:auto}
.release{display:grid;grid-template-columns:170px 1fr;gap:24px}.release aside{color:var(--soft);font-size:14px;padding-top:16px}.release aside p{margin:0 0 10px;overflow-wrap:anywhere}
.release aside code{background:none;padding:0;color:inherit}.who{color:var(--ink);font-weight:600}.avatar{display:inline-grid;place-items:center;width:22px;height:22px;border-radius:50%;background:var(--code);font-size:13px}
.icon{display:inline-block;width:20px;text-align:center;filter:grayscale(1)}
.release header{padding:20px 24px 0;display:flex;align-items:center;gap:12px;flex-wrap:wrap}.release header h2{margin:0;font-size:28px;letter-spacing:-.02em}
.label{border:1px solid var(--line);border-radius:2em;padding:1px 10px;font-size:12px;font-weight:500;color:var(--soft)}.label.latest{border-color:var(--green);color:var(--green)}.label.draft,.label.pre{border-color:var(--amber);color:var(--amber)}
.body{padding:16px 24px 20px;max-width:100%;overflow-x:auto}.body>:first-child{margin-top:0}.body>:last-child{margin-bottom:0}
.body h1,.body h2{border-bottom:1px solid var(--line);padding-bottom:.3em;margin:26px 0 14px;line-height:1.25}.body h1{font-size:24px}.body h2{font-size:20px}.body h3{font-size:16px;margin:20px 0 8px}
.body p,.body ul,.body ol{margin:0 0 12px}.body ul,.body ol{padding-left:26px}.body li{margin:3px 0}.task{list-style:none;margin-left:-22px!important}.task input{appearance:none;width:14px;height:14px;margin:0 9px 0 0;border:1px solid var(--soft);border-radius:3px;vertical-align:-2px;opacity:.9}
.task input:checked{border-color:var(--link);background:var(--link) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='m3.5 8.5 3 3 6-7' fill='none' stroke='white' stroke-width='2.2'/%3E%3C/svg%3E") center/contain no-repeat}
.body table{border-collapse:collapse;margin:0 0 14px;display:block;overflow-x:auto;width:max-content;max-width:100%}.body th,.body td{border:1px solid var(--line);padding:5px 12px}.body th{font-weight:600}.body tr:nth-child(2n) td{background:var(--bg)}
.body pre{background:var(--bg);border-radius:6px;padding:12px 16px;overflow-x:auto}.body hr{border:0;border-top:2px solid var(--line)}
blockquote{margin:0 0 14px;padding:0 14px;border-left:4px solid var(--line);color:var(--soft)}blockquote.alert{color:inherit}.alert.warning,.alert.caution{border-color:var(--amber)}.alert.note,.alert.tip,.alert.important{border-color:var(--link)}
.assets{border-top:1px solid var(--line);padding:14px 24px 18px}.assets h3{font-size:15px;margin:0 0 8px}.count{background:var(--code);border-radius:2em;padding:1px 8px;font-size:12px;font-weight:500}
.assets table{width:100%;border-collapse:collapse;border:1px solid var(--line);border-radius:6px}.assets td{border-top:1px solid var(--line);padding:8px 12px}.digest{display:inline-block;max-width:340px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom;color:var(--soft)}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.gates{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:14px;margin:0;padding:0;list-style:none}
.gate{background:var(--card);border:1px solid var(--line);border-top:3px solid var(--soft);border-radius:8px;padding:12px 16px}.gate h3{margin:2px 0 4px;font-size:16px}.gate p{margin:0;display:flex;justify-content:space-between}
.gate .reason{color:var(--soft);font-size:13.5px;display:block}.verdict{font-size:12px;font-weight:600;text-transform:uppercase;letter-spacing:.05em}.time{color:var(--soft);font-size:13px;font-variant-numeric:tabular-nums}
.gate.passed{border-top-color:var(--green)}.passed .verdict{color:var(--green)}.gate.failed,.gate.error,.gate.inconclusive{border-top-color:var(--red)}.failed .verdict,.error .verdict,.inconclusive .verdict{color:var(--red)}.gate.skipped,.gate.waived{border-top-color:var(--amber)}.skipped .verdict,.waived .verdict{color:var(--amber)}
.annotations{margin:0;padding:0;list-style:none}.annotation{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--link);border-radius:6px;padding:10px 16px;margin:0 0 8px}.annotation p{margin:4px 0 0;white-space:pre-wrap}
.annotation.error{border-left-color:var(--red)}.annotation.warning{border-left-color:var(--amber)}
.commit{margin-bottom:16px}.commit header{padding:14px 20px}.commit h3{margin:0;font-size:16px}.commit header p{margin:4px 0 0;color:var(--soft);font-size:14px}.message{margin:0;padding:0 20px 14px;color:var(--soft);white-space:pre-wrap}
.commit details{border-top:1px solid var(--line)}summary{cursor:pointer;padding:8px 20px}.plus{color:var(--green)}.minus{color:var(--red)}
.diff{margin:0;overflow-x:auto;border-top:1px solid var(--line);padding:6px 0}.diff span{display:block;padding:0 20px;white-space:pre;min-width:max-content}.diff .add{background:var(--green-bg)}.diff .del{background:var(--red-bg)}.diff .hunk{background:var(--blue-bg);color:var(--soft)}
.writes{width:100%;border-collapse:collapse;font-size:14px}.writes th{text-align:left;color:var(--soft);font-weight:500}.writes td,.writes th{padding:7px 14px;border-top:1px solid var(--line);vertical-align:top}.writes thead th{border:0}
.writes summary{padding:0}.about{color:var(--soft);margin-left:6px}.writes pre{margin:6px 0;white-space:pre-wrap;word-break:break-all;color:var(--soft)}.writes .none td{color:var(--soft)}.writes .fault td{background:var(--red-bg)}.note{color:var(--soft);margin:-8px 0 12px}
.deployments{width:100%;border-collapse:collapse;font-size:14px}.deployments th{text-align:left;color:var(--soft);font-weight:500}.deployments td,.deployments th{padding:9px 14px;border-top:1px solid var(--line);vertical-align:top}.deployments thead th{border:0}
.deployments .about{margin:0}.deployments .pill{vertical-align:baseline}.deployments summary{padding:4px 0;color:var(--soft)}.deployments ol{margin:4px 0;padding-left:20px}
.chart{display:inline-block;width:calc(50% - 6px);min-width:300px;margin:8px 0}.chart svg{width:100%;height:auto}.chart text{font:12px ui-sans-serif,system-ui,sans-serif;fill:var(--soft)}.chart .title{font-weight:600;fill:var(--ink);font-size:13px}.chart .grid{stroke:var(--line);stroke-width:1}
.chart polyline{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}.chart circle{fill:var(--card);stroke:var(--accent);stroke-width:2.5}.chart circle.last{fill:var(--accent)}.chart rect{fill:var(--accent);opacity:.35}
footer{color:var(--soft);font-size:13.5px;padding:0 0 40px}footer pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px;overflow-x:auto}
@media (max-width:760px){.release{grid-template-columns:1fr;gap:0}.release aside{display:flex;gap:16px;flex-wrap:wrap;padding:0 0 6px}main,.top>div{padding:0 14px}}
`
