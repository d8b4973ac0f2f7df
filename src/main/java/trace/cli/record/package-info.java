/**
 * Recording line by line: what a typed line does ({@link trace.cli.record.Session}, text in and
 * text out), and the keyboard it may come from (the door to JLine).
 */
package trace.cli.record;
