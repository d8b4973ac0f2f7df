package trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A schema that {@code trace schema} gives, with a validator that knows nothing of this program.
 */
record SchemaJudge(JsonNode json, JsonSchema schema) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory DRAFT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  static SchemaJudge of(Path home, String options) throws IOException {
    Terminal.Screen screen = new Terminal(home).type("trace schema " + options);
    assertThat(screen.exit()).isZero();
    return of(screen.out());
  }

  static SchemaJudge of(String text) throws IOException {
    JsonNode json = JSON.readTree(text);
    return new SchemaJudge(json, DRAFT.getSchema(json));
  }

  /** What does not fit. */
  List<String> faults(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(tree)).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /** What the rules for schemas say against it, and the keys that nobody explains. */
  List<String> ownFaults() {
    JsonSchema rules =
        DRAFT.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<String> faults =
        new ArrayList<>(rules.validate(json).stream().map(ValidationMessage::toString).toList());
    untitled(json, "", faults);
    return faults;
  }

  private static void untitled(JsonNode node, String path, List<String> untitled) {
    node.path("properties")
        .properties()
        .forEach(
            e -> {
              if (e.getValue().path("title").asText().isEmpty()) {
                untitled.add(path + "/" + e.getKey());
              }
            });
    node.properties().forEach(e -> untitled(e.getValue(), path + "/" + e.getKey(), untitled));
  }
}
