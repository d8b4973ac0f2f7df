package trace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trace.model.Position;
import trace.model.Problem;
import trace.model.ProblemKind;

class YamlReaderTest {
  private static YamlNode root(String text) {
    YamlDocument d = YamlReader.read(text);
    assertThat(d.problems()).isEmpty();
    return d.root().orElseThrow();
  }

  private static List<ProblemKind> kinds(String text) {
    return YamlReader.read(text).problems().stream().map(Problem::kind).toList();
  }

  @Test
  void everythingIsText() {
    YamlNode r = root("a: no\nb: 12:30\nc: 2024-01-01\nd: 1\ne: ~\nf:\ng: ''\nh: [x, 'y']\n");
    assertThat(r.get("a").orElseThrow().text()).isEqualTo("no");
    assertThat(r.get("b").orElseThrow().text()).isEqualTo("12:30");
    assertThat(r.get("c").orElseThrow().text()).isEqualTo("2024-01-01");
    assertThat(r.get("d").orElseThrow().text()).isEqualTo("1");
    assertThat(r.get("e").orElseThrow().isNull()).isTrue();
    assertThat(r.get("f").orElseThrow().isNull()).isTrue();
    assertThat(r.get("g").orElseThrow().isScalar()).isTrue();
    assertThat(r.get("h").orElseThrow().items())
        .extracting(YamlNode::text)
        .containsExactly("x", "y");
    assertThat(r.get("h").orElseThrow().style()).isEqualTo(YamlNode.Style.FLOW);
  }

  @Test
  void placesCountCodePointsAfterABomAndCrLf() {
    String text = "\uFEFF𠮷: 一\r\nb:\r\n  - 𠮷𠮷👍: 値\r\n\r\n# end\r\nc: |\r\n  x\r\n\r\nd: 1\r\n";
    YamlNode r = root(text);
    assertThat(r.entries().get(0).key().position()).isEqualTo(new Position(1, 1, 1));
    assertThat(r.entries().get(0).value().position()).isEqualTo(new Position(1, 4, 1));
    YamlNode b = r.get("b").orElseThrow();
    YamlNode item = b.items().get(0);
    assertThat(item.entries().get(0).key().position()).isEqualTo(new Position(3, 5, 3));
    assertThat(item.entries().get(0).value().position()).isEqualTo(new Position(3, 10, 1));
    assertThat(text.substring(b.start(), b.end())).isEqualTo("- 𠮷𠮷👍: 値");
    YamlNode c = r.get("c").orElseThrow();
    assertThat(c.text()).isEqualTo("x\n");
    assertThat(text.substring(c.start(), c.end())).isEqualTo("|\r\n  x");
  }

  @Test
  void duplicateKeysAreAllReported() {
    YamlDocument d = YamlReader.read("a: 1\nb: 2\na: 3\nb: 4\na: 5\n");
    assertThat(d.root()).isPresent();
    assertThat(d.problems())
        .extracting(p -> p.kind() + " " + p.arguments() + " " + p.position().orElseThrow().line())
        .containsExactly(
            "DUPLICATE_KEY [a, 1] 3", "DUPLICATE_KEY [b, 2] 4", "DUPLICATE_KEY [a, 1] 5");
  }

  @Test
  void aliasesAreReadAndMarkedAsShared() {
    YamlNode r = root("a: &x [1, 2]\nb: *x\nc: 3\n");
    assertThat(r.get("b").orElseThrow().items()).hasSize(2);
    assertThat(r.get("b").orElseThrow().position()).isEqualTo(new Position(2, 4, 2));
    assertThat(r.get("a").orElseThrow().shared()).isTrue();
    assertThat(r.get("b").orElseThrow().shared()).isTrue();
    assertThat(r.get("c").orElseThrow().shared()).isFalse();
    assertThat(kinds("a: &x [1, *x]\n")).containsExactly(ProblemKind.ALIAS_OF_ITSELF);
    assertThat(kinds("a: *x\n")).containsExactly(ProblemKind.ALIAS_UNKNOWN);
  }

  @Test
  void oneDocumentWithSomethingInIt() {
    assertThat(kinds("")).containsExactly(ProblemKind.EMPTY_FILE);
    assertThat(kinds("# nothing\n\n")).containsExactly(ProblemKind.EMPTY_FILE);
    assertThat(kinds("---\na: 1\n---\nb: 2\n")).containsExactly(ProblemKind.SECOND_DOCUMENT);
    assertThat(kinds("a: \u0007b\u0000\n"))
        .containsExactly(ProblemKind.CONTROL_CHARACTER, ProblemKind.CONTROL_CHARACTER);
    assertThat(kinds("a: \ud83d\n")).containsExactly(ProblemKind.CONTROL_CHARACTER);
  }
}
