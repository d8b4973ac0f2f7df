package trace.files;

import java.nio.file.Path;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.yaml.Reading;
import trace.yaml.TraceReader;

/** Loads traces from files. */
public final class TraceFiles {
  private TraceFiles() {}

  /**
   * Reads a trace file and the kit it names.
   *
   * @throws FileProblem if there is no text to read: missing, too large, not UTF-8
   */
  public static Loaded load(Path file) throws FileProblem {
    String text = TextFiles.read(file);
    Kits kits = Kits.builtIn();
    Reading reading = TraceReader.read(text, name -> kits.load(name).flatMap(LoadedKit::kit));
    return new Loaded(
        file, text, reading.trace(), reading.kit(), reading.problems(), reading.positions());
  }
}
