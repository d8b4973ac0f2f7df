package trace.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Kit;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** Loads traces from files. */
public final class TraceFiles {
  private final Workspace workspace = new Workspace();

  private TraceFiles() {}

  /**
   * Reads a trace file and the kit it names.
   *
   * @throws FileProblem if there is no text to read: missing, too large, not UTF-8
   */
  public static Loaded load(Path file) throws FileProblem {
    return new TraceFiles().read(file, TraceReader::read);
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
   * at the same time. Where the parts stand in their texts is not looked at.
   *
   * @param digest what is wanted of a file; called from several threads
   */
  public static <T> List<T> loadAll(List<Path> files, Function<Tried, T> digest) {
    TraceFiles reader = new TraceFiles();
    return files.parallelStream().map(f -> digest.apply(reader.attempt(f))).toList();
  }

  private Tried attempt(Path file) {
    try {
      return new Tried(file, Optional.of(read(file, TraceReader::proof)), Optional.empty());
    } catch (FileProblem e) {
      return new Tried(file, Optional.empty(), Optional.of(e));
    }
  }

  /** A way to read a text: with the places of its parts or without. */
  private interface Reader {
    Reading read(String text, Function<String, Optional<Kit>> kits, Supplier<List<String>> names);
  }

  private Loaded read(Path file, Reader reader) throws FileProblem {
    String text = TextFiles.read(file);
    Kits kits = workspace.kits(file.toAbsolutePath().normalize().getParent());
    Reading reading =
        reader.read(
            text,
            name -> kits.load(name).flatMap(LoadedKit::kit).filter(k -> !k.isSession()),
            kits::names);
    List<Problem> problems =
        reading.problems().stream().map(p -> brokenRatherThanUnknown(p, kits)).toList();
    return new Loaded(file, text, reading.trace(), reading.kit(), problems, reading.positions());
  }

  /** A kit that is there and cannot be understood, or used, is not one that is not there. */
  private static Problem brokenRatherThanUnknown(Problem p, Kits kits) {
    if (p.kind() != ProblemKind.UNKNOWN_KIT || kits.load(p.arguments().get(0)).isEmpty()) {
      return p;
    }
    String name = p.arguments().get(0);
    ProblemKind kind = kits.isSession(name) ? ProblemKind.KIT_IS_SESSION : ProblemKind.KIT_BROKEN;
    return new Problem(kind, List.of(name), p.place(), p.position(), Optional.empty());
  }
}
