package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trace.exchange.SessionSchema;
import trace.exchange.TraceSchema;
import trace.files.FileProblem;
import trace.files.Outputs;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Side;

/**
 * The forms of files for editors, with their explanations.
 *
 * @param kits those at hand
 * @param language the language of the explanations
 */
record Schemas(Kits kits, Language language) {
  /** The name of the file beside a trace. */
  static final String OF_TRACE = "trace.schema.json";

  /** The name of the file beside a session. */
  static final String OF_SESSION = "session.schema.json";

  /** Tells editors where the form of a file is; only written where it is. */
  static String pointer(String name) {
    return "# yaml-language-server: $schema=" + name + "\n";
  }

  /** Puts a schema beside a file. */
  static Path write(Path folder, String name, String schema) throws FileProblem {
    Path file = folder.resolve(name);
    Outputs.write(file, schema.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** The form of a trace's file; with the sections of that kit, if one is given. */
  String trace(Optional<Kit> kit) {
    return TraceSchema.of(kit, kits.names(), sides(), language, said("schema"));
  }

  /** The form of a session's file; with the sections of that kind, if one is given. */
  String session(Optional<Kit> kind) {
    return SessionSchema.of(kind, kits.kinds(), language, said("session-schema"));
  }

  private Function<String, Optional<String>> said(String file) {
    trace.words.Texts said = trace.words.Texts.read(Schemas.class, file, language);
    List<String> keys = said.keys();
    return key -> Optional.of(key).filter(keys::contains).map(said::raw);
  }

  /** The sides of all kits at hand, each once. */
  private List<Side> sides() {
    Map<String, Side> sides = new LinkedHashMap<>();
    Side.BUILT_IN.forEach(s -> sides.put(s.key(), s));
    for (String name : kits.names()) {
      kits.load(name)
          .flatMap(LoadedKit::kit)
          .ifPresent(k -> k.sides().forEach(s -> sides.putIfAbsent(s.key(), s)));
    }
    return List.copyOf(sides.values());
  }
}
