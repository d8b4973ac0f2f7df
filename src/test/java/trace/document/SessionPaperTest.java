package trace.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.kit.SessionTemplates;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Session;
import trace.session.PeopleCounts;
import trace.session.Timetable;
import trace.yaml.SessionReader;

/** Texts about sessions: what is known stands there as typed, and nothing else does. */
class SessionPaperTest {
  private static final String HOSTILE = "a\"<b>|{{x}} *c* #d\n# e";

  private static String paper(SessionPaper paper, String yaml, PeopleCounts counts, Language l) {
    LoadedKit loaded = Kits.builtIn().load("practice").orElseThrow();
    Kit kit = loaded.kit().orElseThrow();
    var read = SessionReader.read(yaml, n -> Optional.of(kit), List.of("practice"));
    assertThat(read.problems()).isEmpty();
    Session session = read.session().orElseThrow();
    Timetable timetable = Timetable.of(session, kit, l);
    SessionFacts facts = new SessionFacts(session, kit, timetable, counts, List.of(), 0);
    Rendered rendered = paper.of(facts, loaded, l);
    assertThat(rendered.problems()).isEmpty();
    return rendered.text();
  }

  @ParameterizedTest
  @EnumSource(SessionPaper.class)
  void theTemplatesUseKnownNames(SessionPaper paper) {
    for (String kind : Kits.builtInKinds()) {
      Kit kit = Kits.builtIn().load(kind).orElseThrow().kit().orElseThrow();
      for (Language language : Language.values()) {
        String template = SessionTemplates.text(paper.key(), language);
        List<String> known = new ArrayList<>();
        SessionPaper.problems(template, kit).forEach(p -> known.add(p.kind() + " " + p));
        assertThat(known).as(kind).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(SessionPaper.class)
  void whatIsNotKnownIsLeftOut(SessionPaper paper) {
    for (Language language : Language.values()) {
      String text = paper(paper, "session: 会\nkind: practice\n", PeopleCounts.UNKNOWN, language);
      assertThat(text).doesNotContain("N/A", "null", "「」", "“”", "（）", "()", "Optional");
      assertThat(text.lines()).noneMatch(l -> l.matches("[^ ]{1,12}[：:]\\s*"));
    }
  }

  @ParameterizedTest
  @EnumSource(SessionPaper.class)
  void typedTextStaysOneLineAndDoesNothing(SessionPaper paper) {
    String yaml =
        "session: 会\nkind: practice\ntheme: "
            + "\""
            + HOSTILE.replace("\"", "\\\"").replace("\n", "\\n")
            + "\"\nquestion: \"<script>alert(1)</script>\"\n";
    String text = paper(paper, yaml, PeopleCounts.UNKNOWN, Language.JA);
    if (paper.isMarkdown()) {
      assertThat(text).doesNotContain("<script>", "<b>", "\n# e");
    } else if (text.contains("a\"")) {
      assertThat(text).contains("a\"<b>|{{x}} *c* #d # e");
    }
  }

  @Test
  void numbersAreThoseTypedElseThoseCounted() {
    String head = "session: 会\nkind: practice\n";
    PeopleCounts counted =
        new PeopleCounts(Optional.of(18), Optional.of(0), Optional.empty(), Optional.empty());
    assertThat(paper(SessionPaper.REPORT, head, counted, Language.JA))
        .contains("参加した人　18人", "初めての人　0人（0％）")
        .doesNotContain("会員");
    String typed = head + "afterwards:\n  people: 20\n  first_time: 7\n";
    assertThat(paper(SessionPaper.REPORT, typed, counted, Language.JA))
        .contains("参加した人　20人", "初めての人　7人（35％）");
    assertThat(paper(SessionPaper.REPORT, head, PeopleCounts.UNKNOWN, Language.JA))
        .doesNotContain("集まった人", "参加した人");
  }

  @Test
  void theRatioIsToldOnlyWhereEveryMakerIsKnown() {
    String head = "session: 会\nkind: practice\nafterwards:\n";
    String some =
        head + "  published:\n    - {title: a, by: members}\n    - {title: b, by: hosts}\n";
    assertThat(paper(SessionPaper.REPORT, some, PeopleCounts.UNKNOWN, Language.JA))
        .contains("会について公開されたものは2件です。そのうち1件は、参加した人が作りました（50％）。");
    assertThat(
            paper(
                SessionPaper.REPORT,
                some + "    - {title: c}\n",
                PeopleCounts.UNKNOWN,
                Language.JA))
        .contains("会について公開されたものは3件です。\n");
    String typed = head + "  published_total: 9\n  published_by_members: 6\n";
    assertThat(paper(SessionPaper.REPORT, typed, PeopleCounts.UNKNOWN, Language.EN))
        .contains("Published about it: 9. By people who took part: 6 (67%).");
  }
}
