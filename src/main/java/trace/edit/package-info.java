/** Changes to the text of a trace: spliced in or put into one form. Text in, text out. */
package trace.edit;
