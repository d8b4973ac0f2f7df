package trace.cli;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command works in.
 *
 * @param console the person's side
 * @param directory the folder the person is in, absolute
 * @param clock tells what day it is
 */
record Surroundings(Console console, Path directory, Clock clock) {}
