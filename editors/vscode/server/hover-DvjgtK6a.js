import{t as require_main}from"./main-D-0-y4LJ.js";import{a as compilerFor}from"./file-analysis-DLl4oM0H.js";import{n as chooseClaims,t as explainChosen}from"./explain-chosen-Xu561zTh.js";import{t as inMarkdown}from"./in-markdown-DRRJZrSB.js";var import_main=require_main();const mostClaims=3;async function hoverAt({line,character},{analysis,settings}){if(!analysis)return null;const choice=chooseClaims(analysis,{line:line+1,column:character+1});if(!choice.ok)return null;const created=await compilerFor(settings);if(!created.ok)return null;const{listings}=await explainChosen(analysis,choice.chosen,created.compiler);const claims=listings.flatMap(listing=>listing.claims);const more=claims.length>mostClaims?[`… and ${claims.length-mostClaims} more`]:[];const value=[...claims.slice(0,mostClaims).map(writeClaim),...more].join(`

---

`);return{contents:{kind:import_main.MarkupKind.Markdown,value}}}function writeClaim({verdict,sentence,text,messages,advice,why}){const said=messages.map(({reason})=>reason);return[inMarkdown(text),`**${verdict}**: ${inMarkdown(sentence)}`,...[...said,...advice===null?[]:[advice]].map(inMarkdown),...why.map(writeReasoning)].join(`

`)}function writeReasoning({sentence,steps,conclusion}){const list=steps.map(({sentence:step,place},index)=>{const at=place?.article?`, line ${place.article.line}`:``;return`${index+1}. ${inMarkdown(step)}${at}`});return[inMarkdown(sentence),...list.length>0?[list.join(`
`)]:[],...conclusion===null?[]:[inMarkdown(conclusion)]].join(`

`)}export{hoverAt};