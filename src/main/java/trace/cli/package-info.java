/** How it is asked: commands, streams, clock, exit codes. */
package trace.cli;
