package trace.analysis;

/**
 * The questions (問い) that {@code check} may put: things worth thinking about, chosen for one map.
 * The texts stand in {@code trace/words/questions.ja.properties} and its sibling under these names.
 */
public enum QuestionKind {
  /** Nothing is written yet. {0}: what is traced. */
  FIRST_ELEMENTS(Theme.BEGIN),
  /** There are elements, and no arrow. {0}: an element to begin with. */
  FIRST_ARROW(Theme.BEGIN),
  /** The trace has no question. */
  NO_QUESTION(Theme.QUESTION),

  /** A name is a deed. {0}: it. */
  NAME_IS_DEED(Theme.NAMES),
  /** A name already says which way it goes. {0}: it, {1}: the name without that. */
  NAME_HAS_DIRECTION(Theme.NAMES),
  /** A name judges. {0}: it, {1}: the name without that. */
  NAME_JUDGES(Theme.NAMES),
  /** Many signs are open. {0}: how many, {1} and {2}: the ends of the first. */
  SIGNS_OPEN(Theme.SIGNS),

  /** Nothing comes back. {0} and {1}: where the longest chain begins and ends. */
  NOTHING_RETURNS(Theme.SHAPE),
  /** A chain that looks drawn to make a loop. {0} and {1}: its ends, {2}: its arrows. */
  DRAWN_CHAIN(Theme.SHAPE),
  /** An outcome that returns to nobody. {0}: it. */
  ENDS_NOWHERE(Theme.SHAPE),
  /** Elements without any arrow. {0}: the first of them, {1}: how many. */
  UNCONNECTED(Theme.SHAPE),
  /** A voice about nothing on the map. {0}: whose. */
  VOICE_UNCONNECTED(Theme.SHAPE),
  /** A change of view that changed nothing on the map. {0}: the lens. */
  LENS_UNCONNECTED(Theme.SHAPE),

  /** Many elements stand on no side. {0}: the first, {1}: how many. */
  UNSORTED(Theme.PEOPLE),
  /** No element stands on the side of the customers. */
  NO_CUSTOMER(Theme.PEOPLE),
  /** All loops are about money alone. {0}: an element on them. */
  MONEY_ONLY(Theme.PEOPLE),
  /** A side is reached by arrows and sends none to others. {0}: an element of it, {1}: the side. */
  SIDE_ONLY_RECEIVES(Theme.PEOPLE),
  /** A side sends arrows and is reached by none from others. {0}: an element, {1}: the side. */
  SIDE_ONLY_GIVES(Theme.PEOPLE),
  /** No element stands on the side of society. */
  NO_SOCIETY(Theme.PEOPLE),
  /** Nobody's voice. {0}: an element that somebody knows best. */
  NO_VOICE(Theme.PEOPLE),

  /** No arrow has a source. {0} and {1}: the ends of one that matters. */
  NO_SOURCE(Theme.EVIDENCE),
  /** A loop of hypotheses only. {0}: its title. */
  LOOP_OF_GUESSES(Theme.EVIDENCE),
  /** A loop that rests on one source. {0}: its title, {1}: the source. */
  LOOP_OF_ONE_SOURCE(Theme.EVIDENCE),
  /** A hypothesis on which loops depend. {0}, {1}: its ends, {2}: how many, {3}: a loop's title. */
  HYPOTHESIS_MATTERS(Theme.EVIDENCE),

  /** Something is written that no arrow has to do with; the kit's own text. {0}: the section. */
  KIT_UNCONNECTED(Theme.KIT),
  /** An element that nothing comes back to; the kit's own text. {0}: the section. */
  KIT_NO_WAY_BACK(Theme.SHAPE),
  /** An entry lacks what belongs to it; the kit's own text. {0}: the section. */
  KIT_LACKS(Theme.KIT),
  /** What the kit asks when something is missing; its own text. */
  KIT_ASKS(Theme.KIT);

  /** What questions are about; a map gets questions about different things first. */
  enum Theme {
    BEGIN,
    QUESTION,
    NAMES,
    SIGNS,
    SHAPE,
    PEOPLE,
    EVIDENCE,
    KIT
  }

  private final Theme theme;

  QuestionKind(Theme theme) {
    this.theme = theme;
  }

  Theme theme() {
    return theme;
  }
}
