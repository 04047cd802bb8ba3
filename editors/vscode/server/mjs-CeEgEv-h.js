import path from"node:path";import{mkdirSync,renameSync,rmSync,writeFileSync}from"node:fs";import{randomUUID}from"node:crypto";const unfinished=`.unfinished-`;function writeWhole(file,content){const temporary=`${file}${unfinished}${process.pid}-${randomUUID()}`;try{mkdirSync(path.dirname(file),{recursive:true});writeFileSync(temporary,content);renameSync(temporary,file);return true}catch{remove(temporary);return false}}function remove(file){try{rmSync(file,{force:true})}catch{}}const signals=[];signals.push(`SIGHUP`,`SIGINT`,`SIGTERM`);if(process.platform!==`win32`)signals.push(`SIGALRM`,`SIGABRT`,`SIGVTALRM`,`SIGXCPU`,`SIGXFSZ`,`SIGUSR2`,`SIGTRAP`,`SIGSYS`,`SIGQUIT`,`SIGIOT`);if(process.platform===`linux`)signals.push(`SIGIO`,`SIGPOLL`,`SIGPWR`,`SIGSTKFLT`);const processOk=process=>!!process&&typeof process===`object`&&typeof process.removeListener===`function`&&typeof process.emit===`function`&&typeof process.reallyExit===`function`&&typeof process.listeners===`function`&&typeof process.kill===`function`&&typeof process.pid===`number`&&typeof process.on===`function`;const kExitEmitter=Symbol.for(`signal-exit emitter`);const global=globalThis;const ObjectDefineProperty=Object.defineProperty.bind(Object);var Emitter=class{emitted={afterExit:false,exit:false};listeners={afterExit:[],exit:[]};count=0;id=Math.random();constructor(){if(global[kExitEmitter])return global[kExitEmitter];ObjectDefineProperty(global,kExitEmitter,{value:this,writable:false,enumerable:false,configurable:false})}on(ev,fn){this.listeners[ev].push(fn)}removeListener(ev,fn){const list=this.listeners[ev];const i=list.indexOf(fn);
/* c8 ignore start */
if(i===-1)return;
/* c8 ignore stop */
if(i===0&&list.length===1)list.length=0;else list.splice(i,1)}emit(ev,code,signal){if(this.emitted[ev])return false;this.emitted[ev]=true;let ret=false;for(const fn of this.listeners[ev])ret=fn(code,signal)===true||ret;if(ev===`exit`)ret=this.emit(`afterExit`,code,signal)||ret;return ret}};var SignalExitBase=class{};const signalExitWrap=handler=>{return{onExit(cb,opts){return handler.onExit(cb,opts)},load(){return handler.load()},unload(){return handler.unload()}}};var SignalExitFallback=class extends SignalExitBase{onExit(){return()=>{}}load(){}unload(){}};var SignalExit=class extends SignalExitBase{
/* c8 ignore start */
#hupSig=process$1.platform===`win32`?`SIGINT`:`SIGHUP`;
/* c8 ignore stop */
#emitter=new Emitter;#process;#originalProcessEmit;#originalProcessReallyExit;#sigListeners={};#loaded=false;constructor(process){super();this.#process=process;this.#sigListeners={};for(const sig of signals)this.#sigListeners[sig]=()=>{const listeners=this.#process.listeners(sig);let{count}=this.#emitter;
/* c8 ignore start */
const p=process;if(typeof p.__signal_exit_emitter__===`object`&&typeof p.__signal_exit_emitter__.count===`number`)count+=p.__signal_exit_emitter__.count;
/* c8 ignore stop */
if(listeners.length===count){this.unload();const ret=this.#emitter.emit(`exit`,null,sig);
/* c8 ignore start */
const s=sig===`SIGHUP`?this.#hupSig:sig;if(!ret)process.kill(process.pid,s)}};this.#originalProcessReallyExit=process.reallyExit;this.#originalProcessEmit=process.emit}onExit(cb,opts){
/* c8 ignore start */
if(!processOk(this.#process))return()=>{};
/* c8 ignore stop */
if(this.#loaded===false)this.load();const ev=opts?.alwaysLast?`afterExit`:`exit`;this.#emitter.on(ev,cb);return()=>{this.#emitter.removeListener(ev,cb);if(this.#emitter.listeners[`exit`].length===0&&this.#emitter.listeners[`afterExit`].length===0)this.unload()}}load(){if(this.#loaded)return;this.#loaded=true;this.#emitter.count+=1;for(const sig of signals)try{const fn=this.#sigListeners[sig];if(fn)this.#process.on(sig,fn)}catch(_){}this.#process.emit=(ev,...a)=>{return this.#processEmit(ev,...a)};this.#process.reallyExit=code=>{return this.#processReallyExit(code)}}unload(){if(!this.#loaded)return;this.#loaded=false;signals.forEach(sig=>{const listener=this.#sigListeners[sig];
/* c8 ignore start */
if(!listener)throw new Error(`Listener not defined for signal: `+sig);
/* c8 ignore stop */
try{this.#process.removeListener(sig,listener)}catch(_){}
/* c8 ignore stop */
});this.#process.emit=this.#originalProcessEmit;this.#process.reallyExit=this.#originalProcessReallyExit;this.#emitter.count-=1}#processReallyExit(code){
/* c8 ignore start */
if(!processOk(this.#process))return 0;this.#process.exitCode=code||0;
/* c8 ignore stop */
this.#emitter.emit(`exit`,this.#process.exitCode,null);return this.#originalProcessReallyExit.call(this.#process,this.#process.exitCode)}#processEmit(ev,...args){const og=this.#originalProcessEmit;if(ev===`exit`&&processOk(this.#process)){if(typeof args[0]===`number`)this.#process.exitCode=args[0];
/* c8 ignore start */
const ret=og.call(this.#process,ev,...args);
/* c8 ignore start */
this.#emitter.emit(`exit`,this.#process.exitCode,null);
/* c8 ignore stop */
return ret}else return og.call(this.#process,ev,...args)}};const process$1=globalThis.process;const{onExit,load,unload}=signalExitWrap(processOk(process$1)?new SignalExit(process$1):new SignalExitFallback);export{writeWhole as i,remove as n,unfinished as r,onExit as t};