/**
 * What it gives: documents in Markdown from the templates of a kit. What a template may say stands
 * in one record, {@link trace.document.ReportContents}; how it says it, in {@code templates}.
 */
package trace.document;
