package trace.model;

import java.util.List;

/**
 * A promise the map has to keep: some loop runs through all of these elements.
 *
 * @param loop names of elements, in any order
 */
public record Expectation(List<String> loop) {
  public Expectation {
    loop = List.copyOf(loop);
  }
}
