import {makeBlog} from './bench/blog.ts'

console.log((await makeBlog(new URL('../docs-fixtures/', import.meta.url), 10, 1)).blocks)
