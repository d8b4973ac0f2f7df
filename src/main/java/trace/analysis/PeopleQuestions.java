package trace.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.Kit;
import trace.model.Names;
import trace.model.Side;

/** Questions about who is on a map and who is missing: sides, money, voices. */
final class PeopleQuestions {
  private static final List<String> MONEY =
      List.of(
          "売上",
          "売り上げ",
          "利益",
          "収入",
          "収益",
          "費用",
          "コスト",
          "経費",
          "予算",
          "投資",
          "資金",
          "価格",
          "単価",
          "値段",
          "給料",
          "給与",
          "賃金",
          "赤字",
          "黒字",
          "粗利",
          "原価",
          "株価",
          "金額",
          "sales",
          "revenue",
          "profit",
          "income",
          "cost",
          "budget",
          "price",
          "margin",
          "investment");

  private static final int ENOUGH_ARROWS = 3;

  private final CausalMap map;
  private final Loops loops;
  private final Kit kit;

  PeopleQuestions(CausalMap map, Loops loops, Kit kit) {
    this.map = map;
    this.loops = loops;
    this.kit = kit;
  }

  void ask(List<Question> all) {
    List<Integer> unsorted = on(Side.UNSORTED);
    boolean sorted = unsorted.size() * 3 < map.elements().size();
    if (!sorted) {
      all.add(
          Question.of(
                  QuestionKind.UNSORTED, name(unsorted.get(0)), Integer.toString(unsorted.size()))
              .about(unsorted));
    } else if (on("customer").isEmpty()) {
      all.add(Question.of(QuestionKind.NO_CUSTOMER));
    }
    moneyOnly().ifPresent(all::add);
    if (sorted) {
      oneWay("customer").ifPresent(all::add);
      oneWay("society").ifPresent(all::add);
      if (on("society").isEmpty()) {
        all.add(Question.of(QuestionKind.NO_SOCIETY));
      }
    }
    if (map.trace().voices().isEmpty() && map.arrows().size() >= ENOUGH_ARROWS) {
      int known = knownBest();
      all.add(Question.of(QuestionKind.NO_VOICE, name(known)).about(List.of(known)));
    }
  }

  /** A side between which and the others arrows go in one direction only. */
  private Optional<Question> oneWay(String side) {
    List<Arrow> in = new ArrayList<>();
    List<Arrow> out = new ArrayList<>();
    for (Arrow a : map.arrows()) {
      boolean from = map.element(a.from()).side().equals(side);
      boolean to = map.element(a.to()).side().equals(side);
      if (from && !to) {
        out.add(a);
      } else if (to && !from) {
        in.add(a);
      }
    }
    if (in.isEmpty() == out.isEmpty()) {
      return Optional.empty();
    }
    boolean receives = out.isEmpty();
    int element = receives ? in.get(0).to() : out.get(0).from();
    QuestionKind kind = receives ? QuestionKind.SIDE_ONLY_RECEIVES : QuestionKind.SIDE_ONLY_GIVES;
    Question question =
        Question.of(kind, name(element)).about(List.of(element)).along(receives ? in : out);
    return kit.sides().stream()
        .filter(s -> s.key().equals(side))
        .findFirst()
        .map(s -> question.with(s.title()));
  }

  private Optional<Question> moneyOnly() {
    boolean money =
        !loops.all().isEmpty()
            && loops.all().stream().allMatch(l -> l.elements().stream().allMatch(this::isMoney));
    if (!money) {
      return Optional.empty();
    }
    Loop first = loops.all().get(0);
    int element = first.elements().get(0);
    return Optional.of(
        Question.of(QuestionKind.MONEY_ONLY, name(element))
            .about(List.of(element))
            .on(List.of(first)));
  }

  private boolean isMoney(int element) {
    String name = Names.key(name(element)).toLowerCase(Locale.ROOT);
    return MONEY.stream().anyMatch(name::contains) || name.endsWith("費") || name.endsWith("額");
  }

  /** The customers' element that most loops run through; without customers, anybody's. */
  private int knownBest() {
    int best = -1;
    int most = -1;
    for (int e = 0; e < map.elements().size(); e++) {
      int element = e;
      boolean customer = map.element(e).side().equals("customer");
      int through = (int) loops.all().stream().filter(l -> l.elements().contains(element)).count();
      int arrows = map.incoming(e).size() + map.outgoing(e).size();
      int weight = (customer ? 1_000_000_000 : 0) + 1000 * Math.min(through, 100_000) + arrows;
      if (arrows > 0 && weight > most) {
        best = e;
        most = weight;
      }
    }
    return best;
  }

  private List<Integer> on(String side) {
    List<Integer> found = new ArrayList<>();
    for (int e = 0; e < map.elements().size(); e++) {
      if (map.element(e).side().equals(side)) {
        found.add(e);
      }
    }
    return found;
  }

  private String name(int element) {
    return map.element(element).name();
  }
}
