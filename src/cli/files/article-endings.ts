/** Endings of Markdown files in a folder; a file that is named itself may have any. */
export const articleEndings = ['md', 'mdx', 'markdown', 'mdown', 'mkd', 'mkdn'] as const
