package trace.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.ProblemKind;
import trace.model.Session;
import trace.yaml.SessionReader;
import trace.yaml.SessionReading;

/** The kinds of session that come with the program, at every length. */
class SessionKindsTest {
  static List<String> kinds() {
    return Kits.builtInKinds();
  }

  private static Kit kit(String kind) {
    return Kits.builtIn().load(kind).orElseThrow().kit().orElseThrow();
  }

  private static SessionReading read(String text) {
    return SessionReader.read(
        text, n -> Kits.builtIn().load(n).flatMap(LoadedKit::kit), Kits.builtInKinds());
  }

  private static Timetable timetable(String kind, int minutes) {
    Session session =
        read("session: s\nkind: " + kind + "\nminutes: " + minutes + "\n").session().orElseThrow();
    return Timetable.of(session, kit(kind), Language.JA);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindIsWhole(String kind) {
    LoadedKit loaded = Kits.builtIn().load(kind).orElseThrow();
    assertThat(loaded.problems()).isEmpty();
    assertThat(kit(kind).isSession()).isTrue();
    for (Kit.Slot slot : kit(kind).timetable()) {
      assertThat(slot.say().ja()).as(slot.key()).isNotEmpty();
      assertThat(slot.say().en()).as(slot.key()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aScaffoldReadsWellOnceItHasAName(String kind) {
    LoadedKit loaded = Kits.builtIn().load(kind).orElseThrow();
    for (Language language : Language.values()) {
      String scaffold = loaded.scaffold(language).orElseThrow();
      assertThat(read(scaffold).problems())
          .singleElement()
          .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.SESSION_MISSING));
      SessionReading named = read(scaffold.replaceFirst("(?m)^session:", "session: 試し"));
      assertThat(named.problems()).isEmpty();
      assertThat(named.session().orElseThrow().kind()).isEqualTo(kind);
      assertThat(named.session().orElseThrow().language()).contains(language);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aTimetableFillsEveryLengthExactly(String kind) {
    Kit kit = kit(kind);
    assertThat(kit.leastMinutes()).isLessThanOrEqualTo(60);
    assertThat(kit.minutes()).isEqualTo(120);
    for (int minutes : IntStream.rangeClosed(kit.leastMinutes(), 400).toArray()) {
      Timetable timetable = timetable(kind, minutes);
      assertThat(timetable.minutes()).as("%s %d", kind, minutes).isEqualTo(minutes);
      int after = 0;
      for (Timetable.Part part : timetable.parts()) {
        assertThat(part.after()).isEqualTo(after);
        after += part.minutes();
        Kit.Slot slot = slot(kit, part.name());
        assertThat(part.minutes()).as("%s %d %s", kind, minutes, part.name()).isPositive();
        assertThat(part.minutes()).isGreaterThanOrEqualTo(slot.least());
        if (slot.isFixed()) {
          assertThat(part.minutes()).isEqualTo(slot.minutes());
        }
        assertThat(slot.from()).isLessThanOrEqualTo(minutes);
      }
    }
  }

  private static Kit.Slot slot(Kit kit, String title) {
    Optional<Kit.Slot> slot =
        kit.timetable().stream().filter(s -> s.title().ja().equals(title)).findFirst();
    return slot.orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void usualLengthsAreMadeOfFiveMinutesAndOfLittleListening(String kind) {
    for (int minutes : new int[] {60, 90, 120, 150, 180}) {
      Timetable timetable = timetable(kind, minutes);
      for (Timetable.Part part : timetable.parts()) {
        assertThat(part.minutes() % 5).as("%s %d %s", kind, minutes, part.name()).isZero();
      }
      assertThat(timetable.isMuchListening()).as("%s %d", kind, minutes).isFalse();
    }
    Set<Integer> counts = new LinkedHashSet<>();
    for (int minutes : new int[] {60, 90, 120}) {
      counts.add(timetable(kind, minutes).parts().size());
    }
    assertThat(counts).as("a short session has fewer parts").hasSizeGreaterThan(1);
  }

  @Test
  void atItsOwnLengthEachPartTakesItsOwnTime() {
    for (String kind : kinds()) {
      List<Integer> lengths = timetable(kind, 120).parts().stream().map(p -> p.minutes()).toList();
      List<Integer> own = kit(kind).timetable().stream().map(Kit.Slot::minutes).toList();
      assertThat(lengths).isEqualTo(own);
    }
  }
}
