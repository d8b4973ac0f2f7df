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
record Surroundings(Console console, Path directory, Clock clock) {
  /** A path as the person would type it from where they are. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.equals(directory)) {
      return ".";
    }
    if (!absolute.getRoot().equals(directory.getRoot())) {
      return absolute.toString();
    }
    String relative = directory.relativize(absolute).toString();
    return relative.length() < absolute.toString().length() ? relative : absolute.toString();
  }
}
