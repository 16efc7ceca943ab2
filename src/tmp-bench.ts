import { mergeCohorts } from './domain/insight/cohort.ts';
import { encodeExport, decodeExport } from './storage/codec.ts';
const member=(i:number)=>{const id='learner-'+i; return {id,profile:{name:'x',staffNumber:'',team:''},exportedAt:'2026-11-20T00:00:00.000Z',facts:Array.from({length:60},(_,n)=>({kind:'lesson-read' as const,lesson:'red',revision:1,id:id+'-'+n,at:new Date(Date.UTC(2026,10,1,0,n)).toISOString(),seq:n,learner:id}))}};
const all=Array.from({length:1000},(_,i)=>member(i));
let t=performance.now(); for(let k=0;k<50;k++) mergeCohorts(all.slice(0,k*20), all.slice(k*20,k*20+20)); console.log('merge x50', performance.now()-t);
const texts=all.map(m=>encodeExport({exportedAt:m.exportedAt,learner:{id:m.id,...m.profile},facts:m.facts}));
t=performance.now(); for(const x of texts) decodeExport(x); console.log('decode 1000', performance.now()-t);
