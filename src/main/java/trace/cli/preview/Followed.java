package trace.cli.preview;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A trace that is followed while it is being written. The last good state stays. */
public final class Followed {
  /**
   * What reading it gave: something to show, or what is wrong.
   *
   * @param shown empty while the file cannot be read
   * @param problem what is wrong, told with its line; empty if nothing is
   */
  public record Read(Optional<Shown> shown, String problem) {}

  /**
   * A state of it.
   *
   * @param version grows with each change
   */
  record State(long version, Optional<Shown> shown, String problem) {}

  private final String name;
  private final Supplier<String> stamp;
  private final Function<String, Read> read;
  private String seen;
  private State state = new State(0, Optional.empty(), "");

  /**
   * Follows a trace.
   *
   * @param name what it is called until it can be read
   * @param stamp tells one state of the file from another, quickly
   * @param read reads the file
   */
  public Followed(String name, Supplier<String> stamp, Function<String, Read> read) {
    this.name = name;
    this.stamp = stamp;
    this.read = read;
  }

  /** Looks whether the file has changed; true if there is a new state. */
  boolean look() {
    String now = stamp.get();
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    Read found = read.apply(name);
    synchronized (this) {
      Optional<Shown> shown = found.shown().or(() -> state.shown());
      state = new State(state.version() + 1, shown, found.problem());
    }
    return true;
  }

  synchronized State state() {
    return state;
  }

  /** Who made it, or how the folder is called. */
  String by() {
    return state().shown().map(Shown::by).filter(b -> !b.isEmpty()).orElse(name);
  }

  /**
   * True if there is nothing to show beside others: no element yet, or the file was never sound.
   */
  boolean isEmpty() {
    return state().shown().map(Shown::empty).orElse(true);
  }

  /** What is traced, or how the folder is called. */
  String title() {
    return state().shown().map(Shown::title).orElse(name);
  }
}
