package trace.model;

import java.util.List;

/**
 * A name given to a loop.
 *
 * @param name the name
 * @param through the whole loop: its elements in the order of the arrows, from any of them
 */
public record NamedLoop(String name, List<String> through) {
  public NamedLoop {
    through = List.copyOf(through);
  }
}
