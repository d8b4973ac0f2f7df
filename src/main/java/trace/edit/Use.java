package trace.edit;

import java.util.Optional;
import trace.model.Position;

/**
 * Something that hangs on a part of the trace and does not let it go without force.
 *
 * @param kind what it is
 * @param what how it is called: an arrow in the taught notation, the name of a loop, who speaks, a
 *     lens, the elements of a promise, the place in a section, a name
 * @param position where it stands in the file
 */
public record Use(Kind kind, String what, Optional<Position> position) {
  /** What may hang on something else. */
  public enum Kind {
    RELATIONSHIP,
    LOOP,
    VOICE,
    LENS,
    EXPECTATION,
    SECTION,
    ELEMENT
  }
}
