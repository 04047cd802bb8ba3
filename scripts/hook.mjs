#!/usr/bin/env node
// The command as pre-commit starts it, out of a clone of this repository: built by its first run.
import {installCommand} from './install-command.mjs'

await installCommand()
await import(new URL('../dist/bin/goclaims.js', import.meta.url).href)
