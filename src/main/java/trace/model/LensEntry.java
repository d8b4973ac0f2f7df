package trace.model;

import java.util.List;

/**
 * What a change of view (見方) made visible.
 *
 * @param lens name of the lens, as written (馴質異化, 異質馴化, …)
 * @param with what was brought in from outside (for 異質馴化), or empty
 * @param takenForGranted what had been taken for granted, or empty
 * @param seenAnew what is seen anew, or empty
 * @param changed names of the elements that were added or changed because of it
 * @param surprised what was surprising, or empty
 * @param notTaken what was offered and not taken, and why, or empty
 * @param by whose thought, or empty
 */
public record LensEntry(
    String lens,
    String with,
    String takenForGranted,
    String seenAnew,
    List<String> changed,
    String surprised,
    String notTaken,
    String by) {
  public LensEntry {
    changed = List.copyOf(changed);
  }

  /** The same with other elements that changed. */
  public LensEntry withChanged(List<String> names) {
    return new LensEntry(lens, with, takenForGranted, seenAnew, names, surprised, notTaken, by);
  }
}
