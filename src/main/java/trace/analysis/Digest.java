package trace.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * A trace in one row of a list.
 *
 * @param folder the folder it stands in, as a person would type it
 * @param name what is traced; empty if that could not be read
 * @param question its question, or empty
 * @param date its date as written, or empty
 * @param kit the title of the way of tracing, or the name that stands in the file
 * @param elements how many elements it has
 * @param loops how many loops it has; empty if it cannot be worked with until errors are mended
 * @param moreLoops true if there are more loops, longer ones
 * @param errors how many 誤り it has
 * @param unreadable why it could not be read at all, in words; else empty
 */
public record Digest(
    String folder,
    String name,
    String question,
    String date,
    String kit,
    int elements,
    Optional<Integer> loops,
    boolean moreLoops,
    int errors,
    Optional<String> unreadable) {
  public Digest {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(loops);
  }
}
