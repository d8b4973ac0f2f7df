package trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import trace.kit.Kits;

/**
 * What {@code trace kit schema} gives, judged by a validator that knows nothing of this program.
 */
class KitSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD =
      """
      format: 1
      title: {ja: 題, en: Title}
      about: {ja: 何か, en: Anything}
      sections:
        question: {title: {ja: 問い, en: Question}, ask: {ja: 何か, en: What}}
      """;

  @TempDir Path home;

  private String text() {
    return new Terminal(home).type("trace kit schema").out();
  }

  private List<String> faults(String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.readTree(text()));
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(tree)).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  @Test
  void theOneBesideTheKitsIsTheSame() throws IOException {
    Path file = Path.of("templates/kit.schema.json");
    if (Boolean.getBoolean("transcripts.rewrite")) {
      Files.writeString(file, text());
    }
    assertThat(Files.readString(file)).isEqualTo(text());
  }

  @Test
  void everyBuiltInKitFits() throws IOException {
    for (String name : Kits.builtInNames()) {
      assertThat(faults(Files.readString(Path.of("templates", name, "kit.yaml")))).isEmpty();
    }
    assertThat(faults(HEAD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chekcs: []",
        "documents: {../out: {title: {ja: あ, en: A}}}",
        "documents: {plan: {title: {ja: あ}}}",
        "sides: {maker: {aliases: [a]}}",
        "lenses: {a: {title: {ja: あ, en: A}}}",
        "checks: [{section: question, when: often, ask: {ja: あ, en: A}}]",
        "checks: [{section: question, when: empty}]"
      })
  void aWrongKitFitsNeitherTheSchemaNorTheReader(String more) throws IOException {
    assertThat(faults(HEAD + more)).isNotEmpty();
    Path kit = Files.createDirectories(home.resolve("templates/k"));
    Files.writeString(kit.resolve("kit.yaml"), HEAD + more + "\n");
    assertThat(new Terminal(home).type("trace kit check").out())
        .contains("templates/k/kit.yaml:6:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shape: entires",
        "minutes: 601",
        "required: perhaps",
        "shape: entry\n    fields: {a b: {title: {ja: あ, en: A}}}",
        "shape: entry\n    fields: {a: {title: {ja: あ, en: A}, type: numbr}}",
        "shape: entry\n    fields: {a: {title: {ja: あ, en: A}, choices: 3}}"
      })
  void aWrongSectionFitsNeither(String more) throws IOException {
    String section = "  plan:\n    title: {ja: あ, en: A}\n    ask: {ja: あ, en: A}\n    ";
    assertThat(faults(HEAD + section + more)).isNotEmpty();
    Path kit = Files.createDirectories(home.resolve("templates/k"));
    Files.writeString(kit.resolve("kit.yaml"), HEAD + section + more + "\n");
    assertThat(new Terminal(home).type("trace kit check").out()).contains("templates/k/kit.yaml:");
  }
}
