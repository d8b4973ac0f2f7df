package trace.edit;

import java.util.List;
import java.util.Objects;

/**
 * One thing that an edit did, to be told to the person.
 *
 * @param kind what happened
 * @param subject what it happened to: a name, an arrow in the taught notation, the key of a source,
 *     a key of the file, or the number of a line
 * @param before what was there before, or empty
 * @param after what is there now, or empty
 * @param putBack the words of the command that puts back what was removed, without {@code trace};
 *     empty if nothing was removed or no single command does it
 */
public record Change(Kind kind, String subject, String before, String after, List<String> putBack) {
  /** What may happen; {@code subject}, {@code before}, {@code after} in brackets. */
  public enum Kind {
    /** (name, –, key of the side) */
    ELEMENT_ADDED,
    /** (name, key of the old side, key of the new side) */
    ELEMENT_MOVED,
    /** Its details (name, –, –) */
    ELEMENT_CHANGED,
    /** (name, old name, number of other places where it was renamed) */
    ELEMENT_RENAMED,
    /** (name, key of its side, –) */
    ELEMENT_REMOVED,
    /** (arrow, –, –) */
    RELATIONSHIP_ADDED,
    /** Its sign or delay (arrow, arrow before, arrow after), or its details (arrow, –, –) */
    RELATIONSHIP_CHANGED,
    /** (arrow, –, –) */
    RELATIONSHIP_REMOVED,
    /** (key, –, title) */
    SOURCE_ADDED,
    /** (key, –, arrow) */
    SOURCE_ATTACHED,
    /** (key, title, –) */
    SOURCE_REMOVED,
    /** (who, –, words) */
    VOICE_ADDED,
    /** More was said about it (who, –, words) */
    VOICE_CHANGED,
    /** (who, words, –) */
    VOICE_REMOVED,
    /** (name, –, elements with arrows between them) */
    LOOP_NAMED,
    /** (name, old name, elements with arrows between them) */
    LOOP_RENAMED,
    /** The name of a loop (name, elements with arrows between them, –) */
    LOOP_REMOVED,
    /** (lens, –, –) */
    LENS_ADDED,
    /** A promise (elements, –, –) */
    EXPECTATION_REMOVED,
    /** A name or source was taken out of a list or field (the name, where, –) */
    REFERENCE_REMOVED,
    /** (key, value before, value after) */
    VALUE_SET,
    /** It was so already (name, arrow or key, –, –) */
    UNCHANGED,
    /** By {@code fmt} (number of the line, line before, line after) */
    LINE_FORMATTED
  }

  public Change {
    Objects.requireNonNull(kind);
    putBack = List.copyOf(putBack);
  }

  static Change of(Kind kind, String subject, String before, String after) {
    return new Change(kind, subject, before, after, List.of());
  }

  static Change of(Kind kind, String subject) {
    return of(kind, subject, "", "");
  }
}
