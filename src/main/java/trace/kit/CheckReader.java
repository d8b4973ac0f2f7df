package trace.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.LocalText;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlNode;

/** Reads what a kit asks when something is missing: the {@code checks} of {@code kit.yaml}. */
final class CheckReader {
  private static final Pattern FEWER = Pattern.compile(KitFormat.FEWER, Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT =
      Pattern.compile(KitFormat.WITHOUT, Pattern.CASE_INSENSITIVE);

  private final List<Kit.Section> sections;
  private final List<Problem> problems;

  CheckReader(List<Kit.Section> sections, List<Problem> problems) {
    this.sections = sections;
    this.problems = problems;
  }

  /** A check; nothing, and a problem, if it cannot be read or asks what cannot be answered. */
  Optional<Kit.Check> read(YamlNode node) {
    if (!node.isMap()) {
      problems.add(KitMap.problem(ProblemKind.KIT_NOT_MAP, node, List.of("checks")));
      return Optional.empty();
    }
    KitMap map = new KitMap("checks", node, problems);
    map.only(KitFormat.CHECK);
    String key = map.text("section", true);
    String when = map.text("when", true);
    LocalText ask = map.local("ask", true);
    List<String> keys = sections.stream().map(Kit.Section::key).toList();
    Optional<Kit.Section> section = sections.stream().filter(s -> s.key().equals(key)).findFirst();
    if (section.isEmpty() && !key.isEmpty()) {
      map.reportWord(ProblemKind.KIT_CHECK_SECTION, map.node("section"), key, keys, List.of(key));
    }
    Optional<Kit.Check> read = check(key, when, ask);
    if (read.isEmpty() && !when.isEmpty()) {
      map.report(ProblemKind.KIT_WHEN, map.node("when"), when);
    }
    return section.flatMap(s -> read.filter(c -> isAnswerable(c, s, map)));
  }

  private static boolean isAnswerable(Kit.Check check, Kit.Section section, KitMap map) {
    switch (check.when()) {
      case EMPTY, FEWER_THAN -> {
        return true;
      }
      case UNCONNECTED, NO_WAY_BACK -> {
        boolean suits =
            section.fields().stream()
                .anyMatch(
                    check.when() == Kit.When.UNCONNECTED
                        ? Kit.Field::isConnecting
                        : Kit.Field::isElement);
        if (!suits) {
          map.report(ProblemKind.KIT_CHECK_UNCONNECTED, map.node("when"), section.key());
        }
        return suits;
      }
      case WITHOUT -> {
        List<String> fields = section.fields().stream().map(Kit.Field::key).toList();
        boolean known = true;
        for (String field : List.of(check.has(), check.lacks())) {
          if (!fields.contains(field)) {
            List<String> arguments = List.of("when", field);
            YamlNode at = map.node("when");
            map.reportWord(ProblemKind.KIT_WORD_UNKNOWN, at, field, fields, arguments);
            known = false;
          }
        }
        return known;
      }
    }
    return false;
  }

  private static Optional<Kit.Check> check(String section, String when, LocalText ask) {
    Matcher fewer = FEWER.matcher(when);
    if (fewer.matches()) {
      int count = Integer.parseInt(fewer.group(1));
      return Optional.of(new Kit.Check(section, Kit.When.FEWER_THAN, count, ask));
    }
    Matcher without = WITHOUT.matcher(when);
    if (without.matches()) {
      String has = without.group(1);
      String lacks = without.group(2);
      return Optional.of(new Kit.Check(section, Kit.When.WITHOUT, 1, ask, has, lacks));
    }
    return switch (when.toLowerCase(Locale.ROOT)) {
      case KitFormat.EMPTY -> Optional.of(new Kit.Check(section, Kit.When.EMPTY, 1, ask));
      case KitFormat.UNCONNECTED ->
          Optional.of(new Kit.Check(section, Kit.When.UNCONNECTED, 1, ask));
      case KitFormat.NO_WAY_BACK ->
          Optional.of(new Kit.Check(section, Kit.When.NO_WAY_BACK, 1, ask));
      default -> Optional.empty();
    };
  }
}
