/** What it gives: documents in Markdown from the templates of a kit. */
package trace.document;
