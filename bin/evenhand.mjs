#!/usr/bin/env node
// npx evenhand <command>: the command line, built first if the source has changed.
import { runBuilt } from '../scripts/parts/ready.mjs'

await runBuilt('cli/main.js', process.argv.slice(2))
