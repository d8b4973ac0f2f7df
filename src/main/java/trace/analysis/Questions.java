package trace.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import trace.model.Kit;

/**
 * The questions put to a trace: at most three, chosen for this map, without a score and without an
 * end. What stands in the way of reading the map at all comes first (what is asked, names, signs),
 * then its shape, then who is missing, then how sure it is, then what the kit asks; and different
 * things before two of the same.
 */
public final class Questions {
  /** More than three are a list to work off, and a list is a worksheet. */
  private static final int AT_MOST = 3;

  private Questions() {}

  /** The questions for this map, most useful first. */
  public static List<Question> of(CausalMap map, Loops loops, Kit kit) {
    List<Question> candidates = candidates(map, loops, kit);
    BitSet chosen = new BitSet();
    Set<QuestionKind.Theme> themes = EnumSet.noneOf(QuestionKind.Theme.class);
    Set<QuestionKind> kinds = EnumSet.noneOf(QuestionKind.class);
    for (int i = 0; i < candidates.size(); i++) {
      QuestionKind kind = candidates.get(i).kind();
      if (chosen.cardinality() < AT_MOST && themes.add(kind.theme())) {
        chosen.set(i);
        kinds.add(kind);
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (chosen.cardinality() < AT_MOST && kinds.add(candidates.get(i).kind())) {
        chosen.set(i);
      }
    }
    return chosen.stream().mapToObj(candidates::get).toList();
  }

  /** Everything that could be asked, most useful first. */
  static List<Question> candidates(CausalMap map, Loops loops, Kit kit) {
    List<Question> all = new ArrayList<>();
    boolean begun = !map.arrows().isEmpty();
    begin(map, all);
    all.addAll(NameQuestions.of(map));
    KitQuestions.unconnected(map, kit).ifPresent(all::add);
    KitQuestions.incomplete(map, kit, all);
    if (begun) {
      ShapeQuestions shape = new ShapeQuestions(map, loops);
      shape.signs(all);
      shape.ask(all);
      new PeopleQuestions(map, loops, kit).ask(all);
      new EvidenceQuestions(map, loops).ask(all);
    }
    if (!loops.all().isEmpty()) {
      KitQuestions.ask(map.trace(), kit, all);
    }
    return all;
  }

  private static void begin(CausalMap map, List<Question> all) {
    if (map.elements().isEmpty()) {
      all.add(Question.of(QuestionKind.FIRST_ELEMENTS, map.trace().name()));
    } else if (map.arrows().isEmpty()) {
      String first = map.element(0).name();
      all.add(Question.of(QuestionKind.FIRST_ARROW, first).about(List.of(0)));
    }
    if (map.trace().question().isBlank()) {
      all.add(Question.of(QuestionKind.NO_QUESTION));
    }
  }
}
