package trace.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** Loads traces from files. */
public final class TraceFiles {
  private final List<String> kitNames;
  private final Map<String, Optional<Kit>> kits = new ConcurrentHashMap<>();

  private TraceFiles() {
    this.kitNames = Kits.builtIn().names();
  }

  /**
   * Reads a trace file and the kit it names.
   *
   * @throws FileProblem if there is no text to read: missing, too large, not UTF-8
   */
  public static Loaded load(Path file) throws FileProblem {
    return new TraceFiles().read(file);
  }

  /**
   * One of many trace files.
   *
   * @param loaded what it holds; empty if there is no text to read
   * @param problem why there is none
   */
  public record Tried(Path file, Optional<Loaded> loaded, Optional<FileProblem> problem) {}

  /**
   * Reads many trace files and keeps of each only what is wanted, in their order. Several are read
   * at the same time.
   *
   * @param digest what is wanted of a file; called from several threads
   */
  public static <T> List<T> loadAll(List<Path> files, Function<Tried, T> digest) {
    TraceFiles reader = new TraceFiles();
    return files.parallelStream().map(f -> digest.apply(reader.attempt(f))).toList();
  }

  private Tried attempt(Path file) {
    try {
      return new Tried(file, Optional.of(read(file)), Optional.empty());
    } catch (FileProblem e) {
      return new Tried(file, Optional.empty(), Optional.of(e));
    }
  }

  private Loaded read(Path file) throws FileProblem {
    String text = TextFiles.read(file);
    Reading reading = TraceReader.read(text, this::kit, kitNames);
    return new Loaded(
        file, text, reading.trace(), reading.kit(), reading.problems(), reading.positions());
  }

  /** Each kit is read once, however many traces follow it. */
  private Optional<Kit> kit(String name) {
    return kitNames.contains(name)
        ? kits.computeIfAbsent(name, n -> Kits.builtIn().load(n).flatMap(LoadedKit::kit))
        : Kits.builtIn().load(name).flatMap(LoadedKit::kit);
  }
}
