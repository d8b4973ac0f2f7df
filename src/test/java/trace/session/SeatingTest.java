package trace.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sits with whom. */
class SeatingTest {
  private static Seating.Wish wish(int size, long seed) {
    return new Seating.Wish(size, seed, List.of("部署"), List.of());
  }

  private static People people(int count, Random random) {
    StringBuilder text = new StringBuilder("questions:\n  部署: 部署\npeople:\n");
    for (int i = 0; i < count; i++) {
      text.append("  - 人").append(i).append(": {first: ");
      text.append(random.nextInt(3) == 0 ? "yes" : "no").append(", member: ");
      text.append(random.nextBoolean() ? "yes" : "no").append(", 部署: 部");
      text.append(random.nextInt(5)).append("}\n");
    }
    return PeopleReader.read(text.toString());
  }

  private static List<List<String>> names(Seating seating) {
    return seating.groups().stream()
        .map(g -> g.people().stream().map(Person::name).toList())
        .toList();
  }

  private static int most(Seating seating, java.util.function.Predicate<Person> which) {
    return seating.groups().stream()
        .mapToInt(g -> (int) g.people().stream().filter(which).count())
        .max()
        .orElse(0);
  }

  @Test
  void everybodyHasOneGroupAndSizesDifferByOneAtMost() {
    Random random = new Random(1);
    for (int n : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 20, 21, 22, 23, 37, 40}) {
      for (int size : new int[] {1, 2, 3, 4, 6, 50}) {
        People people = people(n, random);
        Seating seating = Seating.fresh(people, wish(size, 1));
        assertThat(seating.isEven()).isTrue();
        assertThat(names(seating).stream().flatMap(List::stream))
            .containsExactlyInAnyOrderElementsOf(people.all().stream().map(Person::name).toList());
        int groups = seating.groups().size();
        assertThat(Math.abs(n - groups * size))
            .as("%d by %d", n, size)
            .isLessThanOrEqualTo(groups == 1 ? Math.max(n, size) : groups * size / 2 + size);
      }
    }
    assertThat(Seating.count(20, 4)).isEqualTo(5);
    assertThat(Seating.count(22, 4)).isEqualTo(6);
    assertThat(Seating.count(5, 4)).isEqualTo(1);
    assertThat(Seating.count(6, 4)).isEqualTo(2);
  }

  @Test
  void newcomersMembersAndDepartmentsAreSpread() {
    StringBuilder text = new StringBuilder("questions: {部署: 部署}\npeople:\n");
    for (int i = 0; i < 20; i++) {
      text.append("  - 人").append(i).append(": {first: ").append(i < 5 ? "yes" : "no");
      text.append(", 部署: 部").append(i / 5).append("}\n");
    }
    Seating seating = Seating.fresh(PeopleReader.read(text.toString()), wish(4, 1));
    assertThat(seating.groups()).hasSize(5);
    assertThat(most(seating, p -> p.first().orElse(false))).isEqualTo(1);
    for (int d = 0; d < 4; d++) {
      String department = "部" + d;
      assertThat(most(seating, p -> department.equals(p.answers().get("部署")))).isEqualTo(1);
    }
  }

  @Test
  void thoseWhoSatTogetherAreApart() {
    StringBuilder text = new StringBuilder("people:\n");
    for (int i = 0; i < 20; i++) {
      text.append("  - 人").append(i).append('\n');
    }
    People people = PeopleReader.read(text.toString());
    List<List<List<String>>> earlier = new ArrayList<>();
    for (int session = 0; session < 4; session++) {
      Seating.Wish wish = new Seating.Wish(4, 1, List.of(), earlier);
      Seating seating = Seating.fresh(people, wish);
      assertThat(seating.again()).as("session %d", session).isEmpty();
      earlier.add(0, names(seating));
    }
    People few = people(3, new Random(5));
    List<List<List<String>>> all = List.of(List.of(List.of("人0", "人1", "人2")));
    Seating same = Seating.fresh(few, new Seating.Wish(4, 1, List.of(), all));
    assertThat(same.again()).hasSize(3);
  }

  @Test
  void theSameSeedGivesTheSameGroupsAndAnotherSeedOthers() {
    People people = people(24, new Random(2));
    List<List<String>> groups = names(Seating.fresh(people, wish(4, 7)));
    assertThat(names(Seating.fresh(people, wish(4, 7)))).isEqualTo(groups);
    assertThat(names(Seating.fresh(people, wish(4, 8)))).isNotEqualTo(groups);
  }

  /** The numbers were written down once; other machines must come to the same. */
  @Test
  void groupsAreTheSameOnEveryMachine() {
    assertThat(names(Seating.fresh(people(9, new Random(3)), wish(3, 1))))
        .isEqualTo(
            List.of(
                List.of("人0", "人4", "人5"), List.of("人3", "人7", "人8"), List.of("人1", "人2", "人6")));
  }

  @Test
  void fiveHundredPeopleTakeNoTime() {
    People people = people(500, new Random(4));
    Seating seating = Seating.fresh(people, wish(4, 1));
    assertThat(seating.groups()).hasSize(125);
    assertThat(seating.isEven()).isTrue();
    int pairs = 0;
    for (Seating.Group g : seating.groups()) {
      Set<String> departments = new LinkedHashSet<>();
      g.people().forEach(p -> departments.add(p.answers().get("部署")));
      pairs += g.people().size() - departments.size();
    }
    // By chance it would be about 170.
    assertThat(pairs).isLessThan(40);
  }

  @Test
  void whoWasPutSomewhereByHandStays() {
    People people =
        PeopleReader.read(
            "people:\n  - a: {group: 2!}\n  - b: {group: 2!}\n  - c: {group: 9!}\n  - d\n  - e\n"
                + "  - f: {group: 1}\n  - g\n  - h\n");
    Seating seating = Seating.fresh(people, wish(4, 1));
    assertThat(seating.groups().stream().map(Seating.Group::number)).containsExactly(1, 2, 9);
    assertThat(names(seating).get(1)).contains("a", "b");
    assertThat(names(seating).get(2)).contains("c");
    assertThat(seating.isEven()).isTrue();
    People crowd =
        PeopleReader.read(
            "people:\n"
                + "  - x#: {group: 1!}\n".replace("#", "0")
                + "  - x1: {group: 1!}\n  - x2: {group: 1!}\n  - x3: {group: 1!}\n  - x4\n  - x5\n");
    Seating uneven = Seating.fresh(crowd, wish(3, 1));
    assertThat(names(uneven)).containsExactly(List.of("x0", "x1", "x2", "x3"), List.of("x4", "x5"));
    assertThat(uneven.isEven()).isFalse();
  }

  @Test
  void repairMovesAsFewAsPossible() {
    Random random = new Random(6);
    for (int round = 0; round < 60; round++) {
      int n = 4 + random.nextInt(30);
      People before = people(n, random);
      String text = grouped(before);
      StringBuilder later = new StringBuilder();
      int absent = random.nextInt(Math.max(1, n / 3));
      for (String line : text.split("\n")) {
        boolean out = line.startsWith("  - ") && absent > 0 && random.nextInt(3) == 0;
        absent -= out ? 1 : 0;
        later.append(out ? line.replace("{", "{came: no, ") : line).append('\n');
      }
      int more = random.nextInt(4);
      for (int i = 0; i < more; i++) {
        later.append("  - 飛び入り").append(i).append('\n');
      }
      People now = PeopleReader.read(later.toString());
      Seating seating = Seating.repaired(now, wish(4, 1));
      assertThat(seating.isEven()).isTrue();
      assertThat(seating.moved()).hasSize(fewest(now, seating));
      assertThat(names(seating).stream().mapToInt(List::size).sum())
          .isEqualTo(now.expected().size());
    }
  }

  /** The file with its groups in it. */
  private static String grouped(People people) {
    StringBuilder text = new StringBuilder("questions:\n  部署: 部署\npeople:\n");
    people.all().forEach(p -> text.append("  - ").append(p.name()).append(": {部署: x}\n"));
    String file = text.toString();
    return Seating.fresh(PeopleReader.read(file), wish(4, 1)).in(file).orElseThrow();
  }

  /** How many must move to have these sizes, whoever they are: those above the size of a group. */
  private static int fewest(People now, Seating seating) {
    List<Integer> sizes = new ArrayList<>();
    int homeless = 0;
    for (Person p : now.expected()) {
      boolean there = seating.groups().stream().anyMatch(g -> p.group().orElse(0) == g.number());
      homeless += p.group().isPresent() && !there ? 1 : 0;
    }
    for (Seating.Group g : seating.groups()) {
      sizes.add(
          (int) now.expected().stream().filter(p -> p.group().orElse(0) == g.number()).count());
    }
    sizes.sort(java.util.Comparator.reverseOrder());
    int moves = homeless;
    for (int i = 0; i < sizes.size(); i++) {
      int wanted = now.expected().size() / sizes.size();
      wanted += i < now.expected().size() % sizes.size() ? 1 : 0;
      moves += Math.max(0, sizes.get(i) - wanted);
    }
    return moves;
  }

  @Test
  void oneWhoComesUnannouncedMovesNobody() {
    String file =
        "people:\n  - a: {group: 1}\n  - b: {group: 1}\n  - c: {group: 1, came: no}\n"
            + "  - d: {group: 2}\n  - e: {group: 2}\n  - f: {group: 2!}\n  - g  # 飛び入り\n";
    Seating seating = Seating.repaired(PeopleReader.read(file), wish(3, 1));
    assertThat(names(seating)).containsExactly(List.of("a", "b", "g"), List.of("d", "e", "f"));
    assertThat(seating.moved()).isEmpty();
    assertThat(seating.in(file).orElseThrow())
        .isEqualTo(
            file.replace("c: {group: 1, came: no}", "c: {came: no}")
                .replace("- g  #", "- g: {group: 1}  #"));
  }

  @Test
  void groupsAreWrittenIntoEveryFormOfALine() {
    String file =
        "\uFEFFpeople: # 全員\r\n- a\r\n- b:   # いない\r\n- c: {}\r\n- 'd: x': { note: n }  # e\r\n"
            + "- e:\r\n    group: 7\r\n    note: n\r\n- f:\r\n    note: n\r\n- g: {group: , x: y}\r\n"
            + "- h: {note: n, group: 8, first: no}\r\n- i: {first: yes, group: 3!}";
    Seating seating = Seating.fresh(PeopleReader.read(file), wish(20, 1));
    assertThat(seating.groups()).hasSize(2);
    String now = seating.in(file).orElseThrow();
    assertThat(now.replaceAll("group: [13]", "group: #"))
        .isEqualTo(
            "\uFEFFpeople: # 全員\r\n- a: {group: #}\r\n- b: {group: #}   # いない\r\n- c: {group: #}\r\n"
                + "- 'd: x': {group: #,  note: n }  # e\r\n- e:\r\n    group: #\r\n    note: n\r\n"
                + "- f:\r\n    group: #\r\n    note: n\r\n- g: {group: #, x: y}\r\n"
                + "- h: {note: n, group: #, first: no}\r\n- i: {first: yes, group: #!}");
  }

  @Test
  void aPairHasSomebodyWhoKnowsTheWay() {
    People people =
        PeopleReader.read(
            "people:\n  - a: {first: no}\n  - b: {first: yes}\n  - c: {first: yes}\n"
                + "  - d: {first: no}\n  - e: {first: no}\n");
    Seating.Group group = new Seating.Group(1, people.all());
    List<List<String>> pairs =
        Pairs.of(group).stream().map(p -> p.stream().map(Person::name).toList()).toList();
    assertThat(pairs).containsExactly(List.of("b", "e", "a"), List.of("c", "d"));
    assertThat(Pairs.of(new Seating.Group(1, people.all().subList(0, 1)))).isEmpty();
    assertThat(Pairs.of(new Seating.Group(1, people.all().subList(0, 2)))).hasSize(1);
  }

  @Test
  void numbersForTheReport() {
    assertThat(PeopleReader.read("").counts()).isEqualTo(PeopleCounts.UNKNOWN);
    People before =
        PeopleReader.read("people:\n  - a: {first: yes}\n  - b: {cancelled: yes}\n  - c\n");
    assertThat(before.counts().people()).isEmpty();
    assertThat(before.counts().firstTime()).isEmpty();
    assertThat(before.counts().signedUp()).contains(2);
    People after =
        PeopleReader.read(
            "people:\n  - a: {first: yes, came: no}\n  - b: {came: yes, member: no}\n  - c\n");
    assertThat(after.counts().people()).contains(2);
    assertThat(after.counts().firstTime()).isEmpty();
    assertThat(after.counts().members()).contains(0);
    assertThat(after.counts().signedUp()).isEmpty();
    People absent = PeopleReader.read("people:\n  - a: {came: no}\n  - b: {first: yes}\n  - c\n");
    assertThat(absent.counts().people()).contains(2);
    assertThat(absent.counts().firstTime()).contains(1);
  }
}
