/**
 * How it is asked: one class for each command ({@link trace.cli.CommandTree} lists them), streams,
 * clock, exit codes. A command reads its arguments, calls one method, prints, returns a code.
 */
package trace.cli;
